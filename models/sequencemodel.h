// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/roles.h"
#include "models/workingplan.h"

#include <QAbstractItemModel>

namespace routedesk::models {

/// Routes with their stops, as the working plan has them. Dropping orders is a move in the plan: on a route appends,
/// between stops inserts there. Columns serve both levels; what a level does not have is invalid.
class SequenceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        Name,       ///< route id, order handle
        Number,     ///< stops: place in the route; routes: how many stops
        Type, Status, Address,
        Worker,     ///< routes: handle
        Eta,        ///< stops: arrival; routes: start
        End,        ///< stops: departure; routes: end
        WindowStart, WindowEnd,
        Lateness,   ///< seconds
        Wait,       ///< seconds
        Service,    ///< seconds
        Driving,    ///< seconds: of the leg; of the route
        Distance,   ///< metres: of the leg; of the route
        Load,       ///< stops: its units; routes: peak
        LoadAfter,  ///< stops: running load; routes: capacity
        LateStops, ProductTypes, ColumnCount
    };

    SequenceModel(const DispatchStore &store, WorkingPlan &plan, QObject *parent = nullptr);
    ~SequenceModel() override;

    [[nodiscard]] QModelIndex indexOf(const api::OrderKey &key, int column = 0) const;
    [[nodiscard]] QModelIndex indexOfRoute(const QString &routeId, int column = 0) const;
    [[nodiscard]] bool isRoute(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
        int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;
    /// What a drop there would be, for the consequence under the mouse; nullopt where nothing can be dropped.
    [[nodiscard]] std::optional<Move> moveFor(const QMimeData *data, int row, const QModelIndex &parent) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
