// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace routedesk::ui {

class Theme;

/// A button that paints itself: knows whether the mouse is over it and whether the keyboard brought the focus,
/// which alone shows the ring.
class PressWidget : public QAbstractButton {
    Q_OBJECT

public:
    explicit PressWidget(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// 0 at rest, 1 under the mouse, 2 pressed.
    [[nodiscard]] int filmStrength() const;
    [[nodiscard]] bool showsRing() const { return m_ring; }

    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Theme &m_theme;
    bool m_ring = false;
};

}
