// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QList>
#include <QPoint>

#include <memory>

class QMimeData;
class QWidget;

namespace sample {

/// Orders that are dragged over widgets, told to them as the system would, without a mouse. Leaves the last widget
/// at its end unless they were let go.
class Drag {
public:
    explicit Drag(const QList<routedesk::api::OrderKey> &keys);
    ~Drag();
    Drag(const Drag &) = delete;
    Drag &operator=(const Drag &) = delete;

    /// Whether the widget would take them there.
    bool over(QWidget *widget, const QPoint &point);
    /// As Esc does.
    void leave();
    void drop();

private:
    std::unique_ptr<QMimeData> m_mime;
    QWidget *m_widget = nullptr;
    QPoint m_point;
};

}
