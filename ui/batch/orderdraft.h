// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderrequests.h"

#include <QDate>
#include <QSet>
#include <QTime>
#include <QTimeZone>

namespace routedesk::ui {

/// A new order as it stands in the form: texts as they were typed.
struct OrderDraft {
    QString handle;
    api::OpenEnum<api::OrderType> type;
    QString address;
    QString latitude, longitude;
    int radius = api::Destination::defaultPointRadius; ///< metres
    QDate day;
    QString from, until;
    int serviceMinutes = 5;
    int units = 1;
    api::OpenEnum<api::Priority> priority;
    QString productTypes; ///< comma between
    api::Metadata metadata;
    QStringList tasks; ///< what is to be ticked off there, one line each

    struct Pickup {
        QString address;
        QString latitude, longitude;
        QString from, until; ///< empty until: as the drop-off

        bool operator==(const Pickup &) const = default;
    };
    /// Set: two orders of this handle, one to pick up there and one to drop off here. The type is not used then.
    std::optional<Pickup> pickup;

    [[nodiscard]] bool isBlank() const;
    /// The same place, times and values, for the order after this one.
    [[nodiscard]] OrderDraft asTemplate() const;

    bool operator==(const OrderDraft &) const = default;
};

enum class DraftField { Handle, Type, Address, Place, Radius, Day, From, Until, Service, Units, Priority, ProductTypes,
    Metadata, Tasks, PickupPlace, PickupTimes, Order };

/// One complaint at one field, as a sentence.
struct DraftProblem {
    DraftField field = DraftField::Order;
    QString sentence;

    bool operator==(const DraftProblem &) const = default;
};

struct DraftSurroundings {
    QTimeZone zone = QTimeZone::utc();
    std::optional<api::Instant> now;
    QSet<QString> takenIdents; ///< draftIdent() of the other drafts
    QSet<QString> liveIdents;  ///< of orders that the server has open
};

/// What has to be different for two orders: handle and type.
[[nodiscard]] QString draftIdent(const QString &handle, const api::OpenEnum<api::OrderType> &type);
/// One, or the two of a pair.
[[nodiscard]] QStringList identsOf(const OrderDraft &draft);

[[nodiscard]] QList<DraftProblem> problemsOf(const OrderDraft &draft, const DraftSurroundings &around);
/// Of a draft without problems.
[[nodiscard]] api::NewOrder toNewOrder(const OrderDraft &draft, const QTimeZone &zone);
/// The same; of a pair the pick-up first.
[[nodiscard]] QList<api::NewOrder> toNewOrders(const OrderDraft &draft, const QTimeZone &zone);

/// "9", "9:30", "09.30", "0930", "2 pm"; nullopt for anything else.
[[nodiscard]] std::optional<QTime> clockFromText(const QString &text);
/// "37.3382, -121.8863" pasted into one field; latitude first. nullopt when out of range.
[[nodiscard]] std::optional<api::GeoPoint> placeFromText(const QString &text);
[[nodiscard]] std::optional<api::GeoPoint> placeOf(const OrderDraft &draft);
/// Of two fields; nullopt when one is empty, no number or out of range.
[[nodiscard]] std::optional<api::GeoPoint> placeFromFields(const QString &latitude, const QString &longitude);
/// What is wrong with two such fields, as a sentence; empty when nothing is, or when both are empty.
[[nodiscard]] QString placeComplaint(const QString &latitude, const QString &longitude);
/// "frozen, fragile; frozen": each once, trimmed.
[[nodiscard]] QStringList listFromText(const QString &text);

/// The field that a path in a server's complaint is about, e.g. `destination.geometry.coordinates`.
[[nodiscard]] DraftField fieldOfPath(const QString &path);

}
