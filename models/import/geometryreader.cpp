// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellreaders.h"

#include <QByteArray>

#include <algorithm>

namespace routedesk::models {

namespace {

/// Nested lists of numbers, as both forms come down to: WKT's brackets and commas are rewritten as GeoJSON's on the way.
class Lists {
public:
    explicit Lists(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool open() { return take('['); }
    [[nodiscard]] bool close() { return take(']'); }
    [[nodiscard]] bool comma() { return take(','); }

    [[nodiscard]] std::optional<double> number()
    {
        skip();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && QByteArrayView("+-.eE0123456789").contains(m_text[m_at]))
            ++m_at;
        return readNumber(m_text.sliced(from, m_at - from));
    }

    /// [longitude, latitude] with anything more ignored.
    [[nodiscard]] std::optional<api::GeoPoint> position()
    {
        if (!open())
            return std::nullopt;
        const auto longitude = number();
        if (!longitude || !comma())
            return std::nullopt;
        const auto latitude = number();
        while (latitude && comma()) {
            if (!number())
                return std::nullopt;
        }
        return latitude && close() ? api::GeoPoint::fromDegrees(*longitude, *latitude) : std::nullopt;
    }

    [[nodiscard]] std::optional<api::GeoRing> ring()
    {
        if (!open())
            return std::nullopt;
        api::GeoRing corners;
        do {
            const auto corner = position();
            if (!corner)
                return std::nullopt;
            corners.append(*corner);
        } while (comma());
        return close() ? std::optional(corners) : std::nullopt;
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && uchar(m_text[m_at]) <= ' ')
            ++m_at;
    }

    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isRing(const api::GeoRing &ring)
{
    api::GeoRing corners;
    for (const auto &corner : ring) {
        if (!corners.contains(corner))
            corners.append(corner);
        if (corners.size() == 3)
            return true;
    }
    return false;
}

std::optional<ReadGeometry> readLists(QByteArrayView text, bool polygon)
{
    Lists lists(text);
    if (!polygon) {
        const auto point = lists.position();
        return point ? std::optional(ReadGeometry { point, {} }) : std::nullopt;
    }
    if (!lists.open())
        return std::nullopt;
    const auto ring = lists.ring();
    return ring && isRing(*ring) ? std::optional(ReadGeometry { {}, *ring }) : std::nullopt;
}

/// "(1 2, 3 4)" to "[[1,2],[3,4]]"; a point's "(1 2)" to "[1,2]".
QByteArray listsOfWkt(QByteArrayView text, bool polygon)
{
    QByteArray result;
    bool inPosition = false;
    bool gap = false;
    for (const char c : text) {
        if (uchar(c) <= ' ') {
            gap = true;
            continue;
        }
        const bool mark = c == '(' || c == ')' || c == ',';
        if (mark && inPosition && polygon)
            result.append(']');
        if (c == '(' || c == ')')
            result.append(c == '(' ? '[' : ']');
        else if (mark)
            result.append(',');
        else if (polygon && !inPosition)
            result.append('[');
        else if (inPosition && gap)
            result.append(',');
        if (!mark)
            result.append(c);
        inPosition = !mark;
        gap = false;
    }
    return result;
}

std::optional<ReadGeometry> readWkt(QByteArrayView text)
{
    const qsizetype bracket = text.indexOf('(');
    if (bracket < 0)
        return std::nullopt;
    QByteArray word = text.first(bracket).trimmed().toByteArray().toUpper();
    if (const qsizetype space = word.indexOf(' '); space > 0)
        word.truncate(space); // "POINT Z"
    const bool polygon = word == "POLYGON";
    return polygon || word == "POINT" ? readLists(listsOfWkt(text.sliced(bracket), polygon), polygon) : std::nullopt;
}

std::optional<ReadGeometry> readGeoJson(QByteArrayView text)
{
    const auto after = [&](QByteArrayView key) -> QByteArrayView {
        const qsizetype at = text.indexOf(key);
        const qsizetype colon = at < 0 ? -1 : text.indexOf(':', at + key.size());
        return colon < 0 ? QByteArrayView() : text.sliced(colon + 1).trimmed();
    };
    const auto type = after("\"type\"");
    const bool polygon = type.startsWith("\"Polygon\"");
    return polygon || type.startsWith("\"Point\"") ? readLists(after("\"coordinates\""), polygon) : std::nullopt;
}

}

std::optional<ReadGeometry> readGeometry(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith("SRID=4326;"))
        text = text.sliced(10);
    return text.startsWith('{') ? readGeoJson(text) : readWkt(text);
}

}
