// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappicture.h"

#include <QList>
#include <QString>

#include <optional>

namespace routedesk::ui {

/// One line of a route sheet, already in words.
struct RouteSheetStop {
    enum class Kind { Visit, Pick, Drop };

    int number = 0;
    Kind kind = Kind::Visit;
    QString order;
    QString place;    ///< address, else coordinates
    QString customer; ///< name and telephone, if known
    QString arrival;
    QString window;
    QString service;
    QString load;
    QString goods;    ///< product types
    bool late = false;
};

/// The room for a map on a sheet, in millimetres.
inline constexpr double routeMapWidth = 180;
inline constexpr double routeMapHeight = 70;

/// What one worker takes along on paper.
struct RouteSheet {
    QString routeId;
    QString worker;
    QString day;
    QString summary; ///< stops, times, distance
    QString zone;    ///< the zone all times are in
    std::optional<map::MapPicture> map; ///< of the proportions above
    QList<RouteSheetStop> stops;
};

}
