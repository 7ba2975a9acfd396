// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contractwatch.h"

#include "../service/servicefixture.h"

/// Calls a service of its own and fails the running test when a status is not the expected one, or when anything about
/// the call is not documented.
class ContractDriver {
public:
    ContractDriver();

    HttpAnswer call(const QByteArray &method, const QString &path, const QByteArray &body, int status);
    HttpAnswer get(const QString &path, int status = 200) { return call("GET", path, {}, status); }
    HttpAnswer post(const QString &path, const QByteArray &body, int status = 200) { return call("POST", path, body, status); }
    HttpAnswer patch(const QString &path, const QByteArray &body, int status = 200) { return call("PATCH", path, body, status); }
    HttpAnswer remove(const QString &path, int status = 204) { return call("DELETE", path, {}, status); }

    /// As the above, with another authorisation or Host header.
    HttpAnswer callAs(HttpCaller &caller, const QByteArray &method, const QString &path, const QByteArray &body, int status);

    ServiceFixture &service() { return m_service; }
    [[nodiscard]] const OpenApiDocument &document() const { return m_watch.document(); }
    [[nodiscard]] const ContractWatch &watch() const { return m_watch; }

private:
    ServiceFixture m_service;
    ContractWatch m_watch;
};

/// What each resource is put through: every operation and every way in which it can refuse.
void driveOrders(ContractDriver &driver);
void driveOrderActions(ContractDriver &driver);
void driveTracking(ContractDriver &driver);
void driveRoutes(ContractDriver &driver);
void drivePlans(ContractDriver &driver);
void driveExports(ContractDriver &driver);
void driveWorkers(ContractDriver &driver);
void driveOpsGroups(ContractDriver &driver);
void drivePlaces(ContractDriver &driver);
void drivePositions(ContractDriver &driver);
void driveChangeFeed(ContractDriver &driver);
void driveAccounts(ContractDriver &driver);
void drivePages(ContractDriver &driver);
void driveOrderExtras(ContractDriver &driver);
void driveTasks(ContractDriver &driver);
