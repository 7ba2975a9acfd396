// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/queryreader.h"
#include "api/codec/requestobject.h"
#include "api/positionreading.h"

#include <cmath>

namespace routedesk::api {

namespace {

using namespace codec;

constexpr Range longitudes { -180, 180 };
constexpr Range latitudes { -90, 90 };
constexpr Range altitudes { -12'000, 100'000 };
constexpr Range anything { -1e9, 1e9 };
// 1970 to 2200 in seconds: what a phone's clock may say at all.
constexpr Range seconds { 0, 7'258'118'400 };
constexpr qsizetype mostPositions = 1000;
constexpr double kilometresPerHour = 1.0 / 3.6;
constexpr double knots = 1852.0 / 3600.0;

/// Apps say -1 for what they do not know.
std::optional<double> unlessNegative(std::optional<double> value, double factor = 1)
{
    return value && *value >= 0 ? std::optional(*value * factor) : std::nullopt;
}

std::optional<double> turned(std::optional<double> degrees)
{
    return degrees && *degrees >= 0 ? std::optional(std::fmod(*degrees, 360)) : std::nullopt;
}

std::optional<double> percent(std::optional<double> value)
{
    return value && *value >= 0 && *value <= 100 ? value : std::nullopt;
}

Instant fromSeconds(double value)
{
    return Instant(std::chrono::milliseconds(std::llround(value * 1000)));
}

std::optional<GeoPoint> placeOf(const RequestObject &object, std::string_view longitude, std::string_view latitude)
{
    const auto lon = object.number(longitude, longitudes);
    const auto lat = object.number(latitude, latitudes);
    for (const auto &[key, found] : { std::pair(longitude, lon.has_value()), { latitude, lat.has_value() } }) {
        if (!found && !object.has(key))
            object.complain(key, QStringLiteral("is required"));
    }
    return lon && lat ? GeoPoint::fromDegrees(*lon, *lat) : std::nullopt;
}

std::optional<Position> ownTracksLocation(const RequestObject &object)
{
    const auto place = placeOf(object, "lon", "lat");
    const auto at = object.number("tst", seconds);
    if (!at && !object.has("tst"))
        object.complain("tst", QStringLiteral("is required"));
    if (!place || !at)
        return std::nullopt;
    Position position { .recordedAt = fromSeconds(*at), .place = *place };
    position.altitude = object.number("alt", altitudes);
    position.accuracy = unlessNegative(object.number("acc", anything));
    position.speed = unlessNegative(object.number("vel", anything), kilometresPerHour);
    position.bearing = turned(object.number("cog", anything));
    position.batteryLevel = percent(object.number("batt", anything));
    const auto batteryState = object.number("bs", anything);
    position.isCharging = batteryState == 2 || batteryState == 3;
    return position;
}

std::optional<Position> traccarLocation(const RequestObject &location)
{
    const auto at = location.time("timestamp", Need::Required);
    const auto coords = location.object("coords", Need::Required);
    const auto place = coords ? placeOf(*coords, "longitude", "latitude") : std::nullopt;
    if (!at || !place)
        return std::nullopt;
    Position position { .recordedAt = *at, .place = *place };
    position.altitude = coords->number("altitude", altitudes);
    position.accuracy = unlessNegative(coords->number("accuracy", anything));
    position.speed = unlessNegative(coords->number("speed", anything));
    position.bearing = turned(coords->number("heading", anything));
    if (const auto battery = location.object("battery")) {
        position.batteryLevel = percent(unlessNegative(battery->number("level", anything), 100));
        position.isCharging = battery->flag("is_charging").value_or(false);
    }
    position.isMocked = location.flag("mock").value_or(false);
    return position;
}

std::optional<Instant> phoneTime(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber)
        return instantFromText(text);
    // Beyond the year 2200 in seconds: milliseconds then.
    const double value = number > seconds.most ? number / 1000 : number;
    return value >= seconds.least && value <= seconds.most ? std::optional(fromSeconds(value)) : std::nullopt;
}

/// The form that the OsmAnd app once had, of texts only.
class FormReader {
public:
    FormReader(const QUrlQuery &form, QList<FieldError> &complaints)
        : m_form(form)
        , m_complaints(complaints)
    {
    }

    [[nodiscard]] QString text(const QString &name) const
    {
        return m_form.queryItemValue(name, QUrl::FullyDecoded);
    }

    void complain(const QString &name, const QString &message)
    {
        m_complaints.append({ QStringLiteral("query"), name, message });
    }

    [[nodiscard]] std::optional<double> number(const QString &name, Range range)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double result = value.toDouble(&isNumber);
        if (isNumber && result >= range.least && result <= range.most)
            return result;
        complain(name, QStringLiteral("must be a number between %1 and %2").arg(range.least).arg(range.most));
        return std::nullopt;
    }

    [[nodiscard]] bool flag(const QString &name) const
    {
        const QString value = text(name);
        return value == u"true" || value == u"1";
    }

private:
    const QUrlQuery &m_form;
    QList<FieldError> &m_complaints;
};

std::optional<GeoPoint> formPlace(FormReader &form)
{
    const QStringList pair = form.text(QStringLiteral("location")).split(u',');
    if (pair.size() == 2) {
        bool isLatitude = false;
        bool isLongitude = false;
        const double latitude = pair.at(0).toDouble(&isLatitude);
        const double longitude = pair.at(1).toDouble(&isLongitude);
        if (isLatitude && isLongitude) {
            if (const auto place = GeoPoint::fromDegrees(longitude, latitude))
                return place;
        }
        form.complain(QStringLiteral("location"), QStringLiteral("must be latitude,longitude in degrees"));
        return std::nullopt;
    }
    const auto latitude = form.number(QStringLiteral("lat"), latitudes);
    const auto longitude = form.number(QStringLiteral("lon"), longitudes);
    for (const auto &[name, found] : { std::pair(QStringLiteral("lat"), latitude.has_value()),
             { QStringLiteral("lon"), longitude.has_value() } }) {
        if (!found && form.text(name).isEmpty())
            form.complain(name, QStringLiteral("is required"));
    }
    return latitude && longitude ? GeoPoint::fromDegrees(*longitude, *latitude) : std::nullopt;
}

ReportedPosition readReported(const RequestObject &object, Position position)
{
    position.altitude = object.number("altitude", altitudes);
    position.accuracy = object.number("accuracy", { 0, 1e7 });
    position.speed = object.number("speed", { 0, 1e5 });
    position.bearing = object.number("bearing", { 0, 360 });
    position.batteryLevel = object.number("battery_level", { 0, 100 });
    position.isCharging = object.flag("is_charging").value_or(false);
    position.isMocked = object.flag("is_mocked").value_or(false);
    ReportedPosition result { object.text("worker_handle", "driver_handle"), object.text("device_id", "phone_id"), position };
    if (result.workerHandle.isEmpty() && result.deviceId.isEmpty())
        object.complain("worker_handle", QStringLiteral("is required, unless there is a device_id"));
    return result;
}

}

ReadResult<OwnTracksMessage> readOwnTracks(QByteArrayView body)
{
    if (body.trimmed().isEmpty())
        return OwnTracksMessage {};
    return readBody<OwnTracksMessage>(body, [](const RequestObject &object) {
        OwnTracksMessage message { object.text("_type", Need::Required), std::nullopt };
        if (message.type == u"location")
            message.position = ownTracksLocation(object);
        return message;
    });
}

ReadResult<TraccarMessage> readTraccarBody(QByteArrayView body)
{
    return readBody<TraccarMessage>(body, [](const RequestObject &object) {
        TraccarMessage message;
        message.identifier = object.text("device_id", "id", Need::Required);
        const auto read = [&](const RequestObject &location) {
            if (auto position = traccarLocation(location))
                message.positions.append(*position);
        };
        simdjson::dom::array several;
        const auto location = object.find("location");
        if (location && !location->get(several))
            object.eachObject("location", Need::Required, read);
        else if (const auto one = object.object("location", Need::Required))
            read(*one);
        return message;
    });
}

ReadResult<TraccarMessage> readTraccarForm(const QUrlQuery &query)
{
    QList<FieldError> complaints;
    FormReader form(query, complaints);
    TraccarMessage message;
    message.identifier = form.text(QStringLiteral("id"));
    if (message.identifier.isEmpty())
        message.identifier = form.text(QStringLiteral("deviceid"));
    const auto place = formPlace(form);
    const auto at = phoneTime(form.text(QStringLiteral("timestamp")));
    if (!at)
        form.complain(QStringLiteral("timestamp"), QStringLiteral("must be a time: seconds, milliseconds or ISO 8601"));
    Position position { .recordedAt = at.value_or(Instant()), .place = place.value_or(*GeoPoint::fromDegrees(0, 0)) };
    position.altitude = form.number(QStringLiteral("altitude"), altitudes);
    position.accuracy = unlessNegative(form.number(QStringLiteral("accuracy"), anything));
    position.speed = unlessNegative(form.number(QStringLiteral("speed"), anything), knots);
    position.bearing = turned(form.number(QStringLiteral("bearing"), anything));
    if (!position.bearing)
        position.bearing = turned(form.number(QStringLiteral("heading"), anything));
    position.batteryLevel = percent(form.number(QStringLiteral("batt"), anything));
    position.isCharging = form.flag(QStringLiteral("charge"));
    position.isMocked = form.flag(QStringLiteral("mock"));
    if (!complaints.isEmpty())
        return std::unexpected(std::move(complaints));
    // The app itself says that it could not tell where it was.
    if (const QString valid = form.text(QStringLiteral("valid")); valid != u"false" && valid != u"0")
        message.positions.append(position);
    return message;
}

ReadResult<QList<ReportedPosition>> readPositions(QByteArrayView body)
{
    return readBody<QList<ReportedPosition>>(body, [](const RequestObject &object) {
        QList<ReportedPosition> positions;
        const auto items = object.list("positions", Need::Required);
        if (!items)
            return positions;
        if (qsizetype(items->size()) > mostPositions) {
            object.complain("positions", QStringLiteral("must not have more than %1 items").arg(mostPositions));
            return positions;
        }
        positions.reserve(qsizetype(items->size()));
        object.eachObject("positions", Need::Required, [&](const RequestObject &item) {
            const auto at = item.time("recorded_at", Need::Required);
            const auto location = item.object("location", Need::Required);
            const auto geometry = location ? location->object("geometry") : std::nullopt;
            // What does not count must be a place all the same.
            if (geometry && location->has("coordinates"))
                (void)readPoint(*location);
            const auto place = geometry ? readPoint(*geometry) : location ? readPoint(*location) : std::nullopt;
            const ReportedPosition reported = readReported(
                item, { .recordedAt = at.value_or(Instant()), .place = place.value_or(*GeoPoint::fromDegrees(0, 0)) });
            if (at && place)
                positions.append(reported);
        });
        return positions;
    });
}

}
