// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/routefilterbar.h"

#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/views/filterchoices.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

namespace routedesk::ui {

using Chip = RouteFilter::Chip;

RouteFilterBar::RouteFilterBar(const Theme &theme, SequencePresentation &routes, const models::WorkingPlan &plan,
    const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_routes(routes), m_plan(plan), m_store(store),
      m_layout(new FlowLayout(this)), m_hidden(new QPushButton(this))
{
    m_layout->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    addChip(tr("late"), Tone::Late, Mark::Triangle, Chip::Late);
    addChip(tr("broken"), Tone::Broken, Mark::Diamond, Chip::Broken);
    addChip(tr("not sent"), Tone::Neutral, Mark::Half, Chip::Unsent);
    addChip(tr("locked"), Tone::Neutral, Mark::Bars, Chip::Locked);
    addChip(tr("conflict"), Tone::Broken, Mark::Diamond, Chip::Conflict);
    addChoices();
    m_hidden->setFlat(true);
    m_hidden->setFixedHeight(m_worker->sizeHint().height()); // the row is as high with it as without
    m_hidden->setToolTip(tr("Show all of them again"));
    m_layout->addWidget(m_hidden);
    connect(m_hidden, &QPushButton::clicked, this, [this] { setFilter({}); });
    count();
}

void RouteFilterBar::addChip(const QString &text, Tone tone, Mark mark, Chip chip)
{
    auto *button = new FilterChip(m_theme, text, tone, mark, this);
    m_chips.insert(chip, button);
    m_layout->addWidget(button);
    connect(button, &FilterChip::clicked, this, [this, chip](bool on) {
        change([&](RouteFilter &filter) {
            if (on)
                filter.chips.insert(chip);
            else
                filter.chips.remove(chip);
        });
    });
}

QHash<QString, int> RouteFilterBar::countRoutes(
    const std::function<QStringList(const models::WorkingRoute &)> &valuesOf) const
{
    QHash<QString, int> counts;
    for (const QString &id : m_plan.routeIds()) {
        for (const QString &value : valuesOf(*m_plan.route(id)))
            ++counts[value];
    }
    return counts;
}

void RouteFilterBar::addChoices()
{
    using Route = models::WorkingRoute;
    m_worker = new ChoiceChip(
        m_theme, tr("Worker"),
        [this] {
            return choices::workers(
                m_store, countRoutes([](const Route &route) { return QStringList{ route.workerHandle }; }));
        },
        tr("No workers in this ops group"), this);
    m_group = new ChoiceChip(
        m_theme, tr("Ops group"),
        [this] {
            return choices::opsGroups(
                m_store, countRoutes([](const Route &route) { return QStringList{ route.opsGroupHandle }; }));
        },
        tr("No ops groups"), this);
    m_status = new ChoiceChip(
        m_theme, tr("Status"),
        [this] {
            return choices::routeStatuses(countRoutes([this](const Route &route) {
                const models::StoredRoute *stored = m_store.route(route.id);
                return stored != nullptr ? QStringList{ stored->route.status.text() } : QStringList();
            }));
        },
        {}, this);
    m_rule = new ChoiceChip(
        m_theme, tr("Rule"),
        [this] {
            const auto broken
                = [this](const Route &route) { return choices::idsOf(m_routes.brokenRules(route.id)).values(); };
            return choices::rules(countRoutes(broken), choices::idsOf(filter().rules));
        },
        tr("No rule is broken"), this);
    followChoices();
}

void RouteFilterBar::followChoices()
{
    for (ChoiceChip *chip : { m_worker, m_group, m_status, m_rule })
        m_layout->addWidget(chip);
    connect(m_worker, &ChoiceChip::chosenChanged, this,
        [this](const auto &ids) { change([&](RouteFilter &filter) { filter.workers = ids; }); });
    connect(m_group, &ChoiceChip::chosenChanged, this,
        [this](const auto &ids) { change([&](RouteFilter &filter) { filter.opsGroups = ids; }); });
    connect(m_status, &ChoiceChip::chosenChanged, this, [this](const auto &ids) {
        change([&](RouteFilter &filter) { filter.statuses = choices::routeStatusesOf(ids); });
    });
    connect(m_rule, &ChoiceChip::chosenChanged, this,
        [this](const auto &ids) { change([&](RouteFilter &filter) { filter.rules = choices::rulesOf(ids); }); });
}

void RouteFilterBar::change(const std::function<void(RouteFilter &)> &edit)
{
    RouteFilter changed = filter();
    edit(changed);
    setFilter(changed);
}

void RouteFilterBar::setFilter(const RouteFilter &wanted)
{
    m_routes.setFilter(wanted);
    for (const auto &[chip, button] : m_chips.asKeyValueRange())
        button->setChecked(wanted.chips.contains(chip));
    m_worker->setChosen(wanted.workers);
    m_group->setChosen(wanted.opsGroups);
    m_status->setChosen(choices::idsOf(wanted.statuses));
    m_rule->setChosen(choices::idsOf(wanted.rules));
    count();
    emit filterChanged();
}

void RouteFilterBar::count()
{
    int broken = 0;
    for (const auto &[chip, button] : m_chips.asKeyValueRange()) {
        const int number = m_routes.count(chip);
        broken = chip == Chip::Broken || chip == Chip::Late ? broken + number : broken;
        button->setCount(number);
        // Rare ones only where they say something.
        const bool rare = chip == Chip::Conflict || chip == Chip::Locked;
        button->setVisible(!rare || number > 0 || button->isChecked());
    }
    m_group->setVisible(m_store.opsGroups().size() > 1 || !filter().opsGroups.isEmpty());
    m_rule->setVisible(broken > 0 || !filter().rules.isEmpty());
    tellHidden();
}

void RouteFilterBar::setHiddenWorkers(int workers)
{
    m_hiddenWorkers = workers;
    tellHidden();
}

void RouteFilterBar::tellHidden()
{
    const int routes = m_routes.hiddenCount();
    m_hidden->setVisible(routes + m_hiddenWorkers > 0);
    const QString workers = tr("%n worker(s)", nullptr, m_hiddenWorkers);
    m_hidden->setText(m_hiddenWorkers == 0 ? tr("%n hidden by filter", nullptr, routes)
            : routes == 0                  ? tr("%1 hidden by filter", "workers").arg(workers)
                          : tr("%1 and %2 hidden by filter").arg(tr("%n route(s)", nullptr, routes), workers));
}

}
