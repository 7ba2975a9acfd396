// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfilterbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

namespace routedesk::ui {

using models::OrdersFilter;
using S = api::OrderStatus;

OrderFilterBar::OrderFilterBar(const Theme &theme, models::OrdersFilterModel &orders, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_orders(orders), m_hidden(new QPushButton(this)),
      m_layout(new FlowLayout(this))
{
    m_layout->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    addChip(tr("late"), Mark::Triangle, Tone::Late, OrdersFilter::Chip::Late);
    addChip(tr("at risk"), Mark::Triangle, Tone::Late, OrdersFilter::Chip::AtRisk);
    addChip(tr("without a route"), Mark::Dashed, Tone::Neutral, OrdersFilter::Chip::Pool);
    addChip(tr("not sent"), Mark::Half, Tone::Neutral, OrdersFilter::Chip::Unsent);
    addStatus(tr("planned"), Mark::Hollow, Tone::Neutral, { S::Planned, S::Assigned, S::Dispatched });
    addStatus(tr("under way"), Mark::Filled, Tone::Neutral, { S::Ongoing, S::Summarizing, S::Disabled });
    addStatus(tr("completed"), Mark::Tick, Tone::Done, { S::Completed });
    addStatus(tr("cancelled"), Mark::Cross, Tone::Neutral, { S::Cancelled });
    m_hidden->setFlat(true);
    m_hidden->setToolTip(tr("Show all orders again"));
    m_layout->addWidget(m_hidden);
    connect(m_hidden, &QPushButton::clicked, this, &OrderFilterBar::clear);
    connect(&orders, &models::OrdersFilterModel::countsChanged, this, &OrderFilterBar::count);
    connect(&orders, &models::OrdersFilterModel::filterChanged, this, &OrderFilterBar::follow);
    follow();
}

void OrderFilterBar::addChip(const QString &text, Mark mark, Tone tone, OrdersFilter::Chip chip)
{
    auto *button = new FilterChip(m_theme, text, tone, mark, this);
    m_layout->addWidget(button);
    m_chips.insert(chip, button);
    connect(button, &FilterChip::clicked, this, [this, chip](bool on) { setChip(chip, on); });
}

void OrderFilterBar::addStatus(const QString &text, Mark mark, Tone tone, const QSet<S> &statuses)
{
    auto *button = new FilterChip(m_theme, text, tone, mark, this);
    m_layout->addWidget(button);
    m_statuses.append({ button, statuses });
    connect(button, &FilterChip::clicked, this, [this, statuses](bool on) {
        OrdersFilter filter = m_orders.filter();
        if (on)
            filter.statuses.unite(statuses);
        else
            filter.statuses.subtract(statuses);
        m_orders.setFilter(filter);
    });
}

void OrderFilterBar::setChip(OrdersFilter::Chip chip, bool on)
{
    OrdersFilter filter = m_orders.filter();
    if (on)
        filter.chips.insert(chip);
    else
        filter.chips.remove(chip);
    m_orders.setFilter(filter);
}

void OrderFilterBar::clear()
{
    m_orders.setFilter({});
}

void OrderFilterBar::count()
{
    for (const auto &[chip, button] : m_chips.asKeyValueRange())
        button->setCount(m_orders.count(chip));
    for (const StatusChip &entry : std::as_const(m_statuses)) {
        int sum = 0;
        for (const S status : entry.statuses)
            sum += m_orders.count(status);
        entry.chip->setCount(sum);
    }
    const int hidden = m_orders.hiddenCount();
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(tr("%n hidden by filter", nullptr, hidden));
}

void OrderFilterBar::follow()
{
    const OrdersFilter &filter = m_orders.filter();
    for (const auto &[chip, button] : m_chips.asKeyValueRange())
        button->setChecked(filter.chips.contains(chip));
    for (const StatusChip &entry : std::as_const(m_statuses))
        entry.chip->setChecked(!filter.statuses.isEmpty() && filter.statuses.contains(entry.statuses));
    count();
}

}
