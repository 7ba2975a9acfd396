// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// What workers, ops groups and places have beyond the first version, and the ways to the pages that links lead to.
const QStringList &peopleSchema()
{
    static const QStringList statements {
        uR"(ALTER TABLE workers ADD COLUMN unavailable_on TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN objective_fn TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN order_tracking_mode TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN shift_availability_mode TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN automation_type TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN automation_mode TEXT)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN automation_lead_time INTEGER)"_s,
        uR"(ALTER TABLE ops_groups ADD COLUMN automation_lag_time INTEGER)"_s,
        uR"(CREATE TABLE places (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            place_handle TEXT NOT NULL, name TEXT, point_lon REAL, point_lat REAL, polygon TEXT, address TEXT,
            radius INTEGER, geofence_id TEXT NOT NULL, metadata TEXT, centre_lon REAL NOT NULL, centre_lat REAL NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER,
            UNIQUE (account, place_handle), UNIQUE (account, geofence_id)))"_s,
        uR"(CREATE INDEX places_by_latitude ON places(account, centre_lat))"_s,
        uR"(CREATE INDEX orders_by_worker_schedule ON orders(account, worker_handle, scheduled_at))"_s,
        uR"(CREATE INDEX orders_by_share ON orders(share_id) WHERE share_id IS NOT NULL)"_s,
        uR"(CREATE INDEX routes_by_embed ON routes(embed_id) WHERE embed_id IS NOT NULL)"_s,
    };
    return statements;
}

}
