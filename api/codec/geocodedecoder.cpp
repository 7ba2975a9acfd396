// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/geocodeanswers.h"

#include "api/codec/answerdocument.h"

#include <array>
#include <cmath>

namespace routedesk::api {

namespace {

using codec::AnswerReader;
namespace json = codec::json;

constexpr qsizetype longestLabel = 400;
constexpr qsizetype longestPart = 120;

void readText(AnswerReader &reader, json::value &value, QString &into, qsizetype longest)
{
    reader.text(value, into);
    into = into.simplified().left(longest);
    if (into.isEmpty())
        into = QString();
}

std::optional<GeoExtent> readExtent(AnswerReader &reader, json::value &value)
{
    std::array<double, 4> sides {};
    size_t count = 0;
    bool isSound = true;
    if (auto items = reader.array(value)) {
        reader.eachItem(*items, [&](json::value &item) {
            const auto side = reader.number(item);
            isSound = isSound && side && count < sides.size() && std::abs(*side) <= 180;
            if (isSound)
                sides[count++] = *side;
        });
    }
    if (!isSound || count != sides.size() || sides[0] > sides[1])
        return std::nullopt;
    return GeoExtent { sides[0], sides[1], sides[2], sides[3] };
}

struct Reading {
    std::optional<double> latitude, longitude;
    GeocodedPlace place { *GeoPoint::fromDegrees(0, 0), {}, {}, 0, {}, {}, {}, {} };
    QString error;

    void readAddress(AnswerReader &reader, json::value &value)
    {
        auto parts = reader.object(value);
        if (!parts)
            return;
        reader.eachField(*parts, [&](std::string_view key, json::value &field) {
            if (key == "house_number")
                readText(reader, field, place.houseNumber, longestPart);
            else if (key == "road" || key == "pedestrian" || key == "footway" || key == "square")
                readText(reader, field, place.road, longestPart);
            else if (key == "postcode")
                readText(reader, field, place.postcode, longestPart);
        });
    }

    void readError(AnswerReader &reader, json::value &value)
    {
        json::json_type type {};
        if (value.type().get(type))
            return;
        if (type == json::json_type::string)
            return readText(reader, value, error, longestLabel);
        auto inner = reader.object(value);
        if (!inner)
            return;
        reader.eachField(*inner, [&](std::string_view key, json::value &field) {
            if (key == "message")
                readText(reader, field, error, longestLabel);
        });
    }

    void read(AnswerReader &reader, std::string_view key, json::value &value)
    {
        if (key == "lat")
            latitude = reader.number(value);
        else if (key == "lon")
            longitude = reader.number(value);
        else if (key == "display_name")
            readText(reader, value, place.label, longestLabel);
        else if (key == "name")
            readText(reader, value, place.name, longestPart);
        else if (key == "place_rank")
            place.rank = std::clamp(reader.integer(value).value_or(0), 0, 30);
        else if (key == "boundingbox")
            place.extent = readExtent(reader, value);
        else if (key == "address")
            readAddress(reader, value);
        else if (key == "error")
            readError(reader, value);
    }

    [[nodiscard]] std::optional<GeocodedPlace> taken() const
    {
        const auto point = latitude && longitude ? GeoPoint::fromDegrees(*longitude, *latitude) : std::nullopt;
        if (!point || place.label.isEmpty())
            return std::nullopt;
        GeocodedPlace result = place;
        result.point = *point;
        return result;
    }
};

DecodeResult<Reading> decodeOne(QByteArrayView body)
{
    return codec::decode<Reading>(
        body, [](AnswerReader &reader, auto &, json::object &object, Reading &reading) -> codec::Problem {
            reader.eachField(
                object, [&](std::string_view key, json::value &value) { reading.read(reader, key, value); });
            return {};
        });
}

}

std::expected<QList<GeocodedPlace>, GeocodeFault> decodeGeocodedPlaces(QByteArrayView body, qsizetype most)
{
    const codec::PaddedBody padded(body);
    json::parser parser;
    json::document document;
    json::array array;
    auto error = parser.iterate(padded.view()).get(document);
    if (!error)
        error = document.get_array().get(array);
    QList<GeocodedPlace> places;
    AnswerReader reader;
    if (!error) {
        reader.eachItem(array, [&](json::value &item) {
            Reading reading;
            auto object = reader.object(item);
            if (!object)
                return;
            reader.eachField(
                *object, [&](std::string_view key, json::value &value) { reading.read(reader, key, value); });
            if (auto place = reading.taken(); place && places.size() < most)
                places.append(*std::move(place));
        });
        error = reader.error();
    }
    if (!error && !document.at_end())
        error = simdjson::TRAILING_CONTENT;
    if (!error)
        return places;
    const QString told = geocodeRefusal(body);
    return std::unexpected(
        GeocodeFault { told.isEmpty() ? QStringLiteral("The answer is no list of places.") : told });
}

std::expected<std::optional<GeocodedPlace>, GeocodeFault> decodeReverseGeocoded(QByteArrayView body)
{
    const auto read = decodeOne(body);
    if (!read)
        return std::unexpected(GeocodeFault { read.error().message });
    if (!read->value.error.isEmpty())
        return std::optional<GeocodedPlace>(); // "Unable to geocode": the sea
    auto place = read->value.taken();
    if (!place)
        return std::unexpected(GeocodeFault { QStringLiteral("The answer is no place.") });
    return place;
}

QString geocodeRefusal(QByteArrayView body)
{
    const auto read = decodeOne(body);
    return read ? read->value.error : QString();
}

}
