// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/filterchoices.h"

#include "models/dispatchstore.h"
#include "ui/words/rulewords.h"
#include "ui/words/statuswords.h"
#include "ui/words/tr.h"

namespace routedesk::ui::choices {

using Choice = ChoiceChip::Choice;
using namespace Qt::StringLiterals;

QList<Choice> workers(const models::DispatchStore &store, const Counts &counts)
{
    QList<Choice> found;
    for (const api::Worker &worker : store.workers())
        found.append(
            { worker.handle, worker.name.isEmpty() ? worker.handle : worker.name, counts.value(worker.handle) });
    std::ranges::sort(found,
        [](const Choice &one, const Choice &other) { return one.label.localeAwareCompare(other.label) < 0; });
    if (const int none = counts.value(QString()); none > 0)
        found.append({ QString(), Words::tr("No worker yet"), none });
    return found;
}

QList<Choice> opsGroups(const models::DispatchStore &store, const Counts &counts)
{
    QList<Choice> found;
    for (const api::OpsGroup &group : store.opsGroups())
        found.append(
            { group.handle, group.label.isEmpty() ? group.handle : group.label, counts.value(group.handle) });
    if (const int none = counts.value(QString()); none > 0)
        found.append({ QString(), Words::tr("No ops group"), none });
    return found;
}

QList<Choice> rules(const Counts &counts, const QSet<QString> &chosen)
{
    QList<Choice> found;
    for (const planner::Rule rule : words::namedRules()) {
        const QString id = idOf(rule);
        if (counts.value(id) > 0 || chosen.contains(id))
            found.append({ id, words::ruleName(rule), counts.value(id) });
    }
    return found;
}

QList<Choice> routeStatuses(const Counts &counts)
{
    using S = api::RouteStatus;
    QList<Choice> found;
    for (const S status : { S::Planned, S::Assigned, S::Dispatched, S::Tracking, S::Summarizing, S::Completed }) {
        const api::OpenEnum<S> value(status);
        found.append({ value.text(), statusLook(value).text, counts.value(value.text()) });
    }
    return found;
}

QString idOf(planner::Rule rule)
{
    using R = planner::Rule;
    switch (rule) {
    case R::WindowMissed: return u"window"_s;
    case R::CapacityExceeded: return u"capacity"_s;
    case R::DropBeforePick: return u"order-of-pair"_s;
    case R::PairSplit: return u"pair"_s;
    case R::SkillMissing: return u"skill"_s;
    case R::ShiftEndExceeded: return u"shift"_s;
    case R::MaxDistanceExceeded: return u"distance"_s;
    case R::HeldStopMoved: return u"settled"_s;
    }
    return {};
}

QSet<QString> idsOf(const QSet<planner::Rule> &chosen)
{
    QSet<QString> ids;
    for (const planner::Rule rule : chosen)
        ids.insert(idOf(rule));
    return ids;
}

QSet<planner::Rule> rulesOf(const QSet<QString> &ids)
{
    QSet<planner::Rule> chosen;
    for (const planner::Rule rule : words::namedRules()) {
        if (ids.contains(idOf(rule)))
            chosen.insert(rule);
    }
    return chosen;
}

QSet<QString> idsOf(const QSet<api::RouteStatus> &statuses)
{
    QSet<QString> ids;
    for (const api::RouteStatus status : statuses)
        ids.insert(api::OpenEnum<api::RouteStatus>(status).text());
    return ids;
}

QSet<api::RouteStatus> routeStatusesOf(const QSet<QString> &ids)
{
    QSet<api::RouteStatus> statuses;
    for (const QString &id : ids) {
        if (const auto known = api::OpenEnum<api::RouteStatus>::fromText(id).known())
            statuses.insert(*known);
    }
    return statuses;
}

}
