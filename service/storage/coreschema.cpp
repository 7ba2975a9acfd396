// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// Version 1. Times are milliseconds since 1970 in UTC, free maps JSON text, lists and lines the text of columns.h.
const QList<QStringList> &coreSchema()
{
    static const QList<QStringList> steps { {
        uR"(CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL))"_s,
        uR"(CREATE TABLE accounts (id INTEGER PRIMARY KEY, account_id TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL))"_s,
        uR"(CREATE TABLE ops_groups (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            ops_group_handle TEXT NOT NULL, label TEXT, timezone TEXT, home_lon REAL, home_lat REAL, home_address TEXT,
            route_start_lon REAL, route_start_lat REAL, route_completion_type TEXT, route_capacity INTEGER,
            route_max_distance REAL, shift_start INTEGER, shift_end INTEGER,
            UNIQUE (account, ops_group_handle)))"_s,
        uR"(CREATE TABLE workers (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            worker_handle TEXT NOT NULL, name TEXT, device_id TEXT, ops_group_handle TEXT, product_types TEXT,
            profile TEXT, schedule TEXT, home_lon REAL, home_lat REAL, home_address TEXT, available INTEGER,
            created_at INTEGER, deleted_at INTEGER,
            UNIQUE (account, worker_handle)))"_s,
        uR"(CREATE INDEX workers_by_device ON workers(account, device_id))"_s,
        uR"(CREATE TABLE plans (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            plan_id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, plan_mode TEXT, created_at INTEGER NOT NULL,
            started_at INTEGER, fulfillment_date TEXT, ops_group_handle TEXT, sequence_number INTEGER NOT NULL,
            failure_reason TEXT))"_s,
        uR"(CREATE TABLE routes (
            id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES accounts(id),
            route_handle TEXT NOT NULL, status TEXT NOT NULL, version INTEGER NOT NULL, ops_group_handle TEXT,
            worker_handle TEXT, device_id TEXT, plan_id TEXT, plan_mode TEXT, track_mode TEXT, device_switch_mode TEXT,
            completion_type TEXT, completion_source TEXT, created_at INTEGER, planned_at INTEGER, assigned_at INTEGER,
            started_at INTEGER, completed_at INTEGER, scheduled_start_at INTEGER, estimate_start_by INTEGER,
            estimate_distance REAL, estimate_duration REAL, estimate_polyline TEXT, distance REAL, duration REAL,
            metadata TEXT, embed_id TEXT,
            UNIQUE (account, route_handle)))"_s,
        uR"(CREATE INDEX routes_by_worker ON routes(account, worker_handle, status))"_s,
        uR"(CREATE INDEX routes_by_plan ON routes(plan_id))"_s,
        uR"(CREATE TABLE orders (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            order_handle TEXT NOT NULL, type TEXT NOT NULL, type_index INTEGER NOT NULL,
            fulfillment_attempt INTEGER NOT NULL, status TEXT NOT NULL, position INTEGER,
            destination_lon REAL, destination_lat REAL, polygon TEXT, address TEXT, radius INTEGER, place_handle TEXT,
            place_id TEXT, geofence_id TEXT, ops_group_handle TEXT, worker_handle TEXT, device_id TEXT,
            route_handle TEXT, plan_id TEXT, plan_mode TEXT, track_mode TEXT, device_switch_mode TEXT, priority TEXT,
            scheduled_after INTEGER, scheduled_at INTEGER, created_at INTEGER, planned_at INTEGER, assigned_at INTEGER,
            started_at INTEGER, arrived_at INTEGER, exited_at INTEGER, completed_at INTEGER, cancelled_at INTEGER,
            disabled_at INTEGER, enabled_at INTEGER, rescheduled_marked_at INTEGER, expected_service_time INTEGER,
            actual_service_time INTEGER, tracked_service_time INTEGER, capacity_used INTEGER, product_types TEXT,
            metadata TEXT, region_country TEXT, region_state TEXT, region_city TEXT, estimate_start_at INTEGER,
            estimate_start_by INTEGER, estimate_arrive_at INTEGER, estimate_initial_arrive_at INTEGER,
            estimate_distance REAL, estimate_duration REAL, risks TEXT, distance REAL, duration REAL,
            tracking_rate REAL, share_id TEXT, planning_failure_reason TEXT, visited_destination INTEGER,
            closed_at_destination INTEGER, deviation_from_destination REAL, task_count INTEGER NOT NULL,
            UNIQUE (account, order_handle, type, type_index, fulfillment_attempt),
            FOREIGN KEY (account, route_handle) REFERENCES routes(account, route_handle)))"_s,
        uR"(CREATE INDEX orders_by_route ON orders(account, route_handle, position))"_s,
        uR"(CREATE INDEX orders_by_status ON orders(account, status))"_s,
        uR"(CREATE INDEX orders_by_worker ON orders(account, worker_handle))"_s,
        uR"(CREATE INDEX orders_by_group ON orders(account, ops_group_handle))"_s,
        uR"(CREATE INDEX orders_by_plan ON orders(plan_id))"_s,
        uR"(CREATE TABLE order_tasks (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            task_id TEXT NOT NULL, label TEXT, description TEXT, task_definition_id TEXT, status TEXT, priority TEXT,
            metadata TEXT, PRIMARY KEY (order_id, position)))"_s,
        uR"(CREATE TABLE timeline_events (
            id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
            type TEXT NOT NULL, recorded_at INTEGER NOT NULL, ended_at INTEGER, order_handle TEXT, route_handle TEXT,
            worker_handle TEXT, order_type TEXT, fulfillment_attempt INTEGER, activity TEXT, place_lon REAL,
            place_lat REAL, place_recorded_at INTEGER, address TEXT, distance REAL, duration REAL, steps REAL,
            metadata TEXT, rest TEXT))"_s,
        uR"(CREATE INDEX timeline_by_order ON timeline_events(order_id, recorded_at))"_s,
        uR"(CREATE TABLE travelled_points (
            id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
            recorded_at INTEGER NOT NULL, lon REAL NOT NULL, lat REAL NOT NULL, altitude REAL))"_s,
        uR"(CREATE INDEX travelled_by_order ON travelled_points(order_id, recorded_at))"_s,
    } };
    return steps;
}

}
