// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/draftvalues.h"

namespace routedesk::ui {

namespace {

const QString jsonMark = QStringLiteral("json");

QVariantList valuesOf(const api::Metadata &metadata)
{
    QVariantList entries;
    for (const api::Metadata::Entry &entry : metadata.entries())
        entries.append(QVariant(QStringList{ entry.key, entry.value, entry.isJson ? jsonMark : QString() }));
    return entries;
}

api::Metadata metadataOf(const QVariantList &entries)
{
    api::Metadata metadata;
    for (const QVariant &one : entries) {
        const QStringList entry = one.toStringList();
        if (entry.size() >= 2 && !entry.at(0).isEmpty())
            metadata.set(entry.at(0), entry.at(1), entry.value(2) == jsonMark);
    }
    return metadata;
}

int numberIn(const QVariantMap &values, const QString &name, int otherwise, int least, int most)
{
    bool isNumber = false;
    const int number = values.value(name).toInt(&isNumber);
    return isNumber ? qBound(least, number, most) : otherwise;
}

}

QVariantMap valuesOf(const OrderDraft &draft)
{
    QVariantMap values{
        { QStringLiteral("handle"), draft.handle },
        { QStringLiteral("type"), draft.type.text() },
        { QStringLiteral("address"), draft.address },
        { QStringLiteral("latitude"), draft.latitude },
        { QStringLiteral("longitude"), draft.longitude },
        { QStringLiteral("radius"), draft.radius },
        { QStringLiteral("day"), draft.day },
        { QStringLiteral("from"), draft.from },
        { QStringLiteral("until"), draft.until },
        { QStringLiteral("service_minutes"), draft.serviceMinutes },
        { QStringLiteral("units"), draft.units },
        { QStringLiteral("priority"), draft.priority.text() },
        { QStringLiteral("product_types"), draft.productTypes },
        { QStringLiteral("metadata"), valuesOf(draft.metadata) },
        { QStringLiteral("tasks"), draft.tasks },
    };
    if (draft.pickup) {
        const OrderDraft::Pickup &pickup = *draft.pickup;
        values.insert(QStringLiteral("pickup"),
            QStringList{ pickup.address, pickup.latitude, pickup.longitude, pickup.from, pickup.until });
    }
    return values;
}

OrderDraft draftOf(const QVariantMap &values)
{
    const OrderDraft plain;
    const auto text = [&](const char *name) { return values.value(QLatin1StringView(name)).toString(); };
    OrderDraft draft;
    draft.handle = text("handle");
    if (const QString type = text("type"); !type.isEmpty())
        draft.type = api::OpenEnum<api::OrderType>::fromText(type);
    draft.address = text("address");
    draft.latitude = text("latitude");
    draft.longitude = text("longitude");
    draft.radius = numberIn(values, QStringLiteral("radius"), plain.radius, 1, 100'000);
    draft.day = values.value(QStringLiteral("day")).toDate();
    draft.from = text("from");
    draft.until = text("until");
    draft.serviceMinutes = numberIn(values, QStringLiteral("service_minutes"), plain.serviceMinutes, 0, 1440);
    draft.units = numberIn(values, QStringLiteral("units"), plain.units, 0, 100'000);
    if (const QString priority = text("priority"); !priority.isEmpty())
        draft.priority = api::OpenEnum<api::Priority>::fromText(priority);
    draft.productTypes = text("product_types");
    draft.metadata = metadataOf(values.value(QStringLiteral("metadata")).toList());
    draft.tasks = values.value(QStringLiteral("tasks")).toStringList();
    if (const QStringList pickup = values.value(QStringLiteral("pickup")).toStringList(); pickup.size() == 5)
        draft.pickup = OrderDraft::Pickup{ pickup.at(0), pickup.at(1), pickup.at(2), pickup.at(3), pickup.at(4) };
    return draft;
}

}
