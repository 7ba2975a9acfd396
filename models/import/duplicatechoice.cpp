// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/duplicatechoice.h"

#include "models/import/importkey.h"

namespace routedesk::models {

void DuplicateChoices::add(const QList<api::Order> &orders)
{
    for (const api::Order &order : orders) {
        const quint64 key = importKey(order.key);
        m_handles.insert(order.key.handle);
        const auto known = m_twins.constFind(key);
        if (known == m_twins.cend() || known->key.attempt <= order.key.attempt)
            m_twins.insert(key, order);
    }
}

void DuplicateChoices::clear()
{
    m_twins.clear();
    m_handles.clear();
    m_choices.clear();
}

const api::Order *DuplicateChoices::twin(quint64 key) const
{
    const auto it = m_twins.constFind(key);
    return it == m_twins.cend() ? nullptr : &*it;
}

bool DuplicateChoices::allows(const api::Order &twin, DuplicateChoice choice)
{
    switch (choice) {
    case DuplicateChoice::Ask: return true;
    case DuplicateChoice::Update: return !twin.isClosed() && !twin.isStarted();
    case DuplicateChoice::NewAttempt: return twin.isClosed();
    }
    return false;
}

DuplicateChoice DuplicateChoices::choice(int row, const api::Order &twin) const
{
    const auto chosen = m_choices.constFind({ row, importKey(twin.key) });
    if (chosen != m_choices.cend() && allows(twin, *chosen))
        return *chosen;
    return twin.isClosed() ? DuplicateChoice::NewAttempt : DuplicateChoice::Ask;
}

std::optional<CellIssue> DuplicateChoices::issue(int row, quint64 key, int column) const
{
    const api::Order *there = twin(key);
    if (there == nullptr)
        return std::nullopt;
    const DuplicateChoice chosen = choice(row, *there);
    return CellIssue{ column, chosen == DuplicateChoice::Ask ? IssueSeverity::Error : IssueSeverity::Warning,
        IssueKind::OnServer, { there->status.text(), int(chosen), there->key.attempt + 1, there->isStarted() } };
}

std::optional<IssueSeverity> DuplicateChoices::severity(int row, quint64 key) const
{
    const api::Order *there = twin(key);
    if (there == nullptr)
        return std::nullopt;
    return choice(row, *there) == DuplicateChoice::Ask ? IssueSeverity::Error : IssueSeverity::Warning;
}

std::optional<OrderEdit> updateOf(const api::Order &twin, const api::NewOrder &row)
{
    api::OrderPatch patch;
    if (row.destination.form() != api::Destination::Form::None)
        patch.destination = row.destination;
    if (patch.destination && !patch.destination->radius)
        patch.destination->radius = twin.destination.radius; // the server fills it in by itself
    if (row.scheduledAt)
        patch.scheduledAt = *row.scheduledAt;
    if (row.scheduledAfter)
        patch.scheduledAfter = *row.scheduledAfter;
    patch.expectedServiceTime = row.expectedServiceTime;
    patch.capacityUsed = row.capacityUsed;
    if (!row.productTypes.isEmpty())
        patch.productTypes = row.productTypes;
    api::Metadata metadata = twin.metadata;
    for (const auto &entry : row.metadata.entries())
        metadata.set(entry.key, entry.value, entry.isJson);
    if (metadata != twin.metadata)
        patch.metadata = metadata;
    return editBy(twin, patch);
}

QString freeHandle(const QString &handle, const std::function<bool(const QString &)> &isTaken)
{
    for (int number = 2;; ++number) {
        const QString candidate = handle + u'-' + QString::number(number);
        if (!isTaken(candidate))
            return candidate;
    }
}

}
