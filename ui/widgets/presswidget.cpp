// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/presswidget.h"

#include <QFocusEvent>

namespace routedesk::ui {

PressWidget::PressWidget(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
}

int PressWidget::filmStrength() const
{
    if (!isEnabled())
        return 0;
    return isDown() ? 2 : underMouse() ? 1 : 0;
}

void PressWidget::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PressWidget::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PressWidget::focusInEvent(QFocusEvent *event)
{
    const auto reason = event->reason();
    m_ring = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

void PressWidget::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QAbstractButton::focusOutEvent(event);
}

}
