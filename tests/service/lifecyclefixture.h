// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/dispatcher.h"
#include "service/sample/sampleday.h"

#include "testdatabase.h"

#include "planner/affinetraveltimes.h"

/// Names that count up, so that a test's outcome is always the same.
class CountingIds final : public routedesk::service::IdSource {
public:
    QString uuid() override { return QStringLiteral("id-%1").arg(++m_count); }
    QString linkId() override { return QStringLiteral("link-%1").arg(++m_count); }

private:
    int m_count = 0;
};

/// The rules over a database in memory, with a clock that stands still until it is moved.
class LifecycleFixture {
public:
    LifecycleFixture()
        : m_database(TestDatabase::isPostgresql() ? m_place.location() : QStringLiteral(":memory:"))
        , store(m_database, QStringLiteral("acc"), now)
        , m_context { store, m_ids, m_times, { QUrl(QStringLiteral("http://127.0.0.1:1")) }, now }
    {
        routedesk::service::provisionSample(store, now);
    }

    routedesk::service::Context &at(std::chrono::milliseconds later = {})
    {
        m_context.now = now + later;
        return m_context;
    }

    /// For a dispatcher over these rules.
    routedesk::service::Backing backing()
    {
        return { m_database, m_durability, [this](qint64) { return at(); }, [](qint64) { return true; }, [this] { return now; } };
    }

private:
    TestDatabase m_place;
    routedesk::service::Database m_database;
    routedesk::service::GroupCommit m_durability { m_database };
    CountingIds m_ids;
    routedesk::planner::AffineTravelTimes m_times;

public:
    /// A Monday, 08:00 in San José.
    const routedesk::api::Instant now = *routedesk::api::instantFromText(u"2031-03-03T16:00:00Z");
    routedesk::service::Store store;

private:
    routedesk::service::Context m_context;
};
