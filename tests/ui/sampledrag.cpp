// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledrag.h"

#include "models/roles.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

using namespace routedesk;

namespace sample {

Drag::Drag(const QList<api::OrderKey> &keys) : m_mime(models::toMimeData(keys)) { }

Drag::~Drag()
{
    leave();
}

bool Drag::over(QWidget *widget, const QPoint &point)
{
    if (widget != m_widget) {
        leave();
        m_widget = widget;
        QDragEnterEvent enter(point, Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &enter);
    }
    m_point = point;
    QDragMoveEvent move(point, Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
    move.ignore();
    QCoreApplication::sendEvent(widget, &move);
    return move.isAccepted();
}

void Drag::leave()
{
    if (m_widget == nullptr)
        return;
    QDragLeaveEvent event;
    QCoreApplication::sendEvent(std::exchange(m_widget, nullptr), &event);
}

void Drag::drop()
{
    QDropEvent event(m_point, Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(std::exchange(m_widget, nullptr), &event);
}

}
