// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/marks.h"
#include "ui/theme/palette.h"

#include <QAbstractButton>

namespace routedesk::ui {

class Theme;

/// A counter that is a filter: "late 3". Press it to see only those; press again to see all.
class FilterChip final : public QAbstractButton {
    Q_OBJECT

public:
    FilterChip(const Theme &theme, const QString &text, Tone tone = Tone::Neutral, Mark mark = Mark::None,
        QWidget *parent = nullptr);

    /// A count below zero is not shown.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void name();

    const Theme &m_theme;
    Tone m_tone;
    Mark m_mark;
    int m_count = -1;
    bool m_keyboardFocus = false;
};

}
