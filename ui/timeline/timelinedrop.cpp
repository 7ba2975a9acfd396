// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinedrop.h"

#include "ui/moves/nameweigher.h"
#include "ui/words/planwords.h"
#include "ui/words/tr.h"

namespace routedesk::ui {

void TimelineDrop::hover(const QList<api::OrderKey> &keys, const std::optional<TimelineTarget> &target)
{
    if (target == m_target && keys == m_keys)
        return;
    if (isOnName() && !(target && target->isName))
        m_names->end();
    m_target = target;
    m_keys = keys;
    weigh();
}

const QString &TimelineDrop::words() const
{
    return isOnName() ? m_names->words() : m_words;
}

Tone TimelineDrop::tone() const
{
    return isOnName() ? m_names->tone() : m_tone;
}

void TimelineDrop::end()
{
    hover({}, std::nullopt);
}

void TimelineDrop::weigh()
{
    m_words.clear();
    m_tone = Tone::Neutral;
    if (!m_target)
        return;
    if (isOnName())
        return m_names->weigh(m_keys, { m_target->routeId, m_target->workerHandle });
    const bool isNew = m_target->routeId.isNull();
    const auto consequence = isNew ? m_plan.newRouteConsequence(m_target->workerHandle, m_keys)
                                   : m_plan.consequence({ m_keys, m_target->routeId, m_target->index });
    if (consequence) {
        const QString what = words::consequence(*consequence);
        m_words = isNew ? Words::tr("New route: %1", "added minutes and kilometres").arg(what) : what;
        m_tone = words::breaksSomething(*consequence) ? Tone::Late : Tone::Neutral;
    } else if (consequence.error() != models::EditRefusal::Nothing) {
        m_words = words::refusal(consequence.error());
        m_tone = Tone::Broken;
    }
}

std::expected<void, QString> TimelineDrop::letGo()
{
    const auto target = m_target;
    const QList<api::OrderKey> keys = m_keys;
    end();
    if (!target)
        return std::unexpected(QString());
    const auto made = target->routeId.isNull()
        ? m_plan.addRoute(target->workerHandle, keys).transform([](const QString &) { })
        : m_plan.move({ keys, target->routeId, target->index });
    if (made)
        return {};
    return std::unexpected(made.error() == models::EditRefusal::Nothing ? QString() : words::refusal(made.error()));
}

}
