// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <Qt>

#include <QList>
#include <QLatin1StringView>

class QMimeData;

namespace routedesk::models {

/// Roles that every model of orders or routes answers beside Qt's own. Values are raw; `ui/` dresses them.
/// Qt::DisplayRole gives the raw value of a column: times as QDateTime in UTC, enums as their wire word, figures as
/// numbers (metres, seconds, units), lists as QStringList.
enum Role {
    KeyRole = Qt::UserRole + 1, ///< api::OrderKey of an order's row
    RouteRole,                  ///< QString: the working plan's route id of the row, null for none
    SortRole,                   ///< a value to compare rows by; invalid sorts last
    StatusRole,                 ///< int of api::OrderStatus or api::RouteStatus, invalid when unknown
    CoordinateRole,             ///< api::GeoPoint, invalid without coordinates
    FiguresRole,                ///< models::StopFigures or models::RouteFigures of the row
    LockedRole,                 ///< bool: the stop keeps its place; the route stays as it is
    UnsentRole,                 ///< bool: the working plan differs from the server here
    AtRiskRole,                 ///< bool
    LateRole,                   ///< bool
    WorkerRole,                 ///< QString: worker handle
    ConflictRole,               ///< bool: the server changed the route under unsent edits
    SettledRole,                ///< bool: locked for good, by what has happened: no unlocking helps
    UserRoleEnd,                ///< the first role free for other rooms
};

/// Orders under the mouse: a list of keys, in the order in which they were shown.
inline constexpr QLatin1StringView ordersMimeType { "application/x-routedesk-orders" };

/// The caller owns what comes back.
[[nodiscard]] QMimeData *toMimeData(const QList<api::OrderKey> &keys);
/// Empty when the data holds no orders.
[[nodiscard]] QList<api::OrderKey> keysFromMimeData(const QMimeData *data);

}
