// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"

#include <QList>
#include <QString>

namespace routedesk::api {

/// That something has changed: what, not how. Who wants to know more reads it; what is not there any more was removed.
struct ChangedThing {
    OpenEnum<ChangeKind> kind {};
    QString id {}; ///< its handle; a plan's id

    bool operator==(const ChangedThing &) const = default;
};

/// GET /changes, which only Routedesk's own service has. Without a cursor the answer is empty and comes at once, with the
/// cursor from which to go on; with one it waits until something has changed, or for as long as was asked.
struct ChangeQuery {
    QString after {};
    std::optional<int> waitSeconds {}; ///< 0..60
    std::optional<int> limit {};

    bool operator==(const ChangeQuery &) const = default;
};

/// In the sequence of the latest change of each thing; a thing comes once.
struct ChangePage {
    QList<ChangedThing> changes {};
    QString cursor {};
    bool hasMore = false;

    bool operator==(const ChangePage &) const = default;
};

}
