// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/orderdraft.h"

#include "ui/words/tr.h"

#include <QRegularExpression>

namespace routedesk::ui {

namespace {

std::optional<double> number(QString text)
{
    text = text.trimmed();
    if (text.count(u',') == 1 && !text.contains(u'.'))
        text.replace(u',', u'.');
    bool good = false;
    const double value = text.toDouble(&good);
    return good ? std::optional(value) : std::nullopt;
}

}

std::optional<QTime> clockFromText(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,2})(?:[:.h]?(\\d{2}))?(?::(\\d{2}))?\\s*(am|pm)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == QLatin1StringView("pm") ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<api::GeoPoint> placeFromText(const QString &text)
{
    static const QRegularExpression pair(
        QStringLiteral("^\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d+(?:\\.\\d+)?)\\s*$"));
    const auto match = pair.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return api::GeoPoint::fromDegrees(match.captured(2).toDouble(), match.captured(1).toDouble());
}

std::optional<api::GeoPoint> placeOf(const OrderDraft &draft)
{
    return placeFromFields(draft.latitude, draft.longitude);
}

std::optional<api::GeoPoint> placeFromFields(const QString &latitude, const QString &longitude)
{
    const auto north = number(latitude);
    const auto east = number(longitude);
    return north && east ? api::GeoPoint::fromDegrees(*east, *north) : std::nullopt;
}

QString placeComplaint(const QString &latitude, const QString &longitude)
{
    if (latitude.trimmed().isEmpty() && longitude.trimmed().isEmpty())
        return {};
    if (latitude.trimmed().isEmpty() != longitude.trimmed().isEmpty())
        return Words::tr("Type both latitude and longitude, or neither.");
    if (!number(latitude) || !number(longitude))
        return Words::tr("Type degrees as numbers, like 37.3382 and -121.8863.");
    if (!placeFromFields(latitude, longitude))
        return Words::tr("Latitude goes from -90 to 90, longitude from -180 to 180. Are the two swapped?");
    return {};
}

QStringList listFromText(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;]"));
    QStringList parts;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    parts.removeDuplicates();
    return parts;
}

DraftField fieldOfPath(const QString &path)
{
    const auto begins = [&path](QLatin1StringView word) { return path.startsWith(word); };
    if (begins(QLatin1StringView("order_handle")))
        return DraftField::Handle;
    if (begins(QLatin1StringView("destination.address")))
        return DraftField::Address;
    if (begins(QLatin1StringView("destination.radius")))
        return DraftField::Radius;
    if (begins(QLatin1StringView("destination")))
        return DraftField::Place;
    if (begins(QLatin1StringView("scheduled_after")))
        return DraftField::From;
    if (begins(QLatin1StringView("scheduled_at")))
        return DraftField::Until;
    if (begins(QLatin1StringView("expected_service_time")))
        return DraftField::Service;
    if (begins(QLatin1StringView("capacity_used")))
        return DraftField::Units;
    if (begins(QLatin1StringView("priority")))
        return DraftField::Priority;
    if (begins(QLatin1StringView("product_type")))
        return DraftField::ProductTypes;
    if (begins(QLatin1StringView("tasks")))
        return DraftField::Tasks;
    if (begins(QLatin1StringView("metadata")))
        return DraftField::Metadata;
    return begins(QLatin1StringView("type")) ? DraftField::Type : DraftField::Order;
}

}
