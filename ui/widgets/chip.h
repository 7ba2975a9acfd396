// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/marks.h"
#include "ui/theme/palette.h"

#include <QWidget>

namespace routedesk::ui {

class Theme;

/// A small word in a rounded box: a skill, a tag, "frozen". It can't be pressed.
class Chip final : public QWidget {
    Q_OBJECT

public:
    Chip(const Theme &theme, const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: the width that `paint` needs, and the painting itself, at the left of `area`, 20 px high.
    [[nodiscard]] static int width(const Theme &theme, const QString &text, Mark mark = Mark::None);
    static void paint(QPainter &painter, const QRect &area, const Theme &theme, const QString &text, Tone tone,
        Mark mark = Mark::None);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    Tone m_tone;
};

}
