// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/roadanswers.h"

#include "api/codec/answerdocument.h"

#include <cmath>
#include <limits>

namespace routedesk::api {

namespace {

using codec::AnswerReader;
namespace json = codec::json;

RoadFault malformed(const QString &why)
{
    return { RoadFault::Kind::Malformed, {}, why };
}

RoadFault faultOf(const QString &code, const QString &message)
{
    using Kind = RoadFault::Kind;
    const Kind kind = code == u"TooBig"                                    ? Kind::TooBig
        : code == u"NoSegment" || code == u"NoTable" || code == u"NoRoute" ? Kind::NoWay
                                                                           : Kind::Refused;
    return { kind, code, message };
}

// The head that every answer of the protocol has.
struct Head {
    QString code;
    QString message;

    bool read(AnswerReader &reader, std::string_view key, json::value &value)
    {
        if (key == "code")
            reader.text(value, code);
        else if (key == "message")
            reader.text(value, message);
        else
            return false;
        return true;
    }

    // What keeps an answer from being taken.
    [[nodiscard]] std::optional<RoadFault> fault() const
    {
        if (code.isEmpty())
            return malformed(QStringLiteral("The answer has no code, as an OSRM server's has."));
        return code == u"Ok" ? std::nullopt : std::optional(faultOf(code, message));
    }
};

// A whole number of seconds or metres; -1 for null; nullopt for anything that cannot be one.
std::optional<std::int32_t> amount(json::value &value)
{
    bool isNull = false;
    if (!value.is_null().get(isNull) && isNull)
        return -1;
    double number = 0;
    if (value.get_double().get(number) || !std::isfinite(number) || number < 0
        || number > double(std::numeric_limits<std::int32_t>::max()) - 1)
        return std::nullopt;
    return std::int32_t(std::llround(number));
}

struct Grid {
    bool isThere = false;
    bool isSound = true;
    std::vector<std::int32_t> cells;

    void read(AnswerReader &reader, json::value &value, int rows, int columns)
    {
        isThere = true;
        cells.clear();
        cells.reserve(size_t(rows) * size_t(columns));
        auto lines = reader.array(value);
        if (!lines) {
            isSound = false;
            return;
        }
        int row = 0;
        reader.eachItem(*lines, [&](json::value &line) {
            auto items = row++ < rows && isSound ? reader.array(line) : std::nullopt;
            isSound = isSound && items.has_value();
            int column = 0;
            if (!isSound)
                return;
            reader.eachItem(*items, [&](json::value &item) {
                const auto cell = column++ < columns ? amount(item) : std::nullopt;
                isSound = isSound && cell.has_value();
                cells.push_back(cell.value_or(-1));
            });
            isSound = isSound && column == columns;
        });
        isSound = isSound && row == rows;
    }
};

// Reads one answer; `visit` takes the fields that are not the head's.
template<class Visit>
std::optional<RoadFault> readAnswer(QByteArrayView body, Visit visit)
{
    const auto read = codec::decode<Head>(
        body, [&](AnswerReader &reader, auto &, json::object &object, Head &head) -> codec::Problem {
            reader.eachField(object, [&](std::string_view key, json::value &value) {
                if (!head.read(reader, key, value))
                    visit(reader, key, value);
            });
            return {};
        });
    if (!read)
        return malformed(read.error().message);
    return read->value.fault();
}

void readLeg(AnswerReader &reader, json::value &value, std::vector<RoadLeg> &legs, bool &isSound)
{
    auto object = reader.object(value);
    if (!object) {
        isSound = false;
        return;
    }
    std::int32_t seconds = -1;
    std::int32_t metres = -1;
    reader.eachField(*object, [&](std::string_view key, json::value &field) {
        if (key == "duration")
            seconds = amount(field).value_or(-1);
        else if (key == "distance")
            metres = amount(field).value_or(-1);
    });
    isSound = isSound && seconds >= 0 && metres >= 0;
    legs.push_back({ std::max(seconds, 0), std::max(metres, 0) });
}

bool readWay(AnswerReader &reader, json::value &value, RoadWay &way)
{
    auto object = reader.object(value);
    bool isSound = object.has_value();
    if (!isSound)
        return false;
    reader.eachField(*object, [&](std::string_view key, json::value &field) {
        if (key == "geometry") {
            const auto text = reader.bytes(field);
            auto line = text ? decodePolyline6(*text) : std::nullopt;
            isSound = isSound && line.has_value();
            way.line = std::move(line).value_or(QList<GeoPoint>());
        } else if (key == "legs") {
            if (auto legs = reader.array(field))
                reader.eachItem(*legs, [&](json::value &leg) { readLeg(reader, leg, way.legs, isSound); });
        }
    });
    return isSound && way.line.size() >= 2;
}

}

std::expected<RoadTable, RoadFault> decodeRoadTable(QByteArrayView body, int sources, int destinations)
{
    Grid durations;
    Grid distances;
    const auto fault = readAnswer(body, [&](AnswerReader &reader, std::string_view key, json::value &value) {
        if (key == "durations")
            durations.read(reader, value, sources, destinations);
        else if (key == "distances")
            distances.read(reader, value, sources, destinations);
    });
    if (fault)
        return std::unexpected(*fault);
    if (!durations.isThere || !distances.isThere)
        return std::unexpected(malformed(QStringLiteral("The answer lacks durations or distances.")));
    if (!durations.isSound || !distances.isSound)
        return std::unexpected(
            malformed(QStringLiteral("The table is not of the size or kind that was asked for.")));
    RoadTable table;
    table.reserve(durations.cells.size());
    for (size_t i = 0; i < durations.cells.size(); ++i) {
        const std::int32_t seconds = durations.cells[i];
        const std::int32_t metres = distances.cells[i];
        table.push_back(seconds < 0 || metres < 0 ? std::nullopt : std::optional(RoadLeg{ seconds, metres }));
    }
    return table;
}

std::expected<RoadWay, RoadFault> decodeRoadWay(QByteArrayView body, int places)
{
    RoadWay way;
    int found = 0;
    bool isSound = true;
    const auto fault = readAnswer(body, [&](AnswerReader &reader, std::string_view key, json::value &value) {
        if (key != "routes")
            return;
        if (auto routes = reader.array(value)) {
            reader.eachItem(*routes, [&](json::value &route) {
                if (found++ == 0)
                    isSound = readWay(reader, route, way);
            });
        }
    });
    if (fault)
        return std::unexpected(*fault);
    if (found == 0 || !isSound || way.legs.size() + 1 != size_t(places))
        return std::unexpected(
            malformed(QStringLiteral("The route is not through the places that were asked for.")));
    return way;
}

RoadFault decodeRoadFault(QByteArrayView body)
{
    return readAnswer(body, [](AnswerReader &, std::string_view, json::value &) {
    }).value_or(malformed(QStringLiteral("The server says Ok and means it not.")));
}

std::optional<QList<GeoPoint>> decodePolyline6(std::string_view text, qsizetype most)
{
    QList<GeoPoint> points;
    std::int64_t sums[2] = { 0, 0 }; // latitude, longitude, in millionths
    int which = 0;
    std::uint64_t bits = 0;
    int shift = 0;
    for (const char letter : text) {
        const int chunk = static_cast<unsigned char>(letter) - 63;
        if (chunk < 0 || chunk > 63 || shift > 30)
            return std::nullopt;
        bits |= std::uint64_t(chunk & 31) << shift;
        shift += 5;
        if (chunk & 32)
            continue;
        const auto half = std::int64_t(bits >> 1);
        sums[which] += bits & 1 ? ~half : half;
        bits = 0;
        shift = 0;
        which = 1 - which;
        if (which == 1)
            continue;
        const auto point = GeoPoint::fromDegrees(double(sums[1]) / 1e6, double(sums[0]) / 1e6);
        if (!point || points.size() >= most)
            return std::nullopt;
        points.append(*point);
    }
    return shift == 0 && which == 0 ? std::optional(points) : std::nullopt;
}

}
