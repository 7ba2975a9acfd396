// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/outlines.h"

#include "map/mercator.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr double unitsPerDegree = 2000;
constexpr quint64 mostOfAnything = 2'000'000;

// Reads varints; after the first fault every read answers 0 and ok() false.
class Reader {
public:
    explicit Reader(QByteArrayView data) : m_data(data) { }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (m_at >= m_data.size())
                break;
            const auto byte = quint8(m_data[m_at++]);
            value |= quint64(byte & 127) << shift;
            if (byte < 128)
                return value;
        }
        m_ok = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    // A count of things of which each takes at least one byte.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > std::min<quint64>(mostOfAnything, quint64(m_data.size() - m_at)))
            m_ok = false;
        return m_ok ? qsizetype(value) : 0;
    }
    QByteArrayView bytes(qsizetype size)
    {
        if (size > m_data.size() - m_at)
            m_ok = false;
        if (!m_ok)
            return {};
        m_at += size;
        return m_data.sliced(m_at - size, size);
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QByteArrayView m_data;
    qsizetype m_at = 0;
    bool m_ok = true;
};

QPointF projected(qint64 x, qint64 y)
{
    return mercator::project(LonLat::make(std::clamp(double(x) / unitsPerDegree, -180.0, 180.0),
                                          std::clamp(double(y) / unitsPerDegree, -90.0, 90.0))
                                 .value_or(LonLat()));
}

QRectF boxOf(const Outlines::Path &points)
{
    if (points.isEmpty())
        return {};
    const auto [left, right] = std::ranges::minmax(points, {}, &Outlines::Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &Outlines::Point::y);
    return { QPointF(double(left.x), double(top.y)), QPointF(double(right.x), double(bottom.y)) };
}

Outlines::Path kept(const QList<QPointF> &points)
{
    Outlines::Path path;
    path.reserve(points.size());
    for (const QPointF point : points)
        path.append({ float(point.x()), float(point.y()) });
    return path;
}

QList<QList<QPointF>> readArcs(Reader &in)
{
    QList<QList<QPointF>> arcs(in.count());
    for (auto &arc : arcs) {
        qint64 x = 0;
        qint64 y = 0;
        arc.resize(in.count());
        for (QPointF &point : arc) {
            x += in.signedNumber();
            y += in.signedNumber();
            point = projected(x, y);
        }
    }
    return arcs;
}

// The sources join what the antimeridian parts: steps of more than half the world go the short way, so that x may leave 0..1.
void unwrap(QList<QPointF> &points)
{
    for (qsizetype i = 1; i < points.size(); ++i)
        points[i].rx() += std::round(points[i - 1].x() - points[i].x());
}

QList<QPointF> readRing(Reader &in, const QList<QList<QPointF>> &arcs)
{
    QList<QPointF> ring;
    for (qsizetype left = in.count(); left > 0; --left) {
        const qint64 reference = in.signedNumber();
        const qint64 number = reference < 0 ? ~reference : reference;
        if (number >= arcs.size())
            continue;
        const auto &arc = arcs[number];
        if (!ring.isEmpty())
            ring.removeLast(); // arcs share their ends
        if (reference < 0)
            ring.append(QList<QPointF>(arc.crbegin(), arc.crend()));
        else
            ring.append(arc);
    }
    unwrap(ring);
    if (!ring.isEmpty() && std::abs(ring.constLast().x() - ring.constFirst().x()) > 0.5) {
        // Around the pole: Antarctica goes on to the lower edge of the world.
        const double from = ring.constFirst().x();
        const double to = ring.constLast().x();
        ring.append({ QPointF(to, 1), QPointF(from, 1) });
    }
    return ring;
}

}

std::shared_ptr<const Outlines> Outlines::decode(QByteArrayView compressed)
{
    const QByteArray data = qUncompress(reinterpret_cast<const uchar *>(compressed.data()), int(compressed.size()));
    if (!data.startsWith("RDOL\x01"))
        return {};
    Reader in(QByteArrayView(data).sliced(5));
    auto result = std::make_shared<Outlines>();
    const QList<QList<QPointF>> arcs = readArcs(in);

    result->polygons.resize(in.count());
    for (Polygon &polygon : result->polygons) {
        polygon.kind = Area(in.number());
        polygon.rings.resize(in.count());
        for (auto &ring : polygon.rings)
            ring = kept(readRing(in, arcs));
        polygon.box = polygon.rings.isEmpty() ? QRectF() : boxOf(polygon.rings.constFirst());
    }
    result->lines.resize(in.count());
    for (Line &line : result->lines) {
        line.kind = Stroke(in.number());
        const quint64 arc = in.number();
        QList<QPointF> points = arc < quint64(arcs.size()) ? arcs[qsizetype(arc)] : QList<QPointF>();
        unwrap(points);
        line.points = kept(points);
        line.box = boxOf(line.points);
    }
    result->labels.resize(in.count());
    for (Label &label : result->labels) {
        label.kind = Name(in.number());
        const qint64 x = in.signedNumber();
        label.at = projected(x, in.signedNumber());
        const double extent = double(in.number());
        label.extent = label.kind == Name::City ? extent : extent / unitsPerDegree / 360;
        label.text = QString::fromUtf8(in.bytes(in.count()));
    }
    if (!in.ok())
        return {};
    std::ranges::stable_sort(result->labels, [](const Label &a, const Label &b) {
        if (a.kind != b.kind)
            return a.kind < b.kind;
        return a.kind == Name::City ? a.extent < b.extent : a.extent > b.extent;
    });
    return result;
}

}
