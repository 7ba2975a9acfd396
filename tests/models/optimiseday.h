// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gatedtimes.h"
#include "planday.h"

#include "models/autoplan/optimiserun.h"

#include <QTest>

#include <algorithm>

namespace routedesk::test {

[[nodiscard]] inline models::PlanWish wishFor(const models::PlanScope &scope, std::uint64_t steps = 2000)
{
    return { .scope = scope, .limit = { .steps = steps } };
}

[[nodiscard]] inline models::PlanScope everything()
{
    return { .kind = models::PlanScope::Kind::Everything };
}

struct RunDay : PlanDay {
    RunDay() : run(store, *plan, gate, clock) { }

    /// Three routes in no good order, and some orders in the pool.
    void loadMess()
    {
        load({ route(QStringLiteral("A"), QStringLiteral("ana"), QStringLiteral("a b c d p1+ e f p1-")),
                 route(QStringLiteral("B"), QStringLiteral("bo"), QStringLiteral("g h p2+ i j p2- k l")) },
            QStringLiteral("m n o p3+ p3- q"));
    }

    [[nodiscard]] bool offer(const models::PlanWish &wish)
    {
        return run.start(wish)
            && QTest::qWaitFor([&] { return run.state() == models::OptimiseRun::State::Offering; }, 20'000);
    }
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([&] { return run.state() == models::OptimiseRun::State::Offering; }, 5000);
    }
    [[nodiscard]] std::expected<QStringList, models::EditRefusal> acceptAll()
    {
        QList<qsizetype> rows;
        for (qsizetype i = 0; i < run.proposal().rows().size(); ++i)
            rows.append(i);
        return run.accept(rows);
    }
    [[nodiscard]] QString stopsOf(const QString &id) const { return names(plan->route(id)->stops); }

    GatedTimes gate;
    models::OptimiseRun run;
};

[[nodiscard]] inline QString misplaced(const RunDay &day)
{
    QHash<api::OrderKey, int> places;
    for (const QString &id : day.plan->routeIds()) {
        for (const api::OrderKey &key : day.plan->route(id)->stops)
            ++places[key];
        if (models::isCrossed(day.plan->route(id)->stops))
            return id + QStringLiteral(" is crossed");
    }
    for (const api::OrderKey &key : day.plan->pool())
        ++places[key];
    for (const api::OrderKey &key : day.store.orderKeys()) {
        if (places.value(key) != 1)
            return QStringLiteral("%1 is in %2 places").arg(name(key)).arg(places.value(key));
    }
    return {};
}

[[nodiscard]] inline models::Sequence onlyOf(const models::Sequence &stops, const models::Sequence &wanted)
{
    models::Sequence result;
    std::ranges::copy_if(stops, std::back_inserter(result), [&](const auto &key) { return wanted.contains(key); });
    return result;
}

}
