// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"
#include "models/rowmodel.h"

namespace routedesk::models {

/// The outbox as a list. Kind and state are ints of OutboxModel::Kind and OutboxState; `ui/` words them.
class OutboxModel : public RowModel {
    Q_OBJECT

public:
    enum Column { Kind, Target, State, RecordedAt, Sends, Error, ColumnCount };
    enum Roles { IdRole = Qt::UserRole + 100, StateRole, ErrorRole };
    /// What a mutation does, in the order of the variant with its actions unfolded.
    enum class What {
        CreateBatch, Track, Complete, Cancel, Disable, Enable, PatchOrder, Reschedule, ReassignOrder, CreateRoute,
        AddToRoute, RemoveFromRoute, Resequence, ReassignRoute, PatchRoute, OptimiseRoute, CompleteRoute
    };

    explicit OutboxModel(const Outbox &outbox, QObject *parent = nullptr);

    [[nodiscard]] static What what(const Mutation &mutation);
    /// The handle of the order or route that it is about; for new things the first handle.
    [[nodiscard]] static QString target(const Mutation &mutation);

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] QString columnName(int column) const override;

private:
    const Outbox &m_outbox;
    int m_rows = 0;
};

}
