// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/estimatedrouterepository.h"
#include "service/storage/eventlogrepository.h"
#include "service/storage/exportrepository.h"
#include "service/storage/opsgrouprepository.h"
#include "service/storage/orderrepository.h"
#include "service/storage/placerepository.h"
#include "service/storage/phonerepository.h"
#include "service/storage/planrepository.h"
#include "service/storage/positionrepository.h"
#include "service/storage/routerepository.h"
#include "service/storage/storyrepository.h"
#include "service/storage/taskdefinitionrepository.h"
#include "service/storage/trackrepository.h"
#include "service/storage/workerrepository.h"

namespace routedesk::service {

/// Everything that one account has stored, over one connection.
class Store {
public:
    Store(Database &database, qint64 account);
    /// The account is made when it is new.
    Store(Database &database, const QString &accountId, api::Instant now);

    /// The account's row, for repositories over another connection.
    [[nodiscard]] qint64 account() const { return m_account; }

    Database &database;

private:
    qint64 m_account;

public:
    ChangeLog changes;
    OrderRepository orders;
    RouteRepository routes;
    PlanRepository plans;
    WorkerRepository workers;
    OpsGroupRepository groups;
    PlaceRepository places;
    WorkerFigures figures;
    StoryRepository story;
    ExportRepository exports;
    PhoneRepository phones;
    PositionRepository positions;
    TrackRepository tracks;
    EventLogRepository log;
    TaskDefinitionRepository definitions;
    EstimatedRouteRepository estimatedRoutes;
};

/// The row of an account, made when it is new.
[[nodiscard]] qint64 accountRow(Database &database, const QString &accountId, api::Instant now);

/// A value that belongs to the whole database, made by `make` the first time.
[[nodiscard]] QString storedSetting(Database &database, const QString &name, const std::function<QString()> &make);

}
