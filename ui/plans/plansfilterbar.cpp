// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/plans/plansfilterbar.h"

#include "models/dispatchstore.h"
#include "ui/theme/metrics.h"
#include "ui/words/statuswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace routedesk::ui {

PlansFilterBar::PlansFilterBar(const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_byDay(new QCheckBox(tr("&Day"), this)), m_day(new QDateEdit(this)),
      m_group(new QComboBox(this)), m_status(new QComboBox(this)), m_sort(new QComboBox(this))
{
    m_byDay->setObjectName(QStringLiteral("plans.byDay"));
    m_byDay->setToolTip(tr("Only plans for one day"));
    m_day->setObjectName(QStringLiteral("plans.day"));
    m_day->setAccessibleName(tr("Day of the plans"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setDate(store.scope().date);
    m_day->setEnabled(false);
    m_group->setObjectName(QStringLiteral("plans.opsGroup"));
    m_group->setAccessibleName(tr("Ops group"));
    m_status->setObjectName(QStringLiteral("plans.status"));
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"), QString());
    for (const auto status : { api::PlanStatus::Planning, api::PlanStatus::Completed, api::PlanStatus::Failed })
        m_status->addItem(statusLook(status).text, api::OpenEnum<api::PlanStatus>(status).text());
    m_sort->setObjectName(QStringLiteral("plans.sort"));
    m_sort->setAccessibleName(tr("Order of the list"));
    m_sort->addItem(tr("Newest first"), int(api::SortDirection::Descending));
    m_sort->addItem(tr("Oldest first"), int(api::SortDirection::Ascending));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    for (QWidget *part : std::initializer_list<QWidget *> { m_byDay, m_day, m_group, m_status, m_sort })
        layout->addWidget(part);
    layout->addStretch(1);
    fillGroups();

    connect(m_byDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_byDay, &QCheckBox::toggled, this, &PlansFilterBar::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &PlansFilterBar::changed);
    for (QComboBox *combo : { m_group, m_status, m_sort })
        connect(combo, &QComboBox::currentIndexChanged, this, &PlansFilterBar::changed);
    connect(&store, &models::DispatchStore::opsGroupsChanged, this, &PlansFilterBar::fillGroups);
    connect(&store, &models::DispatchStore::scopeChanged, this, [this] {
        const QSignalBlocker quiet(m_day);
        if (!m_byDay->isChecked())
            m_day->setDate(m_store.scope().date);
    });
}

void PlansFilterBar::fillGroups()
{
    const QSignalBlocker quiet(m_group);
    const QString before = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("Any ops group"), QString());
    for (const api::OpsGroup &group : m_store.opsGroups())
        m_group->addItem(group.label.isEmpty() ? group.handle : group.label, group.handle);
    m_group->setCurrentIndex(qMax(0, m_group->findData(before)));
}

api::PlanFilter PlansFilterBar::filter() const
{
    api::PlanFilter filter;
    if (m_byDay->isChecked())
        filter.fulfillmentDate = m_day->date();
    if (m_group->currentIndex() > 0)
        filter.opsGroupHandle = m_group->currentData().toString();
    if (m_status->currentIndex() > 0)
        filter.status = api::OpenEnum<api::PlanStatus>::fromText(m_status->currentData().toString());
    filter.sortDirection = static_cast<api::SortDirection>(m_sort->currentData().toInt());
    filter.includeSummary = true;
    return filter;
}

bool PlansFilterBar::isNarrow() const
{
    return m_byDay->isChecked() || m_group->currentIndex() > 0 || m_status->currentIndex() > 0;
}

void PlansFilterBar::widen()
{
    {
        const QSignalBlocker quietly(this);
        m_byDay->setChecked(false);
        m_group->setCurrentIndex(0);
        m_status->setCurrentIndex(0);
    }
    emit changed();
}

}
