// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>

#include <memory>
#include <vector>

namespace routedesk::map {

// Which of very many points or boxes of the world a rectangle touches: an R-tree, packed once and read from any thread.
// Copies share it. x wraps: boxes and rectangles may reach over the antimeridian or lie in another copy of the world.
class SceneIndex {
public:
    using Points = std::shared_ptr<const std::vector<QPointF>>;
    using Boxes = std::shared_ptr<const std::vector<QRectF>>;

    SceneIndex() = default; // of nothing
    explicit SceneIndex(Points points); // each with 0 <= x <= 1
    explicit SceneIndex(Boxes boxes); // none wider than the world

    // Their numbers, ascending, each once. The rectangle's edges belong to it.
    [[nodiscard]] std::vector<quint32> touching(QRectF world) const;

    [[nodiscard]] qint64 bytes() const; // of memory, about

private:
    class Tree;
    class PointTree;
    class BoxTree;

    std::shared_ptr<const Tree> m_tree;
};

}
