// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QObject>

#include <functional>
#include <stop_token>

class QImage;

namespace routedesk::map {

// What lies under fences, lines and marks. It lives on the interface thread; what it hands out paints elsewhere.
class BasePainter : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Fills the whole of an image of view.size() × its device pixel ratio. On any thread: holds what it needs. Leaves
    // off early when asked to stop.
    using Paint = std::function<void(QImage &image, const Viewport &view, const std::stop_token &stop)>;

    // What is looked at from now on.
    virtual void setView(const Viewport &view, double ratio)
    {
        Q_UNUSED(view)
        Q_UNUSED(ratio)
    }

    // Paints what there is at present.
    [[nodiscard]] virtual Paint picture() const = 0;

    // False while something is on its way that belongs to the view.
    [[nodiscard]] virtual bool isComplete() const { return true; }

signals:
    void changed(); // picture() would give another picture, or isComplete() another answer
};

}
