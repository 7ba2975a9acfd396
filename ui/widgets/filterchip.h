// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/widgets/presswidget.h"

namespace routedesk::ui {

/// A counter that is a filter: "late 3". Press it to see only those; press again to see all.
class FilterChip : public PressWidget {
    Q_OBJECT

public:
    FilterChip(const Theme &theme, const QString &text, Tone tone = Tone::Neutral, Mark mark = Mark::None,
        QWidget *parent = nullptr);

    /// A count below zero is not shown.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    /// A small arrow at the end: pressing opens a menu.
    void setMenuMark(bool on);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Tells screen readers text and count.
    void name();

private:

    Tone m_tone;
    Mark m_mark;
    int m_count = -1;
    bool m_menuMark = false;
};

}
