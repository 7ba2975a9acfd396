// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/nameweigher.h"

#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

namespace routedesk::ui {

using Manner = Preferences::DropManner;

NameWeigher::NameWeigher(const Workbench &bench, QObject *parent)
    : QObject(parent), m_plan(bench.plan), m_finder(bench.store, bench.plan, bench.travelTimes, bench.clock)
{
    connect(&m_finder, &models::PlaceFinder::offered, this, [this](const models::PlaceOffer &offer) {
        tell(offer.consequence, m_manner);
        emit changed();
    });
    // Forgotten, so that the same place is weighed again.
    const auto forget = [this] { m_keys.clear(); };
    connect(&bench.plan, &models::WorkingPlan::routesChanged, this, forget);
    connect(&bench.plan, &models::WorkingPlan::routesRemoved, this, forget);
    connect(&bench.plan, &models::WorkingPlan::wasReset, this, forget);
}

void NameWeigher::setManner(Manner manner)
{
    m_remembered = manner;
    end();
}

NameWeigher::Outcome NameWeigher::atEnd() const
{
    return m_target.routeId.isNull() ? m_plan.newRouteConsequence(m_target.workerHandle, m_keys)
                                     : m_plan.consequence({ m_keys, m_target.routeId, -1 });
}

void NameWeigher::weigh(
    const QList<api::OrderKey> &keys, const models::PlaceTarget &target, std::optional<Manner> manner)
{
    const Manner wanted = manner.value_or(m_remembered);
    if (keys == m_keys && target == m_target && wanted == m_manner)
        return;
    m_finder.cancel();
    m_keys = keys;
    m_target = target;
    m_manner = wanted;
    using R = models::EditRefusal;
    const Outcome plain = atEnd();
    // What stands at the end already, or holds only numbers there, may have another place.
    const bool settled = !plain && plain.error() != R::Nothing && plain.error() != R::PlaceLocked;
    if (settled || wanted == Manner::Ask || wanted == Manner::AtEnd)
        return tell(plain, Manner::AtEnd);
    m_tone = Tone::Neutral;
    m_words = wanted == Manner::BestSlot ? tr("Looking for the best place\u2026")
                                         : tr("Looking for the best order\u2026");
    m_finder.start(keys, { target },
        wanted == Manner::BestSlot ? models::PlaceManner::BestSlot : models::PlaceManner::Resequence);
}

void NameWeigher::tell(const Outcome &outcome, Manner manner)
{
    m_words.clear();
    m_tone = Tone::Neutral;
    if (!outcome) {
        if (outcome.error() == models::EditRefusal::Nothing)
            return;
        m_words = words::refusal(outcome.error());
        m_tone = Tone::Broken;
        return;
    }
    const QString what = words::consequence(*outcome);
    m_words = m_target.routeId.isNull() ? tr("New route: %1", "added minutes and kilometres").arg(what)
        : manner == Manner::BestSlot    ? tr("best place: %1").arg(what)
        : manner == Manner::Resequence  ? tr("in a better order: %1").arg(what)
                                        : tr("at the end: %1").arg(what);
    m_tone = words::breaksSomething(*outcome) ? Tone::Late : Tone::Neutral;
}

void NameWeigher::end()
{
    m_finder.cancel();
    m_keys.clear();
    m_words.clear();
    m_tone = Tone::Neutral;
}

}
