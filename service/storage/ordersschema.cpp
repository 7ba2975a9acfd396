// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// What lists are filtered by, and what belongs to an order beside its row. Pages go by id, so an index of one column and the
/// id gives a page without sorting; those of times serve windows.
const QStringList &ordersSchema()
{
    static const QStringList statements {
        uR"(ALTER TABLE orders ADD COLUMN centre_lon REAL)"_s,
        uR"(ALTER TABLE orders ADD COLUMN centre_lat REAL)"_s,
        uR"(ALTER TABLE orders ADD COLUMN at_risk INTEGER)"_s,
        uR"(ALTER TABLE orders ADD COLUMN cancellation_source TEXT)"_s,
        uR"(UPDATE orders SET centre_lon = destination_lon, centre_lat = destination_lat)"_s,
        uR"(UPDATE orders SET at_risk = 1 WHERE risks LIKE '%yellow%' OR risks LIKE '%red%')"_s,

        uR"(DROP INDEX orders_by_status)"_s,
        uR"(DROP INDEX orders_by_worker)"_s,
        uR"(DROP INDEX orders_by_group)"_s,
        uR"(DROP INDEX orders_by_plan)"_s,
        uR"(CREATE INDEX orders_by_account ON orders(account, id))"_s,
        uR"(CREATE INDEX orders_by_status ON orders(account, status, id))"_s,
        uR"(CREATE INDEX orders_by_attempt ON orders(account, fulfillment_attempt, id))"_s,
        uR"(CREATE INDEX orders_by_worker ON orders(account, worker_handle, id) WHERE worker_handle IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_place ON orders(account, place_handle) WHERE place_handle IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_group ON orders(account, ops_group_handle, id) WHERE ops_group_handle IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_plan ON orders(account, plan_id, id) WHERE plan_id IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_device ON orders(account, device_id, id) WHERE device_id IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_plan_mode ON orders(account, plan_mode, id) WHERE plan_mode IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_track_mode ON orders(account, track_mode, id) WHERE track_mode IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_switch_mode ON orders(account, device_switch_mode, id) WHERE device_switch_mode IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_city ON orders(account, region_city, id) WHERE region_city IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_country ON orders(account, region_country, id) WHERE region_country IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_state ON orders(account, region_state, id) WHERE region_state IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_at_risk ON orders(account, at_risk, id) WHERE at_risk IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_inside ON orders(account, id) WHERE arrived_at IS NOT NULL AND exited_at IS NULL)"_s,
        uR"(CREATE INDEX orders_by_centre ON orders(account, centre_lat, centre_lon, id))"_s,
        uR"(CREATE INDEX orders_by_creation ON orders(account, created_at, id))"_s,
        uR"(CREATE INDEX orders_by_planning ON orders(account, planned_at, id) WHERE planned_at IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_completion ON orders(account, completed_at, id) WHERE completed_at IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_cancellation ON orders(account, cancelled_at, id) WHERE cancelled_at IS NOT NULL)"_s,
        uR"(CREATE INDEX orders_by_reschedule ON orders(account, rescheduled_marked_at, id) WHERE rescheduled_marked_at IS NOT NULL)"_s,

        uR"(CREATE TABLE order_metadata (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, owner INTEGER NOT NULL, member TEXT NOT NULL,
            content TEXT NOT NULL, PRIMARY KEY (order_id, member)))"_s,
        uR"(CREATE INDEX order_metadata_by_member ON order_metadata(owner, member, content, order_id))"_s,
        uR"(CREATE TABLE order_search (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, owner INTEGER NOT NULL, words TEXT NOT NULL,
            PRIMARY KEY (order_id)))"_s,
        uR"(INSERT INTO order_search (order_id, owner, words) SELECT id, account, LOWER(order_handle || ' ' || COALESCE(ops_group_handle, '')
            || ' ' || COALESCE(worker_handle, '') || ' ' || COALESCE(metadata, '')) FROM orders)"_s,

        uR"(CREATE TABLE order_attachments (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            attachment_id TEXT NOT NULL, type TEXT NOT NULL, url TEXT, caption TEXT, data TEXT,
            PRIMARY KEY (order_id, position)))"_s,
        uR"(CREATE TABLE task_definitions (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id), definition_id TEXT NOT NULL UNIQUE,
            ops_group_handle TEXT, label TEXT NOT NULL, description TEXT, priority TEXT, metadata TEXT,
            created_at INTEGER NOT NULL, updated_at INTEGER))"_s,
        uR"(CREATE INDEX task_definitions_by_group ON task_definitions(account, ops_group_handle, id))"_s,
        uR"(CREATE TABLE task_definition_items (
            definition INTEGER NOT NULL REFERENCES task_definitions(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            label TEXT NOT NULL, description TEXT, priority TEXT, metadata TEXT, PRIMARY KEY (definition, position)))"_s,
        uR"(CREATE TABLE event_log (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, value TEXT NOT NULL,
            recorded_at INTEGER NOT NULL, created_at INTEGER NOT NULL, worker_handle TEXT, device_id TEXT,
            place_lon REAL, place_lat REAL, data TEXT))"_s,
        uR"(CREATE INDEX event_log_by_order ON event_log(order_id, id))"_s,
        uR"(CREATE TABLE estimated_routes (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id), estimated_route_id TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL, polyline TEXT, distance REAL, duration REAL))"_s,
        uR"(CREATE INDEX estimated_routes_by_age ON estimated_routes(account, created_at))"_s,

        uR"(CREATE INDEX order_outages_by_category ON order_outages(category, order_id))"_s,
        uR"(DROP INDEX routes_by_plan)"_s,
        uR"(CREATE INDEX routes_by_account ON routes(account, id))"_s,
        uR"(CREATE INDEX routes_by_plan ON routes(account, plan_id, id) WHERE plan_id IS NOT NULL)"_s,
        uR"(CREATE INDEX routes_by_status ON routes(account, status, id))"_s,
        uR"(CREATE INDEX routes_by_group ON routes(account, ops_group_handle, id) WHERE ops_group_handle IS NOT NULL)"_s,
        uR"(CREATE INDEX routes_by_device ON routes(account, device_id, id) WHERE device_id IS NOT NULL)"_s,
        uR"(CREATE INDEX routes_by_start ON routes(account, started_at) WHERE started_at IS NOT NULL)"_s,
        uR"(ALTER TABLE plans ADD COLUMN profile_filter TEXT)"_s,
        uR"(CREATE INDEX plans_by_account ON plans(account, id))"_s,
        uR"(CREATE INDEX plans_by_date ON plans(account, fulfillment_date, id))"_s,
        uR"(CREATE INDEX plans_by_status ON plans(account, status, id))"_s,
    };
    return statements;
}

}
