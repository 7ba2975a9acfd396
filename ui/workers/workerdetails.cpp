// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerdetails.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/outagewords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/workers/shiftwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

WorkerDetails::WorkerDetails(const Theme &theme, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const models::Clock &clock, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_store(store), m_clock(clock), m_pages(new QStackedWidget(this)),
      m_title(titleLabel(theme, {}, this)), m_facts(new FactGrid(theme, this)), m_shifts(new FactGrid(theme, this)),
      m_routesHead(new SectionHeader(theme, tr("Routes today"), this)),
      m_routesView(new RowView(metrics::rowDense, this)), m_routes(new QStandardItemModel(0, 4, this))
{
    m_routes->setHorizontalHeaderLabels({ tr("Route"), tr("Stops"), tr("On the road"), tr("Load") });
    m_routesView->setModel(m_routes);
    m_routesView->setObjectName(QStringLiteral("worker.routes"));
    m_routesView->setAccessibleName(tr("Routes today"));
    m_routesView->setItemDelegate(new LookDelegate(theme, metrics::rowDense, m_routesView));
    m_routesView->header()->resizeSection(0, 104);
    m_routesView->header()->resizeSection(1, 52);
    m_routesView->header()->resizeSection(2, 108);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    m_pages->addWidget(
        new EmptyState(theme, Icon::Worker, tr("Choose a worker to see skills, shifts and today's routes."), m_pages));
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *facts = new QWidget(scroll);
    auto *inside = new QVBoxLayout(facts);
    inside->setSpacing(metrics::gap);
    inside->addWidget(m_title);
    inside->addWidget(m_facts);
    inside->addWidget(groupLabel(theme, tr("Weekly shifts"), facts));
    inside->addWidget(m_shifts);
    inside->addStretch(1);
    scroll->setWidget(facts);
    layout->addWidget(scroll, 3);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, page));
    layout->addWidget(m_routesHead);
    layout->addWidget(m_routesView, 2);
    m_pages->addWidget(page);
    connect(m_routesView, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit routeActivated(index.siblingAtColumn(0).data(Qt::UserRole).toString());
    });
}

void WorkerDetails::setWorker(const api::Worker *worker)
{
    m_pages->setCurrentIndex(worker != nullptr ? 1 : 0);
    if (worker == nullptr)
        return;
    m_title->setText(worker->name.isEmpty() ? worker->handle : worker->name);
    showFacts(*worker);
    showShifts(*worker);
    showRoutes(*worker);
}

void WorkerDetails::showFacts(const api::Worker &worker)
{
    const TimeWords times(m_store.scope().zone);
    const api::OpsGroup *group = m_store.opsGroup(worker.opsGroupHandle);
    m_facts->clear();
    m_facts->add(tr("Handle"), worker.handle);
    m_facts->add(tr("Device"), deviceLook(worker));
    m_facts->add(tr("Why"), words::outage(worker.deviceStatusReason));
    const auto seen = worker.location.recordedAt ? worker.location.recordedAt : worker.deviceStatusAt;
    if (seen)
        m_facts->add(tr("Last seen"), times.age(*seen, m_clock.now()), true);
    m_facts->add(tr("Ops group"), group != nullptr && !group->label.isEmpty() ? group->label : worker.opsGroupHandle);
    m_facts->addChips(tr("Skills"), worker.productTypes);
    for (const api::Metadata::Entry &entry : worker.profile.entries()) {
        const bool isCapacity = entry.key == QLatin1StringView("capacity");
        m_facts->add(isCapacity ? tr("Capacity") : entry.key, isCapacity ? tr("%1 units").arg(entry.value) : entry.value,
            isCapacity);
    }
    m_facts->add(tr("Home"), worker.homeAddress.isEmpty() && worker.home
            ? words::coordinates(worker.home->latitude(), worker.home->longitude())
            : worker.homeAddress);
    m_facts->add(tr("Device id"), worker.deviceId);
}

void WorkerDetails::showShifts(const api::Worker &worker)
{
    m_shifts->clear();
    if (worker.schedule.isEmpty())
        m_shifts->add(tr("None"), tr("The server has no shifts for this worker."));
    for (const api::ShiftEntry &shift : worker.schedule)
        m_shifts->add(weekdayName(shift.dayOfWeek),
            QStringLiteral("%1\u2013%2").arg(minuteText(shift.startMinute), minuteText(shift.endMinute)), true);
}

void WorkerDetails::showRoutes(const api::Worker &worker)
{
    const TimeWords times(m_store.scope().zone);
    m_routes->setRowCount(0);
    for (const QString &id : m_plan.routeIds()) {
        const models::WorkingRoute *route = m_plan.route(id);
        if (route == nullptr || route->workerHandle != worker.handle)
            continue;
        const models::RouteFigures figures = m_plan.routeFigures(id);
        const QString road = figures.stops == 0
            ? words::none()
            : times.window(std::chrono::time_point_cast<std::chrono::milliseconds>(figures.totals.start),
                  std::chrono::time_point_cast<std::chrono::milliseconds>(figures.totals.end), m_store.scope().date);
        QList<QStandardItem *> line { new QStandardItem(words::routeName(*route)),
            new QStandardItem(QString::number(route->stops.size())), new QStandardItem(road),
            new QStandardItem(words::load(int(figures.totals.peakLoad), figures.capacity)) };
        for (QStandardItem *item : std::as_const(line)) {
            item->setEditable(false);
            item->setData(item != line.first(), LookDelegate::FiguresRole);
        }
        line.first()->setData(id, Qt::UserRole);
        m_routes->appendRow(line);
    }
    m_routesHead->setDetail(m_routes->rowCount() > 0 ? QString::number(m_routes->rowCount()) : tr("none"));
}

}
