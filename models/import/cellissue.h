// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QVariantList>

namespace routedesk::models {

enum class IssueSeverity { Warning, Error };

/// What is wrong with a cell or a row. Closed: ui/ has a sentence for each. Arguments in brackets, in that order.
enum class IssueKind {
    // errors
    Missing,            ///< [field name] required and empty, or no column gives it
    NoDestination,      ///< neither coordinates, geometry, place nor address
    HandleUnusable,     ///< a control character, or longer than 255
    NotANumber,         ///< []
    NotWhole,           ///< [] a whole number is wanted
    OutOfRange,         ///< [least, most]
    CoordinateAlone,    ///< [field name of the missing one]
    GeometryUnreadable, ///< []
    TimeUnreadable,     ///< []
    DateUnreadable,     ///< []
    WindowUnreadable,   ///< []
    WindowReversed,     ///< [from, until: QDateTime in the zone]
    UnknownType,        ///< []
    UnknownPriority,    ///< []
    TasksUnreadable,    ///< [] begins like JSON and is no list of tasks, or holds too many
    UnknownWorker,      ///< []
    UnknownOpsGroup,    ///< []
    DuplicateKey,       ///< [spreadsheet row of the first]
    ServerComplaint,    ///< [the server's words, field path]
    DropWithoutPick,    ///< [] of a file that has picks: a warning
    PlaceAwaited,       ///< [] an address only; it is being looked up
    PlaceSeveral,       ///< [how many places it may mean]
    PlaceArea,          ///< [the area that was found, in the place server's words]
    PlaceUnknown,       ///< [] the place server knows none
    OnServer,           ///< [its status, DuplicateChoice, the attempt that would follow, whether it is started, and of
                        ///< a row that makes two orders the type of this one]
    // errors or warnings
    LatLonSwapped,      ///< [suggested latitude, suggested longitude] error if out of range as it stands
    NullIsland,         ///< [] both 0: error
    AddressOnly,        ///< [] no coordinates: an error unless ImportOptions::targetGeocodes
    // warnings
    HalfPair,           ///< [the side that has no place: "pick" or "drop"] only the other order is made
    PlaceFar,           ///< [km from where the work is] a place that was looked up
    PlaceApproximate,   ///< [what was found, in the place server's words]
    FarAway,            ///< [km from the middle of the others]
    CapacityAboveAll,   ///< [units of the largest vehicle]
    RadiusUnusual,      ///< [least usual, most usual, metres understood]
    RadiusIgnored,      ///< [] the destination has no use for it
    ServiceTimeUnusual, ///< [seconds understood]
    TimeAssumed,        ///< [QDateTime] a date without a time of day
    TimeSkipped,        ///< [QDateTime taken] that time of day doesn't exist on that day (clocks go forward)
    TimeTwice,          ///< [QDateTime taken] exists twice (clocks go back); the first is taken
    DateTurned,         ///< [QDate taken] it makes sense only the other way round than the import's date order
    PastDeadline,       ///< [QDateTime, days from its date to the import's day]
    FormulaLike,        ///< [] begins as a spreadsheet formula; taken as text
    ControlCharacters,  ///< [] taken out
    ExtraCells,         ///< [count] more filled cells than there are columns; they are not imported
};

/// One complaint. `column` is the file's column, or -1 for the row as a whole.
struct CellIssue {
    int column = -1;
    IssueSeverity severity = IssueSeverity::Error;
    IssueKind kind = IssueKind::Missing;
    QVariantList arguments;

    bool operator==(const CellIssue &) const = default;
};

using CellIssues = QList<CellIssue>;

/// A stable name ("latLonSwapped") for tests and for a leftover file without wording.
[[nodiscard]] QString issueKindName(IssueKind kind);

}

Q_DECLARE_METATYPE(routedesk::models::CellIssue)
