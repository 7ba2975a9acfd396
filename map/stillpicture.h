// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <utility>

namespace routedesk::map {

// A picture of a small widget that lies on the map. The map under it changes with every frame and has it painted each
// time: what it shows changes seldom, and is drawn only then.
class StillPicture {
public:
    void forget() { m_picture = {}; } // it would look otherwise now

    // In the widget's paint event; draw(QPainter &) paints on what is transparent. Another `look` is another picture.
    template <class Draw>
    void paint(QWidget &widget, int look, Draw &&draw)
    {
        if (std::exchange(m_look, look) != look)
            forget();
        const double ratio = widget.devicePixelRatioF();
        const QSize pixels = (QSizeF(widget.size()) * ratio).toSize();
        if (m_picture.size() != pixels || m_picture.devicePixelRatio() != ratio) {
            m_picture = QPixmap(pixels);
            m_picture.setDevicePixelRatio(ratio);
            m_picture.fill(Qt::transparent);
            QPainter painter(&m_picture);
            draw(painter);
        }
        QPainter(&widget).drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
    int m_look = 0;
};

// All that makes a button look otherwise by itself.
[[nodiscard]] inline int lookOf(const QAbstractButton &button)
{
    return int(button.underMouse()) | int(button.isDown()) << 1 | int(button.hasFocus()) << 2 | int(button.isChecked()) << 3
        | int(button.isEnabled()) << 4;
}

}
