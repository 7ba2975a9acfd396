// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/plans/planspresentation.h"

#include "models/dispatchstore.h"
#include "models/plansmodel.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

namespace routedesk::ui {

using models::PlansModel;

PlansPresentation::PlansPresentation(PlansModel &plans, const models::DispatchStore &store, QObject *parent)
    : QIdentityProxyModel(parent), m_plans(plans), m_store(store)
{
    setSourceModel(&plans);
    connect(&store, &models::DispatchStore::scopeChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

QString PlansPresentation::text(const QModelIndex &index) const
{
    const QVariant raw = QIdentityProxyModel::data(index, Qt::DisplayRole);
    const TimeWords times(m_store.scope().zone);
    switch (index.column()) {
    case PlansModel::FulfillmentDate: return raw.isValid() ? times.day(raw.toDate(), m_store.scope().date) : words::none();
    case PlansModel::CreatedAt:
    case PlansModel::StartedAt:
        return raw.isValid() ? times.clockOn(api::toInstant(raw.toDateTime()), m_store.scope().date) : words::none();
    case PlansModel::OpsGroup: {
        const api::OpsGroup *group = m_store.opsGroup(raw.toString());
        return group != nullptr && !group->label.isEmpty() ? group->label : raw.toString();
    }
    case PlansModel::Orders:
    case PlansModel::Planned:
    case PlansModel::Unplanned: return raw.isValid() ? raw.toString() : words::none();
    default: return raw.toString();
    }
}

QVariant PlansPresentation::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const api::Plan *plan = m_plans.plan(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == PlansModel::Status && plan != nullptr ? statusLook(plan->status).text : text(index);
    case LookDelegate::LookRole:
        return column == PlansModel::Status && plan != nullptr ? QVariant::fromValue(statusLook(plan->status)) : QVariant();
    case LookDelegate::FiguresRole:
        return column != PlansModel::OpsGroup && column != PlansModel::FailureReason && column != PlansModel::PlanId;
    case LookDelegate::ToneRole:
        if (column == PlansModel::Unplanned && QIdentityProxyModel::data(index, Qt::DisplayRole).toInt() > 0)
            return int(Tone::Late);
        return column == PlansModel::PlanId || column == PlansModel::CreatedAt || column == PlansModel::StartedAt
            ? QVariant(int(Tone::Neutral))
            : QVariant();
    case Qt::ToolTipRole: return column == PlansModel::FailureReason ? text(index) : QString();
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant PlansPresentation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case PlansModel::PlanId: return tr("Plan");
    case PlansModel::Status: return tr("Status");
    case PlansModel::FulfillmentDate: return tr("Day");
    case PlansModel::OpsGroup: return tr("Ops group");
    case PlansModel::CreatedAt: return tr("Created");
    case PlansModel::StartedAt: return tr("Started");
    case PlansModel::Run: return tr("Run");
    case PlansModel::Routes: return tr("Routes");
    case PlansModel::Orders: return tr("Orders");
    case PlansModel::Planned: return tr("Planned");
    case PlansModel::Unplanned: return tr("Left over");
    case PlansModel::FailureReason: return tr("Reason");
    default: return {};
    }
}

}
