// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/publishwords.h"

#include "ui/words/errorwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

#include <algorithm>

namespace routedesk::ui {

using models::PublishReport;
using models::PublishRow;

namespace {

int countOf(const PublishReport &report, PublishRow::Outcome outcome)
{
    return int(std::ranges::count(report.rows, outcome, &PublishRow::outcome));
}

}

QString publishQuestion(const models::PublishSummary &summary)
{
    return Words::tr("Publish %n route(s)?", nullptr, int(summary.routes.size()));
}

QString publishWarning(const models::PublishSummary &summary)
{
    QStringList parts;
    if (summary.startedRoutes > 0)
        parts.append(
            Words::tr("%n route(s) already under way will change in the worker's hands.", nullptr, summary.startedRoutes));
    if (summary.movedArrivals > 0)
        parts.append(Words::tr("%n stop(s) will be reached more than ten minutes off from what was announced.",
            nullptr, summary.movedArrivals));
    parts.append(Words::tr("This takes %n call(s) to the server.", nullptr, summary.calls));
    return parts.join(u' ');
}

QString arrivalShift(std::chrono::seconds shift)
{
    const QString much = words::duration(std::chrono::abs(shift));
    return shift.count() < 0 ? Words::tr("%1 earlier").arg(much) : Words::tr("%1 later").arg(much);
}

QString publishResult(const PublishReport &report)
{
    const int sent = countOf(report, PublishRow::Outcome::Sent);
    const int refused = countOf(report, PublishRow::Outcome::Refused);
    const int unknown = countOf(report, PublishRow::Outcome::Unknown);
    const int blocked = countOf(report, PublishRow::Outcome::Blocked);
    const int undecided = countOf(report, PublishRow::Outcome::Undecided);
    QStringList parts;
    if (sent > 0 || report.rows.isEmpty())
        parts.append(Words::tr("%n route(s) published", nullptr, sent));
    if (refused > 0)
        parts.append(Words::tr("%n refused", nullptr, refused));
    if (blocked > 0)
        parts.append(Words::tr("%n held back", nullptr, blocked));
    if (undecided > 0)
        parts.append(Words::tr("%n in conflict and not sent", nullptr, undecided));
    if (unknown > 0)
        parts.append(Words::tr("%n not known yet", nullptr, unknown));
    QString sentence = parts.join(QStringLiteral(", ")) + u'.';
    if (refused + blocked > 0)
        sentence += u' ' + Words::tr("What was not sent is kept in your plan.");
    return sentence;
}

Tone publishTone(const PublishReport &report)
{
    if (countOf(report, PublishRow::Outcome::Refused) + countOf(report, PublishRow::Outcome::Blocked) > 0)
        return Tone::Broken;
    const int open = countOf(report, PublishRow::Outcome::Unknown) + countOf(report, PublishRow::Outcome::Undecided);
    return open > 0 ? Tone::Late : Tone::Done;
}

StatusLook publishLook(PublishRow::Outcome outcome)
{
    switch (outcome) {
    case PublishRow::Outcome::Sent: return { Words::tr("published"), Mark::Tick, Tone::Done };
    case PublishRow::Outcome::Refused: return { Words::tr("refused"), Mark::Diamond, Tone::Broken };
    case PublishRow::Outcome::Unknown: return { Words::tr("not known yet"), Mark::Triangle, Tone::Late };
    case PublishRow::Outcome::Blocked: return { Words::tr("held back"), Mark::Diamond, Tone::Broken };
    case PublishRow::Outcome::Undecided: return { Words::tr("in conflict"), Mark::Diamond, Tone::Late };
    }
    return {};
}

QString publishReason(const PublishRow &row)
{
    if (row.outcome == PublishRow::Outcome::Blocked)
        return Words::tr("A stop could not be taken from the route it was in, so this one was not touched.");
    if (row.outcome == PublishRow::Outcome::Undecided)
        return Words::tr("Someone else has changed the same thing. Choose yours or theirs, then publish.");
    if (!row.error)
        return {};
    const ErrorWords words = errorWords(*row.error, Doing::Sending);
    return words.server.isEmpty() ? words.happened
                                  : words.happened + u' ' + QString(words.server).replace(u'\n', QStringLiteral("; "));
}

}
