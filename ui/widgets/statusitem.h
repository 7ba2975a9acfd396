// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/widgets/presswidget.h"

namespace routedesk::ui {

/// One part of the status bar: an icon and a few words. Clickable if someone listens; says where it comes from on
/// hover.
class StatusItem final : public PressWidget {
    Q_OBJECT

public:
    StatusItem(const Theme &theme, Icon icon, const QString &text, QWidget *parent = nullptr);

    void setWords(const QString &text, Tone tone = Tone::Neutral);
    void setGlyph(Icon icon);
    /// Off by default: then it neither takes focus nor shows hover.
    void setPressable(bool pressable);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Tone m_tone = Tone::Neutral;
    bool m_pressable = false;
};

}
