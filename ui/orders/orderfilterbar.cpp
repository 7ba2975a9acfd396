// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfilterbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/filterchoices.h"
#include "ui/widgets/choicechip.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

namespace routedesk::ui {

using models::OrdersFilter;
using S = api::OrderStatus;

OrderFilterBar::OrderFilterBar(
    const Theme &theme, models::OrdersFilterModel &orders, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_orders(orders), m_store(store), m_hidden(new QPushButton(this)),
      m_layout(new FlowLayout(this))
{
    m_layout->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    addChip(tr("late"), Mark::Triangle, Tone::Late, OrdersFilter::Chip::Late);
    addChip(tr("at risk"), Mark::Triangle, Tone::Late, OrdersFilter::Chip::AtRisk);
    addChip(tr("without a route"), Mark::Dashed, Tone::Neutral, OrdersFilter::Chip::Pool);
    addChip(tr("not sent"), Mark::Half, Tone::Neutral, OrdersFilter::Chip::Unsent);
    addChip(tr("broken"), Mark::Diamond, Tone::Broken, OrdersFilter::Chip::Broken);
    addChip(tr("locked"), Mark::Bars, Tone::Neutral, OrdersFilter::Chip::Locked);
    addStatus(tr("planned"), Mark::Hollow, Tone::Neutral, { S::Planned, S::Assigned, S::Dispatched });
    addStatus(tr("under way"), Mark::Filled, Tone::Neutral, { S::Ongoing, S::Summarizing, S::Disabled });
    addStatus(tr("completed"), Mark::Tick, Tone::Done, { S::Completed });
    addStatus(tr("cancelled"), Mark::Cross, Tone::Neutral, { S::Cancelled });
    addChoices();
    m_hidden->setFlat(true);
    m_hidden->setFixedHeight(m_worker->sizeHint().height()); // the row is as high with it as without
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

void OrderFilterBar::addChoices()
{
    m_worker = new ChoiceChip(
        m_theme, tr("Worker"), [this] { return choices::workers(m_store, m_orders.countByWorker()); },
        tr("No workers in this ops group"), this);
    m_group = new ChoiceChip(
        m_theme, tr("Ops group"), [this] { return choices::opsGroups(m_store, m_orders.countByOpsGroup()); },
        tr("No ops groups"), this);
    m_rule = new ChoiceChip(
        m_theme, tr("Rule"),
        [this] {
            choices::Counts counts;
            for (const auto &[rule, number] : m_orders.countByRule().asKeyValueRange())
                counts.insert(choices::idOf(rule), number);
            return choices::rules(counts, choices::idsOf(m_orders.filter().rules));
        },
        tr("No rule is broken"), this);
    const auto change = [this](auto member) {
        return [this, member](const QSet<QString> &ids) {
            OrdersFilter filter = m_orders.filter();
            filter.*member = ids;
            m_orders.setFilter(filter);
        };
    };
    connect(m_worker, &ChoiceChip::chosenChanged, this, change(&OrdersFilter::workers));
    connect(m_group, &ChoiceChip::chosenChanged, this, change(&OrdersFilter::opsGroups));
    connect(m_rule, &ChoiceChip::chosenChanged, this, [this](const QSet<QString> &ids) {
        OrdersFilter filter = m_orders.filter();
        filter.rules = choices::rulesOf(ids);
        m_orders.setFilter(filter);
    });
    for (ChoiceChip *chip : { m_worker, m_group, m_rule })
        m_layout->addWidget(chip);
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
    for (const auto &[chip, button] : m_chips.asKeyValueRange()) {
        const int number = m_orders.count(chip);
        button->setCount(number);
        // Rare ones only where they say something.
        const bool rare = chip == OrdersFilter::Chip::Broken || chip == OrdersFilter::Chip::Locked
            || chip == OrdersFilter::Chip::AtRisk;
        button->setVisible(!rare || number > 0 || button->isChecked());
    }
    m_group->setVisible(m_store.opsGroups().size() > 1 || !m_orders.filter().opsGroups.isEmpty());
    m_rule->setVisible(m_orders.count(OrdersFilter::Chip::Broken) > 0 || !m_orders.filter().rules.isEmpty());
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
    m_worker->setChosen(filter.workers);
    m_group->setChosen(filter.opsGroups);
    m_rule->setChosen(choices::idsOf(filter.rules));
    for (const StatusChip &entry : std::as_const(m_statuses))
        entry.chip->setChecked(!filter.statuses.isEmpty() && filter.statuses.contains(entry.statuses));
    count();
}

}
