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

std::optional<api::Instant> instantOn(QDate day, const QString &text, const QTimeZone &zone)
{
    const auto time = clockFromText(text);
    if (!time || !day.isValid())
        return std::nullopt;
    return api::toInstant(QDateTime(day, *time, zone));
}

void checkHandle(const OrderDraft &draft, const DraftSurroundings &around, QList<DraftProblem> &problems)
{
    const QString handle = draft.handle.trimmed();
    const QString ident = draftIdent(handle, draft.type);
    if (handle.isEmpty())
        problems.append({ DraftField::Handle, Words::tr("Type a handle: your own name for the order.") });
    else if (handle.size() > 255)
        problems.append({ DraftField::Handle, Words::tr("A handle has at most 255 characters.") });
    else if (around.takenIdents.contains(ident))
        problems.append({ DraftField::Handle, Words::tr("Another order in this batch has this handle and type.") });
    else if (around.liveIdents.contains(ident))
        problems.append({ DraftField::Handle,
            Words::tr("An open order has this handle already. Choose another, or complete or cancel that one first.") });
}

void checkPlace(const OrderDraft &draft, QList<DraftProblem> &problems)
{
    const bool latitude = !draft.latitude.trimmed().isEmpty();
    const bool longitude = !draft.longitude.trimmed().isEmpty();
    if (!latitude && !longitude) {
        if (draft.address.trimmed().isEmpty())
            problems.append({ DraftField::Place,
                Words::tr("Say where it goes: type coordinates, pick a place on the map, or type an address.") });
        return;
    }
    const QString complaint = placeComplaint(draft.latitude, draft.longitude);
    if (!complaint.isEmpty())
        problems.append({ DraftField::Place, complaint });
}

void checkTimes(const OrderDraft &draft, const DraftSurroundings &around, QList<DraftProblem> &problems)
{
    const bool hasFrom = !draft.from.trimmed().isEmpty();
    if (draft.until.trimmed().isEmpty())
        problems.append({ DraftField::Until, Words::tr("Type the deadline, like 10:00.") });
    else if (!clockFromText(draft.until))
        problems.append({ DraftField::Until, Words::tr("This is no time of day; type it like 10:00.") });
    if (hasFrom && !clockFromText(draft.from))
        problems.append({ DraftField::From, Words::tr("This is no time of day; type it like 09:00, or leave it empty.") });
    const auto from = instantOn(draft.day, draft.from, around.zone);
    const auto until = instantOn(draft.day, draft.until, around.zone);
    if (from && until && *from >= *until)
        problems.append({ DraftField::Until, Words::tr("The window has to end after it begins.") });
    else if (until && around.now && *until <= *around.now)
        problems.append({ DraftField::Until, Words::tr("This deadline is already past.") });
}

}

bool OrderDraft::isBlank() const
{
    return handle.trimmed().isEmpty() && address.trimmed().isEmpty() && latitude.trimmed().isEmpty()
        && longitude.trimmed().isEmpty();
}

OrderDraft OrderDraft::asTemplate() const
{
    OrderDraft next = *this;
    next.handle.clear();
    return next;
}

QString draftIdent(const QString &handle, const api::OpenEnum<api::OrderType> &type)
{
    return handle.trimmed() + QChar(0x1F) + type.text();
}

QList<DraftProblem> problemsOf(const OrderDraft &draft, const DraftSurroundings &around)
{
    QList<DraftProblem> problems;
    checkHandle(draft, around, problems);
    checkPlace(draft, problems);
    checkTimes(draft, around, problems);
    return problems;
}

api::NewOrder toNewOrder(const OrderDraft &draft, const QTimeZone &zone)
{
    api::NewOrder order;
    order.handle = draft.handle.trimmed();
    order.type = draft.type;
    if (!draft.address.trimmed().isEmpty())
        order.destination.address = draft.address.trimmed();
    order.destination.point = placeOf(draft);
    if (order.destination.point)
        order.destination.radius = draft.radius;
    order.scheduledAfter = instantOn(draft.day, draft.from, zone);
    order.scheduledAt = instantOn(draft.day, draft.until, zone);
    order.expectedServiceTime = draft.serviceMinutes * 60;
    order.capacityUsed = draft.units;
    order.priority = draft.priority;
    order.productTypes = listFromText(draft.productTypes);
    order.metadata = draft.metadata;
    return order;
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
    static const QRegularExpression pair(QStringLiteral("^\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d+(?:\\.\\d+)?)\\s*$"));
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
    if (begins(QLatin1StringView("metadata")))
        return DraftField::Metadata;
    return begins(QLatin1StringView("type")) ? DraftField::Type : DraftField::Order;
}

}
