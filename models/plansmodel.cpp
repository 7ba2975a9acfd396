// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/plansmodel.h"

#include "models/rawvalues.h"
#include "models/roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

PlansModel::PlansModel(api::OrdersClient &client, QObject *parent)
    : RowModel(parent)
    , m_client(client)
{
    m_filter.includeSummary = true;
}

PlansModel::~PlansModel()
{
    m_stop.request_stop();
}

void PlansModel::setFilter(const api::PlanFilter &filter)
{
    m_filter = filter;
    m_filter.pageToken = QString();
    m_stop.request_stop();
    m_stop = {};
    m_loading = false;
    if (!m_plans.isEmpty()) {
        beginResetModel();
        m_plans.clear();
        endResetModel();
    }
    m_more = false;
    load({}, 0);
}

void PlansModel::refresh()
{
    if (m_loading)
        return;
    m_refreshUpTo = m_plans.size();
    load({}, 0);
}

void PlansModel::refreshPlan(const QString &planId)
{
    m_client.plan(planId, m_stop.get_token())
        .then(this, [this, planId, token = m_stop.get_token()](const api::Result<api::Plan> &result) {
            if (token.stop_requested())
                return;
            if (!result) {
                m_error = result.error();
                emit loadingChanged();
                return;
            }
            const auto it = std::ranges::find(m_plans, planId, &api::Plan::planId);
            if (it == m_plans.end())
                return;
            const auto summary = it->summary; // a single plan comes without one
            *it = *result;
            if (!it->summary)
                it->summary = summary;
            const int row = int(it - m_plans.begin());
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        });
}

const api::Plan *PlansModel::plan(int row) const
{
    return row < 0 || row >= m_plans.size() ? nullptr : &m_plans.at(row);
}

bool PlansModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void PlansModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_nextToken, m_plans.size());
}

void PlansModel::load(const QString &token, qsizetype from)
{
    api::PlanFilter filter = m_filter;
    filter.pageToken = token;
    setLoading(true);
    m_client.listPlans(filter, m_stop.get_token())
        .then(this, [this, from, stop = m_stop.get_token()](const api::Result<api::Page<api::Plan>> &result) {
            if (stop.stop_requested())
                return;
            if (!result) {
                m_error = result.error();
                return setLoading(false);
            }
            m_error.reset();
            accept(*result, from);
            const qsizetype loaded = from + result->items.size();
            if (m_more && loaded < m_refreshUpTo)
                return load(m_nextToken, loaded);
            m_refreshUpTo = 0;
            setLoading(false);
        });
}

void PlansModel::accept(const api::Page<api::Plan> &page, qsizetype from)
{
    const qsizetype end = from + page.items.size();
    for (qsizetype row = from; row < std::min(end, m_plans.size()); ++row) {
        const api::Plan &fresh = page.items.at(row - from);
        if (m_plans.at(row) == fresh)
            continue;
        m_plans[row] = fresh;
        emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
    if (end > m_plans.size()) {
        const qsizetype first = m_plans.size();
        beginInsertRows({}, int(first), int(end) - 1);
        m_plans += page.items.sliced(first - from);
        endInsertRows();
    } else if (page.isLast() && end < m_plans.size()) {
        beginRemoveRows({}, int(end), int(m_plans.size()) - 1);
        m_plans.remove(end, m_plans.size() - end);
        endRemoveRows();
    }
    m_nextToken = page.nextToken;
    m_more = !page.isLast();
}

void PlansModel::setLoading(bool loading)
{
    m_loading = loading;
    emit loadingChanged();
}

int PlansModel::rows() const
{
    return int(m_plans.size());
}

int PlansModel::columns() const
{
    return ColumnCount;
}

QString PlansModel::columnName(int column) const
{
    static const QStringList names { u"plan_id"_s, u"status"_s, u"fulfillment_date"_s, u"ops_group"_s, u"created_at"_s,
        u"started_at"_s, u"run"_s, u"routes"_s, u"orders"_s, u"planned"_s, u"unplanned"_s, u"failure_reason"_s };
    static_assert(ColumnCount == 12);
    return names.at(column);
}

QVariant PlansModel::cell(int row, int column, int role) const
{
    const api::Plan &plan = m_plans.at(row);
    if (role == StatusRole)
        return raw::ordinal(plan.status);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const auto summed = [&](int api::PlanSummary::*figure) {
        return plan.summary ? QVariant((*plan.summary).*figure) : QVariant();
    };
    switch (column) {
    case PlanId: return plan.planId;
    case Status: return raw::word(plan.status);
    case FulfillmentDate: return plan.fulfillmentDate ? QVariant(*plan.fulfillmentDate) : QVariant();
    case OpsGroup: return raw::text(plan.opsGroupHandle);
    case CreatedAt: return raw::moment(plan.createdAt);
    case StartedAt: return raw::moment(plan.startedAt);
    case Run: return plan.sequenceNumber;
    case Routes: return int(plan.routes.size());
    case Orders: return summed(&api::PlanSummary::ordersTotal);
    case Planned: return summed(&api::PlanSummary::ordersPlanned);
    case Unplanned: return plan.summary ? QVariant(plan.summary->ordersUnplanned) : QVariant(int(plan.unplannedOrders.size()));
    case FailureReason: return raw::text(plan.failureReason);
    default: return {};
    }
}

}
