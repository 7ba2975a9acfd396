// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

namespace routedesk::ui {

class Theme;

/// A line beside the pointer while something is dragged: what letting go here would do.
class DragBubble final : public QWidget {
    Q_OBJECT

public:
    DragBubble(const Theme &theme, QWidget *parent);

    /// `pointer` in the parent's coordinates.
    void say(const QString &words, Tone tone, const QPoint &pointer);
    /// To the other side of the pointer, if there is room: what lies below it is to be seen.
    void lift(const QPoint &pointer);
    [[nodiscard]] const QString &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_words;
    Tone m_tone = Tone::Neutral;
};

}
