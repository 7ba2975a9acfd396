// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/look.h"

#include <QObject>

class QApplication;

namespace routedesk::ui {

/// The window's colours, type and icons. One object, made by main() and handed to whatever paints; it must outlive
/// the widgets. `install` dresses the application; afterwards a change of scheme repaints everything by itself.
/// Interface thread only.
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    /// Sets font, palette and style, and follows the system's scheme while the mode is System.
    void install(QApplication &application);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setCalmMotion(bool calm);

    [[nodiscard]] bool isDark() const { return m_look->palette.dark; }
    [[nodiscard]] const Palette &palette() const { return m_look->palette; }
    [[nodiscard]] const Typography &type() const { return m_look->type; }
    [[nodiscard]] SharedLook look() const { return m_look; }
    /// The icon follows the scheme as long as it lives, also beyond the theme.
    [[nodiscard]] QIcon icon(Icon icon) const { return makeIcon(icon, m_look); }
    /// Milliseconds for a movement, 0 if the person asks for less.
    [[nodiscard]] int motion() const;

signals:
    void changed();

private:
    void refresh();

    std::shared_ptr<Look> m_look;
    QApplication *m_application = nullptr;
    Mode m_mode = Mode::System;
};

}
