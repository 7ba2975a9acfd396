// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// Phones, the log of what they sent, and what was made of it.
const QStringList &trackingSchema()
{
    static const QStringList statements {
        uR"(CREATE TABLE phones (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            worker_id INTEGER NOT NULL REFERENCES workers(id), phone_id TEXT NOT NULL UNIQUE, label TEXT, app TEXT,
            token_hash TEXT NOT NULL UNIQUE, created_at INTEGER, last_seen_at INTEGER, battery_level REAL,
            simulated INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX phones_by_worker ON phones(worker_id))"_s,
        uR"(CREATE TABLE positions (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            worker_id INTEGER NOT NULL REFERENCES workers(id), device_id TEXT, recorded_at INTEGER NOT NULL,
            received_at INTEGER NOT NULL, lon REAL NOT NULL, lat REAL NOT NULL, altitude REAL, accuracy REAL,
            speed REAL, bearing REAL, battery_level REAL, charging INTEGER NOT NULL, mocked INTEGER NOT NULL,
            simulated INTEGER NOT NULL, verdict TEXT NOT NULL))"_s,
        uR"(CREATE INDEX positions_by_worker ON positions(worker_id, recorded_at))"_s,
        uR"(CREATE TABLE worker_tracks (
            worker_id INTEGER NOT NULL UNIQUE REFERENCES workers(id), account INTEGER NOT NULL REFERENCES accounts(id),
            revision INTEGER NOT NULL, recorded_at INTEGER, lon REAL, lat REAL, altitude REAL, accuracy REAL, speed REAL,
            bearing REAL, battery_level REAL, charging INTEGER, simulated INTEGER, heard_at INTEGER, device_status TEXT,
            status_reason TEXT, status_at INTEGER))"_s,
        uR"(CREATE INDEX worker_tracks_by_status ON worker_tracks(account, device_status))"_s,
        uR"(CREATE TABLE order_tracks (
            order_id INTEGER NOT NULL UNIQUE REFERENCES orders(id) ON DELETE CASCADE, service_started_at INTEGER,
            service_ended_at INTEGER))"_s,
        uR"(CREATE TABLE order_legs (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            worker_id INTEGER NOT NULL REFERENCES workers(id), from_at INTEGER NOT NULL, to_at INTEGER,
            PRIMARY KEY (order_id, position)))"_s,
        uR"(CREATE TABLE order_outages (
            order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            code TEXT NOT NULL, label TEXT, description TEXT, category TEXT, duration REAL, distance REAL,
            PRIMARY KEY (order_id, position)))"_s,
        uR"(CREATE TABLE route_tracks (
            route_id INTEGER NOT NULL UNIQUE REFERENCES routes(id) ON DELETE CASCADE, worker_id INTEGER NOT NULL,
            from_at INTEGER NOT NULL, to_at INTEGER, tracking_rate REAL))"_s,
        uR"(ALTER TABLE timeline_events ADD COLUMN derived INTEGER NOT NULL DEFAULT 0)"_s,
    };
    return statements;
}

}
