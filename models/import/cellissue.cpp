// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellissue.h"

#include <QString>

#include <utility>

namespace routedesk::models {

QString issueKindName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Missing: return QStringLiteral("missing");
    case IssueKind::NoDestination: return QStringLiteral("noDestination");
    case IssueKind::HandleUnusable: return QStringLiteral("handleUnusable");
    case IssueKind::NotANumber: return QStringLiteral("notANumber");
    case IssueKind::NotWhole: return QStringLiteral("notWhole");
    case IssueKind::OutOfRange: return QStringLiteral("outOfRange");
    case IssueKind::CoordinateAlone: return QStringLiteral("coordinateAlone");
    case IssueKind::GeometryUnreadable: return QStringLiteral("geometryUnreadable");
    case IssueKind::TimeUnreadable: return QStringLiteral("timeUnreadable");
    case IssueKind::DateUnreadable: return QStringLiteral("dateUnreadable");
    case IssueKind::WindowUnreadable: return QStringLiteral("windowUnreadable");
    case IssueKind::WindowReversed: return QStringLiteral("windowReversed");
    case IssueKind::UnknownType: return QStringLiteral("unknownType");
    case IssueKind::UnknownPriority: return QStringLiteral("unknownPriority");
    case IssueKind::TasksUnreadable: return QStringLiteral("tasksUnreadable");
    case IssueKind::HalfPair: return QStringLiteral("halfPair");
    case IssueKind::UnknownWorker: return QStringLiteral("unknownWorker");
    case IssueKind::UnknownOpsGroup: return QStringLiteral("unknownOpsGroup");
    case IssueKind::DuplicateKey: return QStringLiteral("duplicateKey");
    case IssueKind::DropWithoutPick: return QStringLiteral("dropWithoutPick");
    case IssueKind::OnServer: return QStringLiteral("onServer");
    case IssueKind::ServerComplaint: return QStringLiteral("serverComplaint");
    case IssueKind::LatLonSwapped: return QStringLiteral("latLonSwapped");
    case IssueKind::NullIsland: return QStringLiteral("nullIsland");
    case IssueKind::AddressOnly: return QStringLiteral("addressOnly");
    case IssueKind::PlaceAwaited: return QStringLiteral("placeAwaited");
    case IssueKind::PlaceSeveral: return QStringLiteral("placeSeveral");
    case IssueKind::PlaceArea: return QStringLiteral("placeArea");
    case IssueKind::PlaceUnknown: return QStringLiteral("placeUnknown");
    case IssueKind::PlaceFar: return QStringLiteral("placeFar");
    case IssueKind::PlaceApproximate: return QStringLiteral("placeApproximate");
    case IssueKind::FarAway: return QStringLiteral("farAway");
    case IssueKind::RadiusUnusual: return QStringLiteral("radiusUnusual");
    case IssueKind::RadiusIgnored: return QStringLiteral("radiusIgnored");
    case IssueKind::ServiceTimeUnusual: return QStringLiteral("serviceTimeUnusual");
    case IssueKind::TimeAssumed: return QStringLiteral("timeAssumed");
    case IssueKind::TimeSkipped: return QStringLiteral("timeSkipped");
    case IssueKind::TimeTwice: return QStringLiteral("timeTwice");
    case IssueKind::DateTurned: return QStringLiteral("dateTurned");
    case IssueKind::CapacityAboveAll: return QStringLiteral("capacityAboveAll");
    case IssueKind::PastDeadline: return QStringLiteral("pastDeadline");
    case IssueKind::FormulaLike: return QStringLiteral("formulaLike");
    case IssueKind::ControlCharacters: return QStringLiteral("controlCharacters");
    case IssueKind::ExtraCells: return QStringLiteral("extraCells");
    }
    std::unreachable();
}

}
