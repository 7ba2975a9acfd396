// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/scopechoice.h"

#include "map/routecolours.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/planning/planningwords.h"
#include "ui/planning/swatch.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/window/workbench.h"

#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr std::array kinds{ ScopeChoice::Kind::Everything, ScopeChoice::Kind::FillIn, ScopeChoice::Kind::Orders,
    ScopeChoice::Kind::Workers, ScopeChoice::Kind::Route, ScopeChoice::Kind::Repair };

}

ScopeChoice::ScopeChoice(const Workbench &bench, QWidget *parent)
    : QWidget(parent), m_theme(bench.theme), m_store(bench.store), m_plan(bench.plan), m_selection(bench.selection),
      m_workers(new QListWidget(this)), m_turn(new QTimer(this))
{
    build();
    m_turn->setSingleShot(true);
    m_turn->setInterval(100);
    connect(m_turn, &QTimer::timeout, this, &ScopeChoice::recount);
    follow();
    fillWorkers();
    m_buttons[size_t(Kind::Everything)]->setChecked(true);
    recount();
}

void ScopeChoice::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Kind kind : kinds) {
        auto *button = m_buttons[size_t(kind)] = new QRadioButton(words::scopeName(kind), this);
        button->setToolTip(plainTip(words::scopeMeaning(kind)));
        m_sentences[size_t(kind)] = hintLabel(m_theme, {}, this);
        m_sentences[size_t(kind)]->setContentsMargins(24, 0, 0, metrics::grid);
        layout->addWidget(button);
        layout->addWidget(m_sentences[size_t(kind)]);
        if (kind == Kind::Workers)
            layout->addWidget(m_workers);
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            m_workers->setVisible(chosen() == Kind::Workers);
            if (isOn)
                emit changed();
        });
    }
    m_workers->setAccessibleName(tr("Workers to plan for"));
    m_workers->setFixedHeight(4 * metrics::rowDense);
    m_workers->setVisible(false);
    connect(m_workers, &QListWidget::itemChanged, this, [this] { m_turn->start(); });
}

void ScopeChoice::follow()
{
    const auto later = [this] {
        if (!m_turn->isActive())
            m_turn->start();
    };
    connect(&m_plan, &models::WorkingPlan::routesChanged, this, later);
    connect(&m_plan, &models::WorkingPlan::routesInserted, this, later);
    connect(&m_plan, &models::WorkingPlan::routesRemoved, this, later);
    connect(&m_plan, &models::WorkingPlan::poolChanged, this, later);
    connect(&m_plan, &models::WorkingPlan::wasReset, this, later);
    connect(&m_store, &models::DispatchStore::routesChanged, this, later);
    connect(&m_selection, &models::SharedSelection::ordersChanged, this, later);
    connect(&m_selection, &models::SharedSelection::currentChanged, this, later);
    connect(&m_store, &models::DispatchStore::workersChanged, this, [this, later] {
        fillWorkers();
        later();
    });
}

void ScopeChoice::fillWorkers()
{
    QSet<QString> ticked;
    for (int row = 0; row < m_workers->count(); ++row) {
        if (m_workers->item(row)->checkState() == Qt::Checked)
            ticked.insert(m_workers->item(row)->data(Qt::UserRole).toString());
    }
    const QSignalBlocker quiet(m_workers);
    m_workers->clear();
    for (const api::Worker &worker : m_store.workers()) {
        auto *item = new QListWidgetItem(worker.name.isEmpty() ? worker.handle : worker.name, m_workers);
        item->setData(Qt::UserRole, worker.handle);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(worker.handle) ? Qt::Checked : Qt::Unchecked);
        item->setIcon(swatch(map::colourForWorker(worker.handle, m_theme.isDark())));
    }
}

ScopeChoice::Kind ScopeChoice::chosen() const
{
    const auto found = std::ranges::find_if(kinds, [this](Kind kind) {
        const QRadioButton *button = m_buttons[size_t(kind)];
        return button && button->isChecked();
    });
    return found == kinds.end() ? Kind::Everything : *found;
}

QString ScopeChoice::routeOfSelection() const
{
    if (!m_selection.currentRoute().isNull() && m_plan.route(m_selection.currentRoute()))
        return m_selection.currentRoute();
    const auto current = m_selection.currentOrder();
    const auto position = current ? m_plan.position(*current) : std::nullopt;
    return position ? position->routeId : QString();
}

models::PlanScope ScopeChoice::scopeOf(Kind kind) const
{
    models::PlanScope scope{ .kind = kind };
    if (kind == Kind::Orders)
        scope.orders = m_selection.orders();
    if (kind == Kind::Route)
        scope.routeId = routeOfSelection();
    for (int row = 0; kind == Kind::Workers && row < m_workers->count(); ++row) {
        if (m_workers->item(row)->checkState() == Qt::Checked)
            scope.workers.append(m_workers->item(row)->data(Qt::UserRole).toString());
    }
    return scope;
}

models::PlanScope ScopeChoice::scope() const
{
    return scopeOf(chosen());
}

models::ScopeFault ScopeChoice::fault() const
{
    return m_counts.at(size_t(chosen())).fault;
}

QString ScopeChoice::sentence(Kind kind) const
{
    return m_sentences.at(size_t(kind))->text();
}

void ScopeChoice::prefer(const QList<Kind> &wanted)
{
    recount();
    for (const Kind kind : wanted + QList<Kind>(kinds.begin(), kinds.end())) {
        if (m_counts.at(size_t(kind)).fault == models::ScopeFault::None) {
            m_buttons.at(size_t(kind))->setChecked(true);
            return;
        }
    }
}

void ScopeChoice::recount()
{
    for (const Kind kind : kinds) {
        const models::PlanScope scope = scopeOf(kind);
        const models::ScopeCount count = m_counts[size_t(kind)] = models::countOf(scope, m_store, m_plan);
        QString text = words::scopeCount(kind, count);
        if (kind == Kind::Route && count.fault == models::ScopeFault::None) {
            const api::Worker *worker = m_store.worker(m_plan.route(scope.routeId)->workerHandle);
            text = QStringLiteral("%1: %2").arg(
                worker && !worker->name.isEmpty() ? worker->name : scope.routeId, text);
        }
        m_sentences[size_t(kind)]->setText(text);
        // Workers can be ticked only once it is chosen.
        const bool isOpen = count.fault == models::ScopeFault::None
            || (kind == Kind::Workers && count.fault == models::ScopeFault::NothingSelected
                && m_workers->count() > 0);
        m_buttons[size_t(kind)]->setEnabled(isOpen);
        m_buttons[size_t(kind)]->setAccessibleDescription(text);
    }
    emit changed();
}

}
