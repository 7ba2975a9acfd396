// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/sceneindex.h"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/register/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/iterator/counting_iterator.hpp>

#include <algorithm>
#include <cmath>

BOOST_GEOMETRY_REGISTER_POINT_2D_GET_SET(QPointF, double, boost::geometry::cs::cartesian, QPointF::x, QPointF::y,
                                         QPointF::setX, QPointF::setY)

namespace routedesk::map {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using Point = bg::model::point<double, 2, bg::cs::cartesian>;
using Box = bg::model::box<Point>;

Box boxOf(const QRectF &rect)
{
    return { { rect.left(), rect.top() }, { rect.right(), rect.bottom() } };
}

// The trees hold numbers only; what a number stands for is looked up where the scene has it anyway.
struct PointOf {
    using result_type = const QPointF &;

    const QPointF *points = nullptr;
    result_type operator()(quint32 number) const { return points[number]; }
};

struct BoxOf {
    using result_type = Box;

    const QRectF *boxes = nullptr;
    result_type operator()(quint32 number) const { return boxOf(boxes[number]); }
};

// Not a fixed size of node: that would give a leaf of numbers the room of an inner node of boxes.
using Nodes = bgi::dynamic_quadratic;
constexpr size_t nodeSize = 16;

template <class Indexable>
using Rtree = bgi::rtree<quint32, Nodes, Indexable>;

template <class Indexable>
Rtree<Indexable> packed(size_t count, const Indexable &indexable)
{
    const boost::counting_iterator<quint32> first(0);
    return Rtree<Indexable>(first, first + std::ptrdiff_t(count), Nodes(nodeSize), indexable);
}

}

class SceneIndex::Tree {
public:
    Tree() = default;
    virtual ~Tree() = default;
    Q_DISABLE_COPY_MOVE(Tree)

    virtual void collect(const QRectF &world, std::vector<quint32> &found) const = 0;
    [[nodiscard]] virtual size_t count() const = 0;
    [[nodiscard]] virtual QRectF bounds() const = 0;
};

namespace {

template <class Indexable>
void collectFrom(const Rtree<Indexable> &tree, const QRectF &world, std::vector<quint32> &found)
{
    tree.query(bgi::intersects(boxOf(world)), std::back_inserter(found));
}

template <class Indexable>
QRectF boundsOf(const Rtree<Indexable> &tree)
{
    const auto box = tree.bounds();
    return { QPointF(bg::get<bg::min_corner, 0>(box), bg::get<bg::min_corner, 1>(box)),
             QPointF(bg::get<bg::max_corner, 0>(box), bg::get<bg::max_corner, 1>(box)) };
}

}

class SceneIndex::PointTree : public Tree {
public:
    explicit PointTree(Points points) : m_points(std::move(points)), m_tree(packed(m_points->size(), PointOf { m_points->data() }))
    {
    }
    void collect(const QRectF &world, std::vector<quint32> &found) const override { collectFrom(m_tree, world, found); }
    [[nodiscard]] size_t count() const override { return m_tree.size(); }
    [[nodiscard]] QRectF bounds() const override { return boundsOf(m_tree); }

private:
    Points m_points;
    Rtree<PointOf> m_tree;
};

class SceneIndex::BoxTree : public Tree {
public:
    explicit BoxTree(Boxes boxes) : m_boxes(std::move(boxes)), m_tree(packed(m_boxes->size(), BoxOf { m_boxes->data() }))
    {
    }
    void collect(const QRectF &world, std::vector<quint32> &found) const override { collectFrom(m_tree, world, found); }
    [[nodiscard]] size_t count() const override { return m_tree.size(); }
    [[nodiscard]] QRectF bounds() const override { return boundsOf(m_tree); }

private:
    Boxes m_boxes;
    Rtree<BoxOf> m_tree;
};

SceneIndex::SceneIndex(Points points)
{
    if (points && !points->empty())
        m_tree = std::make_shared<PointTree>(std::move(points));
}

SceneIndex::SceneIndex(Boxes boxes)
{
    if (boxes && !boxes->empty())
        m_tree = std::make_shared<BoxTree>(std::move(boxes));
}

std::vector<quint32> SceneIndex::touching(QRectF world) const
{
    std::vector<quint32> found;
    if (!m_tree || !std::isfinite(world.left()) || world.width() < 0 || world.height() < 0)
        return found;
    const QRectF bounds = m_tree->bounds();
    world.setWidth(std::min(world.width(), 1.0));
    int copies = 0;
    for (double shift = std::ceil(bounds.left() - world.right()); world.left() + shift <= bounds.right(); ++shift) {
        m_tree->collect(world.translated(shift, 0), found);
        ++copies;
    }
    std::ranges::sort(found);
    if (copies > 1)
        found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

qint64 SceneIndex::bytes() const
{
    // A number and its share of a leaf, the inner nodes' boxes, the allocator's own.
    return m_tree ? qint64(m_tree->count()) * 12 : 0;
}

}
