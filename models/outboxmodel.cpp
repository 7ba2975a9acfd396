// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/outboxmodel.h"

#include "models/rawvalues.h"

using namespace Qt::StringLiterals;

namespace routedesk::models {

OutboxModel::OutboxModel(const Outbox &outbox, QObject *parent)
    : RowModel(parent)
    , m_outbox(outbox)
    , m_rows(int(outbox.entries().size()))
{
    connect(&outbox, &Outbox::entryAdded, this, [this](int row) {
        beginInsertRows({}, row, row);
        ++m_rows;
        endInsertRows();
    });
    connect(&outbox, &Outbox::entryChanged, this,
        [this](int row) { emit dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
    connect(&outbox, &Outbox::entryAboutToBeRemoved, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&outbox, &Outbox::entryRemoved, this, [this] {
        --m_rows;
        endRemoveRows();
    });
}

OutboxModel::What OutboxModel::what(const Mutation &mutation)
{
    struct Name {
        What operator()(const models::CreateBatch &) const { return What::CreateBatch; }
        What operator()(const TrackRoute &) const { return What::Track; }
        What operator()(const ActOnOrder &m) const
        {
            switch (m.action) {
            case ActOnOrder::Action::Complete: return What::Complete;
            case ActOnOrder::Action::Cancel: return What::Cancel;
            case ActOnOrder::Action::Disable: return What::Disable;
            case ActOnOrder::Action::Enable: break;
            }
            return What::Enable;
        }
        What operator()(const models::PatchOrder &) const { return What::PatchOrder; }
        What operator()(const RescheduleOrder &) const { return What::Reschedule; }
        What operator()(const models::ReassignOrder &) const { return What::ReassignOrder; }
        What operator()(const models::CreateRoute &) const { return What::CreateRoute; }
        What operator()(const ChangeRouteOrders &m) const
        {
            switch (m.change) {
            case ChangeRouteOrders::Change::Add: return What::AddToRoute;
            case ChangeRouteOrders::Change::Remove: return What::RemoveFromRoute;
            case ChangeRouteOrders::Change::Resequence: break;
            }
            return What::Resequence;
        }
        What operator()(const models::ReassignRoute &) const { return What::ReassignRoute; }
        What operator()(const models::PatchRoute &) const { return What::PatchRoute; }
        What operator()(const models::OptimiseRoute &) const { return What::OptimiseRoute; }
        What operator()(const models::CompleteRoute &) const { return What::CompleteRoute; }
    };
    return std::visit(Name {}, mutation);
}

namespace {

QString firstHandle(const auto &orders)
{
    return orders.isEmpty() ? QString() : orders.constFirst().handle;
}

struct TargetName {
    QString operator()(const models::CreateBatch &m) const { return firstHandle(m.request.orders); }
    QString operator()(const TrackRoute &m) const
    {
        return m.request.routeHandle.isNull() ? firstHandle(m.request.orders) : m.request.routeHandle;
    }
    QString operator()(const ActOnOrder &m) const { return m.key.handle; }
    QString operator()(const models::PatchOrder &m) const { return m.key.handle; }
    QString operator()(const RescheduleOrder &m) const { return m.key.handle; }
    QString operator()(const models::ReassignOrder &m) const { return m.key.handle; }
    QString operator()(const models::CreateRoute &m) const { return firstHandle(m.request.orders); }
    QString operator()(const auto &m) const { return m.routeHandle; }
};

}

QString OutboxModel::target(const Mutation &mutation)
{
    return std::visit(TargetName {}, mutation);
}

int OutboxModel::rows() const
{
    return m_rows;
}

int OutboxModel::columns() const
{
    return ColumnCount;
}

QString OutboxModel::columnName(int column) const
{
    static const QStringList names { u"kind"_s, u"target"_s, u"state"_s, u"recorded_at"_s, u"sends"_s, u"error"_s };
    static_assert(ColumnCount == 6);
    return names.at(column);
}

QVariant OutboxModel::cell(int row, int column, int role) const
{
    const OutboxEntry &entry = m_outbox.entries().at(row);
    switch (role) {
    case IdRole: return entry.id;
    case StateRole: return int(entry.state);
    case ErrorRole: return entry.error ? QVariant::fromValue(*entry.error) : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Kind: return int(what(entry.mutation));
    case Target: return target(entry.mutation);
    case State: return int(entry.state);
    case RecordedAt: return api::toDateTime(entry.recordedAt);
    case Sends: return entry.sends;
    case Error: return entry.error ? QVariant(entry.error->message) : QVariant();
    default: return {};
    }
}

}
