// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemapkeys.h"

namespace routedesk::ui {

const BaseMapKeys::Answer *BaseMapKeys::answer(const BaseMapEntry &entry) const
{
    const auto kept = m_kept.constFind(whose(entry));
    return kept != m_kept.cend() && *kept ? &**kept : nullptr;
}

BaseMapKeys::State BaseMapKeys::stateOf(const BaseMapEntry &entry)
{
    if (!entry.needsKey())
        return State::NotNeeded;
    if (!m_kept.contains(whose(entry))) {
        m_kept.insert(whose(entry), std::nullopt);
        emit wanted(entry.keyId(), entry.keyOrigin());
    }
    const Answer *known = answer(entry); // it may have come at once
    if (known == nullptr)
        return State::Wanted;
    if (!known->has_value())
        return State::Unreadable;
    return known->value().isEmpty() ? State::None : State::Known;
}

QByteArray BaseMapKeys::keyFor(const BaseMapEntry &entry) const
{
    const Answer *known = answer(entry);
    return known != nullptr ? known->value_or(QByteArray()) : QByteArray();
}

QString BaseMapKeys::troubleOf(const BaseMapEntry &entry) const
{
    const Answer *known = answer(entry);
    return known != nullptr && !known->has_value() ? known->error() : QString();
}

void BaseMapKeys::set(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key)
{
    m_kept.insert({ keyId, origin }, key);
    emit changed();
}

}
