// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpcaller.h"
#include "testdatabase.h"

#include "service/servicehost.h"

/// A service over a database of its own, on a free port, and a caller with its credentials.
class ServiceFixture {
public:
    explicit ServiceFixture(bool sample = true);

    /// Ends it, and starts it again on the same database.
    void restart();

    [[nodiscard]] QString databasePath() const { return m_database.location(); }
    [[nodiscard]] QUrl url() const { return QUrl(m_host->url()); }
    [[nodiscard]] routedesk::service::ServiceHost &host() { return *m_host; }
    HttpCaller &http() { return *m_http; }
    HttpAnswer get(const QString &path) { return m_http->get(path); }
    HttpAnswer post(const QString &path, const QByteArray &body = "{}") { return m_http->post(path, body); }

    /// Rows of a table, over a connection of its own.
    [[nodiscard]] int rows(const QString &table) const;

    /// Sees every call of http(), also after a restart.
    void setObserver(const HttpCaller::Observer &observer);

private:
    void start();

    TestDatabase m_database;
    bool m_sample;
    std::unique_ptr<routedesk::service::ServiceHost> m_host;
    std::unique_ptr<HttpCaller> m_http;
    HttpCaller::Observer m_observer;
};

/// A service whose every answer to http() is held against its description; what does not fit fails the test that runs.
class WatchedService : public ServiceFixture {
public:
    explicit WatchedService(bool sample = true);
};

/// The bodies of the reference pages' requests.
[[nodiscard]] QByteArray fixture(const QString &name);

/// One order of a body: a drop near San José, due at 17:00 local on that day of 2031.
[[nodiscard]] QByteArray orderJson(const QByteArray &handle, const QByteArray &more = {}, double dLon = 0, double dLat = 0);
/// A batch with orders named so.
[[nodiscard]] QByteArray batchJson(const QByteArrayList &handles, const QByteArray &more = "\"plan_mode\":\"manual\"");
/// The body that tracks these orders of Ana's at once.
[[nodiscard]] QByteArray trackJson(
    const QByteArray &orders, const QByteArray &more = "\"route\":{\"route_handle\":\"r\"}");
/// What is at `path` in each member of an answer's list.
[[nodiscard]] QStringList column(const HttpAnswer &answer, const QString &list, const QString &path);
