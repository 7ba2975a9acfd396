// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/actionwords.h"

#include "models/edits/ordereditor.h"
#include "ui/words/errorwords.h"
#include "ui/words/tr.h"

#include <QSet>

namespace routedesk::ui {

using models::ActionReport;
using models::ActionRow;

QString actionQuestion(ActionKind kind, int count)
{
    switch (kind) {
    case ActionKind::Complete: return Words::tr("Complete %n order(s)?", nullptr, count);
    case ActionKind::Cancel: return Words::tr("Cancel %n order(s)?", nullptr, count);
    case ActionKind::CompleteRoutes: return Words::tr("Complete %n route(s)?", nullptr, count);
    default: return actionVerb(kind, count) + u'?';
    }
}

QString actionWarning(ActionKind kind, int count)
{
    switch (kind) {
    case ActionKind::Complete:
        return Words::tr("This is final: %n completed order(s) can't be opened again, by anyone.", nullptr, count);
    case ActionKind::Cancel:
        return Words::tr("This is final: %n cancelled order(s) can't be brought back. Make new ones instead.", nullptr,
            count);
    case ActionKind::CompleteRoutes:
        return Words::tr("This is final: orders still open on %n route(s) are cancelled with it.", nullptr, count);
    default: return {};
    }
}

QString actionVerb(ActionKind kind, int count)
{
    switch (kind) {
    case ActionKind::Complete: return Words::tr("Complete %n order(s)", nullptr, count);
    case ActionKind::Cancel: return Words::tr("Cancel %n order(s)", nullptr, count);
    case ActionKind::Disable: return Words::tr("Pause %n order(s)", nullptr, count);
    case ActionKind::Enable: return Words::tr("Take up %n order(s) again", nullptr, count);
    case ActionKind::Reschedule: return Words::tr("Reschedule %n order(s)", nullptr, count);
    case ActionKind::Reassign: return Words::tr("Reassign %n order(s)", nullptr, count);
    case ActionKind::Edit: return Words::tr("Change %n order(s)", nullptr, count);
    case ActionKind::Track: return Words::tr("Track %n route(s)", nullptr, count);
    case ActionKind::Optimise: return Words::tr("Optimise %n route(s)", nullptr, count);
    case ActionKind::CompleteRoutes: return Words::tr("Complete %n route(s)", nullptr, count);
    }
    return {};
}

QString actionRefusal(ActionKind kind, int count)
{
    return kind == ActionKind::CompleteRoutes ? Words::tr("Keep %n route(s) open", nullptr, count)
                                              : Words::tr("Keep %n order(s) open", nullptr, count);
}

QString actionProgress(ActionKind kind, int count)
{
    switch (kind) {
    case ActionKind::Complete: return Words::tr("Completing %n order(s)", nullptr, count);
    case ActionKind::Cancel: return Words::tr("Cancelling %n order(s)", nullptr, count);
    case ActionKind::Disable: return Words::tr("Pausing %n order(s)", nullptr, count);
    case ActionKind::Enable: return Words::tr("Taking up %n order(s) again", nullptr, count);
    case ActionKind::Reschedule: return Words::tr("Rescheduling %n order(s)", nullptr, count);
    case ActionKind::Reassign: return Words::tr("Reassigning %n order(s)", nullptr, count);
    case ActionKind::Edit: return Words::tr("Changing %n order(s)", nullptr, count);
    case ActionKind::Track: return Words::tr("Starting %n route(s)", nullptr, count);
    case ActionKind::Optimise: return Words::tr("Optimising %n route(s)", nullptr, count);
    case ActionKind::CompleteRoutes: return Words::tr("Completing %n route(s)", nullptr, count);
    }
    return {};
}

namespace {

QString doneWords(ActionKind kind, int count)
{
    switch (kind) {
    case ActionKind::Complete: return Words::tr("%n order(s) completed", nullptr, count);
    case ActionKind::Cancel: return Words::tr("%n order(s) cancelled", nullptr, count);
    case ActionKind::Disable: return Words::tr("%n order(s) paused", nullptr, count);
    case ActionKind::Enable: return Words::tr("%n order(s) taken up again", nullptr, count);
    case ActionKind::Reschedule: return Words::tr("%n order(s) rescheduled", nullptr, count);
    case ActionKind::Reassign: return Words::tr("%n order(s) reassigned", nullptr, count);
    case ActionKind::Edit: return Words::tr("%n order(s) changed", nullptr, count);
    case ActionKind::Track: return Words::tr("%n route(s) under way", nullptr, count);
    case ActionKind::Optimise: return Words::tr("%n route(s) optimised", nullptr, count);
    case ActionKind::CompleteRoutes: return Words::tr("%n route(s) completed", nullptr, count);
    }
    return {};
}

QString doneLook(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Complete:
    case ActionKind::CompleteRoutes: return Words::tr("completed");
    case ActionKind::Cancel: return Words::tr("cancelled");
    case ActionKind::Disable: return Words::tr("paused");
    case ActionKind::Enable: return Words::tr("taken up");
    case ActionKind::Reschedule: return Words::tr("rescheduled");
    case ActionKind::Reassign: return Words::tr("reassigned");
    case ActionKind::Edit: return Words::tr("changed");
    case ActionKind::Track: return Words::tr("under way");
    case ActionKind::Optimise: return Words::tr("optimised");
    }
    return {};
}

/// The one reason that all refused rows share; empty if they differ.
QString sharedReason(const ActionReport &report)
{
    QSet<QString> reasons;
    for (const ActionRow &row : report.rows) {
        if (row.outcome == ActionRow::Outcome::Refused)
            reasons.insert(outcomeReason(row));
    }
    return reasons.size() == 1 ? *reasons.constBegin() : QString();
}

}

QString outcomeReason(const ActionRow &row)
{
    if (row.outcome == ActionRow::Outcome::Skipped)
        return Words::tr("It was so already; nothing was sent.");
    if (!row.error)
        return {};
    if (row.error->code == models::OrderEditor::changedSince)
        return Words::tr("Somebody has changed it meanwhile; it was left as it is now, and is among the conflicts.");
    if (row.error->code == models::OrderEditor::cannotClear)
        return Words::tr("It held nothing before, and this service has no way to take it away again.");
    if (row.error->code == models::OrderEditor::closedSince)
        return Words::tr("It has been completed or cancelled since.");
    const ErrorWords words = errorWords(*row.error, Doing::Sending);
    if (row.outcome == ActionRow::Outcome::Unknown)
        return words.happened + u' ' + Words::tr("Whether it took effect is being looked up.");
    return words.server.isEmpty() ? words.happened : QString(words.server).replace(u'\n', QStringLiteral("; "));
}

QString actionResult(ActionKind kind, const ActionReport &report)
{
    const int done = report.count(ActionRow::Outcome::Done);
    const int skipped = report.count(ActionRow::Outcome::Skipped);
    const int refused = report.count(ActionRow::Outcome::Refused);
    const int unknown = report.count(ActionRow::Outcome::Unknown);
    QStringList parts;
    if (done > 0 || (skipped == 0 && refused == 0 && unknown == 0))
        parts.append(doneWords(kind, done));
    if (skipped > 0)
        parts.append(Words::tr("%n so already", nullptr, skipped));
    if (unknown > 0)
        parts.append(Words::tr("%n not known yet", nullptr, unknown));
    if (refused > 0) {
        const QString reason = sharedReason(report);
        const QString words = Words::tr("%n refused", nullptr, refused);
        parts.append(reason.isEmpty() ? words : words + QStringLiteral(": ") + reason);
    }
    QString sentence = parts.join(QStringLiteral(", "));
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    return sentence;
}

Tone actionTone(const ActionReport &report)
{
    if (report.count(ActionRow::Outcome::Refused) > 0)
        return Tone::Broken;
    return report.count(ActionRow::Outcome::Unknown) > 0 ? Tone::Late : Tone::Done;
}

StatusLook outcomeLook(ActionKind kind, ActionRow::Outcome outcome)
{
    switch (outcome) {
    case ActionRow::Outcome::Pending: return { Words::tr("under way"), Mark::Busy, Tone::Neutral };
    case ActionRow::Outcome::Done: return { doneLook(kind), Mark::Tick, Tone::Done };
    case ActionRow::Outcome::Refused: return { Words::tr("refused"), Mark::Diamond, Tone::Broken };
    case ActionRow::Outcome::Unknown: return { Words::tr("not known yet"), Mark::Triangle, Tone::Late };
    case ActionRow::Outcome::Skipped: return { Words::tr("so already"), Mark::Tick, Tone::Neutral };
    }
    return {};
}

}
