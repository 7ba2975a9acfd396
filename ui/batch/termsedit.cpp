// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/termsedit.h"

#include "models/dispatchstore.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QComboBox *makeCombo(const QString &objectName, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(objectName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(14);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

QString named(const QString &name, const QString &handle)
{
    return name.isEmpty() || name == handle ? handle : QStringLiteral("%1 \u00B7 %2").arg(name, handle);
}

/// Selects the entry with that handle; one that is not in the list is added, since it was asked for.
void choose(QComboBox &combo, const QString &handle)
{
    int at = handle.isEmpty() ? 0 : combo.findData(handle);
    if (at < 0) {
        combo.addItem(handle, handle);
        at = combo.count() - 1;
    }
    combo.setCurrentIndex(at);
}

QString handleOf(const QComboBox &combo)
{
    const QString handle = combo.currentData().toString();
    return handle.isEmpty() ? QString() : handle;
}

}

TermsEdit::TermsEdit(const Theme &theme, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_group(makeCombo(QStringLiteral("terms.opsGroup"), this)),
      m_fate(makeCombo(QStringLiteral("terms.fate"), this)),
      m_worker(makeCombo(QStringLiteral("terms.worker"), this)), m_sync(new QCheckBox(tr("Wait for the route"), this)),
      m_hint(hintLabel(theme, {}, this))
{
    m_sync->setObjectName(QStringLiteral("terms.sync"));
    m_sync->setToolTip(tr("Planning answers with the route itself instead of a plan to look up later"));
    m_fate->addItem(tr("Into the pool"), int(Fate::Pool));
    m_fate->addItem(tr("A route for one worker"), int(Fate::WorkerRoute));
    m_fate->addItem(tr("Planned at once"), int(Fate::OnDemand));
    m_fate->addItem(tr("Planned with the day"), int(Fate::Scheduled));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addField(*layout, tr("Ops &group"), m_group);
    addField(*layout, tr("&What becomes of them"), m_fate);
    addField(*layout, tr("Wor&ker"), m_worker);
    layout->addWidget(m_sync);
    layout->addWidget(m_hint);
    fillGroups();
    fillWorkers();
    follow();
    for (QComboBox *combo : { m_group, m_fate, m_worker })
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            follow();
            emit changed();
        });
    connect(m_sync, &QCheckBox::toggled, this, &TermsEdit::changed);
    connect(&store, &models::DispatchStore::opsGroupsChanged, this, &TermsEdit::fillGroups);
    connect(&store, &models::DispatchStore::workersChanged, this, &TermsEdit::fillWorkers);
}

void TermsEdit::fillGroups()
{
    const QSignalBlocker quiet(m_group);
    const QString before = m_group->count() > 0 ? handleOf(*m_group) : m_store.scope().opsGroupHandle;
    m_group->clear();
    m_group->addItem(tr("None"));
    for (const api::OpsGroup &group : m_store.opsGroups())
        m_group->addItem(named(group.label, group.handle), group.handle);
    choose(*m_group, before);
}

void TermsEdit::fillWorkers()
{
    const QSignalBlocker quiet(m_worker);
    const QString before = handleOf(*m_worker);
    m_worker->clear();
    m_worker->addItem(tr("Nobody yet"));
    for (const api::Worker &worker : m_store.workers())
        m_worker->addItem(named(worker.name, worker.handle), worker.handle);
    choose(*m_worker, before);
}

TermsEdit::Fate TermsEdit::fate() const
{
    return static_cast<Fate>(m_fate->currentData().toInt());
}

void TermsEdit::follow()
{
    const Fate now = fate();
    m_worker->setEnabled(now == Fate::WorkerRoute || now == Fate::OnDemand);
    m_sync->setVisible(now == Fate::OnDemand);
    switch (now) {
    case Fate::Pool: m_hint->setText(tr("Kept without a route until someone plans them.")); break;
    case Fate::WorkerRoute: m_hint->setText(tr("One route in the order given, for the worker you choose.")); break;
    case Fate::OnDemand:
        m_hint->setText(tr("The server fits them into routes now; with a worker, into that worker's."));
        break;
    case Fate::Scheduled:
        m_hint->setText(tr("The server plans them with the other orders of their day. Routes under way stay as they are."));
        break;
    }
}

BatchTerms TermsEdit::terms() const
{
    BatchTerms terms;
    terms.opsGroupHandle = handleOf(*m_group);
    if (m_worker->isEnabled())
        terms.workerHandle = handleOf(*m_worker);
    switch (fate()) {
    case Fate::Pool:
    case Fate::WorkerRoute: terms.planMode = api::PlanMode::Manual; break;
    case Fate::OnDemand:
        terms.planMode = api::PlanMode::OnDemand;
        terms.planAtOnce = m_sync->isChecked();
        break;
    case Fate::Scheduled: terms.planMode = api::PlanMode::Scheduled; break;
    }
    return terms;
}

void TermsEdit::setTerms(const BatchTerms &terms)
{
    Fate wanted = terms.workerHandle.isEmpty() ? Fate::Pool : Fate::WorkerRoute;
    if (terms.planMode == api::PlanMode::OnDemand)
        wanted = Fate::OnDemand;
    else if (terms.planMode == api::PlanMode::Scheduled)
        wanted = Fate::Scheduled;
    choose(*m_group, terms.opsGroupHandle);
    m_fate->setCurrentIndex(m_fate->findData(int(wanted)));
    choose(*m_worker, terms.workerHandle);
    m_sync->setChecked(terms.planAtOnce);
    follow();
}

QString TermsEdit::complaint() const
{
    if (fate() == Fate::WorkerRoute && handleOf(*m_worker).isEmpty())
        return tr("Choose the worker who gets the route.");
    return {};
}

}
