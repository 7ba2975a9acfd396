// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/plans/plandetails.h"

#include "models/dispatchstore.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/basiswords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QStandardItem *textItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(text, Qt::ToolTipRole);
    return item;
}

QStandardItem *lookItem(const StatusLook &look)
{
    auto *item = new QStandardItem(look.text);
    item->setEditable(false);
    item->setData(QVariant::fromValue(look), LookDelegate::LookRole);
    return item;
}

}

PlanDetails::PlanDetails(const Theme &theme, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_store(store), m_pages(new QStackedWidget(this)),
      m_title(titleLabel(theme, {}, this)), m_facts(new FactGrid(theme, this)),
      m_routesHead(new SectionHeader(theme, tr("Routes"), this)), m_routesView(new RowView(metrics::rowDense, this)),
      m_routes(new QStandardItemModel(0, 3, this)), m_leftHead(new SectionHeader(theme, tr("Left over"), this)),
      m_leftView(new RowView(metrics::rowDense, this)), m_left(new QStandardItemModel(0, 2, this))
{
    m_routes->setHorizontalHeaderLabels({ tr("Route"), tr("Stops"), tr("Status") });
    m_left->setHorizontalHeaderLabels({ tr("Order"), tr("Reason") });
    const auto dress = [&theme](RowView *view, QStandardItemModel *model, const QString &name) {
        view->setModel(model);
        view->setItemDelegate(new LookDelegate(theme, metrics::rowDense, view));
        view->setAccessibleName(name);
    };
    dress(m_routesView, m_routes, tr("Routes of the plan"));
    dress(m_leftView, m_left, tr("Orders left over"));
    m_routesView->header()->resizeSection(0, 180);
    m_routesView->header()->resizeSection(1, 56);
    m_leftView->header()->resizeSection(0, 120);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    m_pages->addWidget(new EmptyState(theme, Icon::Plans, tr("Choose a plan to see its routes and what was left over."),
        m_pages));
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    head->setSpacing(metrics::gap);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    layout->addLayout(head);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, page));
    layout->addWidget(m_routesHead);
    layout->addWidget(m_routesView, 2);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, page));
    layout->addWidget(m_leftHead);
    layout->addWidget(m_leftView, 3);
    m_pages->addWidget(page);

    connect(m_routesView, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit routeActivated(index.siblingAtColumn(0).data(Qt::UserRole).toString());
    });
    connect(m_leftView, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit orderActivated(m_leftKeys.value(index.row())); });
}

void PlanDetails::setPlan(const api::Plan *plan)
{
    m_pages->setCurrentIndex(plan != nullptr ? 1 : 0);
    if (plan == nullptr)
        return;
    showFacts(*plan);
    showRoutes(*plan);
    showLeftOver(*plan);
}

void PlanDetails::showFacts(const api::Plan &plan)
{
    const TimeWords times(m_store.scope().zone);
    const api::OpsGroup *group = m_store.opsGroup(plan.opsGroupHandle);
    QStringList title;
    if (plan.fulfillmentDate)
        title.append(times.day(*plan.fulfillmentDate));
    if (group != nullptr && !group->label.isEmpty())
        title.append(group->label);
    else if (!plan.opsGroupHandle.isEmpty())
        title.append(plan.opsGroupHandle);
    m_title->setText(title.isEmpty() ? tr("Plan") : title.join(QStringLiteral(" \u00B7 ")));

    m_facts->clear();
    m_facts->add(tr("Status"), statusLook(plan.status));
    m_facts->add(tr("Reason"), plan.failureReason);
    m_facts->add(tr("Run"), plan.sequenceNumber > 0 ? QString::number(plan.sequenceNumber) : QString(), true);
    if (plan.createdAt)
        m_facts->add(tr("Created"), times.full(*plan.createdAt), true);
    if (plan.startedAt)
        m_facts->add(tr("Started"), times.full(*plan.startedAt), true);
    if (plan.summary) {
        m_facts->add(tr("Orders"),
            tr("%1 of %2 planned").arg(plan.summary->ordersPlanned).arg(plan.summary->ordersTotal), true);
        if (plan.summary->estimateDistance)
            m_facts->add(tr("Driving"),
                QStringLiteral("%1 \u00B7 %2").arg(words::distance(plan.summary->estimateDistance),
                    words::duration(plan.summary->estimateDuration)), true);
    }
    if (plan.basis)
        showBasis(*plan.basis);
    m_facts->add(tr("Plan"), plan.planId);
}

void PlanDetails::showBasis(const api::PlanBasis &basis)
{
    m_facts->add(tr("Driving times"), words::basisDrivingTimes(basis));
    m_facts->add(tr("Workers"), words::basisWorkers(basis));
    m_facts->add(tr("Left out"), words::basisOrders(basis));
    m_facts->add(tr("Search"), words::basisSearch(basis));
}

void PlanDetails::showRoutes(const api::Plan &plan)
{
    m_routes->setRowCount(0);
    for (const api::Route &route : plan.routes) {
        const api::Worker *worker = m_store.worker(route.workerHandle);
        const QString who = worker != nullptr && !worker->name.isEmpty() ? worker->name : route.workerHandle;
        auto *name = textItem(who.isEmpty() ? route.handle : who);
        name->setData(route.handle, Qt::UserRole);
        name->setData(route.handle, Qt::ToolTipRole);
        auto *stops = textItem(route.orders.isEmpty() ? words::none() : QString::number(route.orders.size()));
        stops->setData(true, LookDelegate::FiguresRole);
        m_routes->appendRow({ name, stops, lookItem(statusLook(route.status)) });
    }
    m_routesHead->setDetail(QString::number(plan.routes.size()));
}

void PlanDetails::showLeftOver(const api::Plan &plan)
{
    m_left->setRowCount(0);
    m_leftKeys.clear();
    for (const api::UnplannedOrder &order : plan.unplannedOrders) {
        m_leftKeys.append(order.key);
        m_left->appendRow({ textItem(order.key.handle),
            textItem(order.planningFailureReason.isEmpty() ? tr("The server gave no reason.")
                                                           : order.planningFailureReason) });
    }
    const bool any = !plan.unplannedOrders.isEmpty();
    m_leftHead->setDetail(any ? QString::number(plan.unplannedOrders.size()) : tr("nothing"));
    m_leftView->setVisible(any);
}

}
