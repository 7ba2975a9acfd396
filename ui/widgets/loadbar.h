// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace routedesk::ui {

class Theme;

/// What a vehicle carries against what it can: "▓▓▓░ 31/40". Over capacity the bar is vermilion with a mark.
class LoadBar final : public QWidget {
    Q_OBJECT

public:
    explicit LoadBar(const Theme &theme, QWidget *parent = nullptr);

    /// `capacity` 0 means that none is known: then only the load is written.
    void setLoad(int load, int capacity);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates; at the left of `area`. Returns the width used.
    static int paint(QPainter &painter, const QRect &area, const Theme &theme, int load, int capacity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_load = 0;
    int m_capacity = 0;
};

}
