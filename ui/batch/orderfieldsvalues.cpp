// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/orderfields.h"

#include "ui/batch/metadataedit.h"
#include "ui/batch/orderfields_p.h"
#include "ui/batch/pickupfields.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace routedesk::ui {

OrderDraft OrderFields::draft() const
{
    OrderDraft draft;
    draft.handle = m_handle->text();
    draft.type = m_type->currentIndex() == 0 || isPair()
        ? api::OpenEnum<api::OrderType>()
        : api::OpenEnum<api::OrderType>::fromText(m_type->currentData().toString());
    draft.address = m_address->text();
    draft.latitude = m_latitude->text();
    draft.longitude = m_longitude->text();
    draft.radius = m_radius->value();
    draft.day = m_day->date();
    draft.from = m_from->text();
    draft.until = m_until->text();
    draft.serviceMinutes = m_service->value();
    draft.units = m_units->value();
    if (m_priority->currentIndex() > 0)
        draft.priority = api::OpenEnum<api::Priority>::fromText(m_priority->currentData().toString());
    draft.productTypes = m_productTypes->text();
    draft.metadata = m_metadata->metadata();
    draft.tasks = m_tasks->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    if (isPair())
        draft.pickup = m_pickup->pickup();
    return draft;
}

void OrderFields::setDraft(const OrderDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_handle->setText(draft.handle);
    m_type->setCurrentIndex(qMax(0, m_type->findData(draft.pickup ? pairData() : draft.type.text())));
    m_pickup->setPickup(draft.pickup.value_or(OrderDraft::Pickup()));
    m_tasks->setPlainText(draft.tasks.join(u'\n'));
    followType();
    m_address->setText(draft.address);
    m_latitude->setText(draft.latitude);
    m_longitude->setText(draft.longitude);
    m_radius->setValue(draft.radius);
    if (draft.day.isValid())
        m_day->setDate(draft.day);
    m_from->setText(draft.from);
    m_until->setText(draft.until);
    m_service->setValue(draft.serviceMinutes);
    m_units->setValue(draft.units);
    m_priority->setCurrentIndex(qMax(0, m_priority->findData(draft.priority.text())));
    m_productTypes->setText(draft.productTypes);
    m_metadata->setMetadata(draft.metadata);
    showProblems({});
}

void OrderFields::setZoneWords(const QString &words)
{
    m_zone->setText(words);
}

void OrderFields::showProblems(const QList<DraftProblem> &problems)
{
    m_problems = problems;
    QHash<QLabel *, QStringList> lines;
    for (const DraftProblem &problem : problems)
        lines[m_problemLabels.value(problem.field)].append(problem.sentence);
    const QList<QLabel *> labels = m_problemLabels.values();
    for (QLabel *label : labels)
        setProblemText(*label, lines.value(label));
    for (const DraftField field : m_problemLabels.keys()) {
        if (QWidget *widget = widgetOf(field))
            widget->setAccessibleDescription(lines.value(m_problemLabels.value(field)).join(u' '));
    }
}

QWidget *OrderFields::widgetOf(DraftField field) const
{
    switch (field) {
    case DraftField::Handle: return m_handle;
    case DraftField::Type: return m_type;
    case DraftField::Address: return m_address;
    case DraftField::Place: return m_latitude;
    case DraftField::Radius: return m_radius;
    case DraftField::Day: return m_day;
    case DraftField::From: return m_from;
    case DraftField::Until: return m_until;
    case DraftField::Service: return m_service;
    case DraftField::Units: return m_units;
    case DraftField::Priority: return m_priority;
    case DraftField::ProductTypes: return m_productTypes;
    case DraftField::Metadata: return m_metadata;
    case DraftField::Tasks: return m_tasks;
    case DraftField::PickupPlace: return m_pickup->address();
    case DraftField::PickupTimes: return m_pickup->until();
    case DraftField::Order: return nullptr;
    }
    return nullptr;
}

void OrderFields::focusFirstProblem()
{
    QWidget *widget = m_problems.isEmpty() ? m_handle : widgetOf(m_problems.first().field);
    (widget != nullptr ? widget : m_handle)->setFocus(Qt::OtherFocusReason);
}

void OrderFields::setPlace(const api::GeoPoint &place)
{
    m_latitude->setText(QString::number(place.latitude(), 'f', 6));
    m_longitude->setText(QString::number(place.longitude(), 'f', 6));
    emit edited();
    emit placeEdited();
}

void OrderFields::setAddress(const QString &address)
{
    m_address->setText(address);
    emit edited();
}

void OrderFields::setPicking(bool picking)
{
    m_pick->setChecked(picking);
}

}
