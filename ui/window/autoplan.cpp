// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/autoplan.h"

#include "api/ordersclient.h"
#include "models/daysync.h"
#include "models/workingplan.h"
#include "ui/actions/reportstrip.h"
#include "ui/window/workbench.h"
#include "ui/words/errorwords.h"

#include <QSet>

namespace routedesk::ui {

AutoPlan::AutoPlan(const Workbench &bench, ReportStrip &strip, QObject *parent)
    : QObject(parent), m_bench(bench), m_strip(strip)
{
}

AutoPlan::~AutoPlan()
{
    m_stop.request_stop();
}

void AutoPlan::start(const QList<api::OrderKey> &keys)
{
    if (m_open > 0)
        return;
    QList<api::OrderKey> wanted = keys;
    wanted.removeIf([this](const api::OrderKey &key) { return !m_bench.plan.isInPool(key); });
    if (wanted.isEmpty())
        wanted = m_bench.plan.pool();
    QHash<QString, QStringList> byPlan;
    m_left = 0;
    for (const api::OrderKey &key : std::as_const(wanted)) {
        const api::Order *order = m_bench.store.order(key);
        if (order == nullptr || order->planId.isEmpty())
            ++m_left;
        else if (!byPlan[order->planId].contains(key.handle))
            byPlan[order->planId].append(key.handle);
    }
    if (byPlan.isEmpty()) {
        emit refused(wanted.isEmpty()
                ? tr("The pool is empty: there is nothing to plan.")
                : tr("These orders belong to no plan of the server. Drag them into a route."));
        return;
    }
    m_failures.clear();
    m_calls = static_cast<int>(byPlan.size());
    m_open = m_calls;
    m_strip.start(tr("Planning %n order(s)", nullptr, static_cast<int>(wanted.size()) - m_left));
    for (const auto &[planId, handles] : byPlan.asKeyValueRange()) {
        m_bench.client
            .triggerPlan(
                planId, { .orderHandles = handles, .planMode = api::PlanMode::OnDemand }, m_stop.get_token())
            .then(this, [this](const api::Result<api::PlanAccepted> &result) {
                if (result)
                    take(true, {});
                else
                    take(false, errorWords(result.error(), Doing::Asking).sentence());
            });
    }
}

void AutoPlan::take(bool ok, const QString &words)
{
    if (!ok && !m_failures.contains(words))
        m_failures.append(words);
    --m_open;
    m_strip.setProgress(m_calls - m_open, m_calls);
    if (m_open > 0)
        return;
    QString sentence = m_failures.isEmpty() ? tr("Planning was started; routes appear as the server makes them.")
                                            : m_failures.join(u' ');
    if (m_left > 0)
        sentence += u' ' + tr("%n order(s) belong to no plan and were left in the pool.", nullptr, m_left);
    m_strip.finish(m_failures.isEmpty() ? (m_left > 0 ? Tone::Neutral : Tone::Done) : Tone::Broken, sentence, {});
    m_bench.sync.refresh();
}

}
