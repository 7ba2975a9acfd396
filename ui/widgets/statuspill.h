// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/marks.h"
#include "ui/theme/palette.h"

#include <QString>
#include <QWidget>

namespace routedesk::ui {

class Theme;

/// How a status is shown: a shape and a word, with a colour only for what is late, broken or done.
struct StatusLook {
    QString text;
    Mark mark = Mark::None;
    Tone tone = Tone::Neutral;

    bool operator==(const StatusLook &) const = default;
};

class StatusPill final : public QWidget {
    Q_OBJECT

public:
    explicit StatusPill(const Theme &theme, StatusLook look = {}, QWidget *parent = nullptr);

    void setLook(const StatusLook &look);
    [[nodiscard]] const StatusLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: mark and word at the left of `area`, no box. Returns the width used.
    static int paint(QPainter &painter, const QRect &area, const Theme &theme, const StatusLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StatusLook m_look;
};

}
