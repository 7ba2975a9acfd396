// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/detailspanel.h"

#include "models/sharedselection.h"
#include "ui/details/orderpage.h"
#include "ui/details/routepage.h"
#include "ui/details/workerpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sectionheader.h"

#include <QStackedLayout>

namespace routedesk::ui {

DetailsPanel::DetailsPanel(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    const models::WorkingPlan &plan, models::OrderDetails &details, const models::SharedSelection &selection,
    QWidget *parent)
    : QWidget(parent), m_selection(selection), m_header(new SectionHeader(theme, tr("Details"), this)),
      m_order(new OrderPage(theme, words, store, plan, details, this)),
      m_route(new RoutePage(theme, words, store, plan, this)), m_worker(new WorkerPage(theme, words, store, this)),
      m_nothing(new EmptyState(
          theme, Icon::List, tr("Select an order, a route or a worker to see more about it."), this)),
      m_stack(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stack, 1);
    for (QWidget *page : { static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_order),
             static_cast<QWidget *>(m_route), static_cast<QWidget *>(m_worker) })
        m_stack->addWidget(page);
    connect(&selection, &models::SharedSelection::currentChanged, this, &DetailsPanel::follow);
    connect(&selection, &models::SharedSelection::ordersChanged, this, &DetailsPanel::follow);
    follow();
}

void DetailsPanel::follow()
{
    const auto selected = m_selection.orders().size();
    m_header->setDetail(selected > 1 ? tr("%n selected", nullptr, static_cast<int>(selected)) : QString());
    m_order->setOrder(m_selection.currentOrder());
    if (m_selection.currentOrder()) {
        m_stack->setCurrentWidget(m_order);
    } else if (!m_selection.currentRoute().isEmpty()) {
        m_route->setRoute(m_selection.currentRoute());
        m_stack->setCurrentWidget(m_route);
    } else if (!m_selection.currentWorker().isEmpty()) {
        m_worker->setWorker(m_selection.currentWorker());
        m_stack->setCurrentWidget(m_worker);
    } else {
        m_stack->setCurrentWidget(m_nothing);
    }
}

}
