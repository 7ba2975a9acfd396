// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/roles.h"
#include "models/rowmodel.h"
#include "models/workingplan.h"

namespace routedesk::models {

/// The workers of the scope with what the working plan gives them today.
class WorkersModel : public RowModel {
    Q_OBJECT

public:
    enum Column {
        Handle, Name, DeviceStatusText, DeviceStatusReason, LastSeen, OpsGroup, ProductTypes, ShiftStart, ShiftEnd,
        Capacity, Routes, Stops, StartsAt, EndsAt, LateStops, DeviceId, ColumnCount
    };

    WorkersModel(const DispatchStore &store, const WorkingPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] const api::Worker *worker(int row) const;
    [[nodiscard]] int rowOf(const QString &workerHandle) const;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] QString columnName(int column) const override;

private:
    struct Day {
        int routes = 0, stops = 0, late = 0;
        std::optional<api::Instant> start, end;
    };
    void sync();
    [[nodiscard]] Day dayOf(const QString &workerHandle) const;
    [[nodiscard]] QVariant value(const api::Worker &worker, int column) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    QList<api::Worker> m_workers;
};

}
