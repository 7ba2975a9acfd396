// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importwords.h"

#include "ui/words/errorwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace routedesk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(routedesk::ui::ImportWords)
};

QString number(int count)
{
    return QLocale().toString(count);
}

QString updatesMade(const models::ImportEntry &entry)
{
    return entry.updates == 0
        ? QString()
        : u' ' + Words::tr("%1 of %2 updates made.").arg(number(entry.updated), number(entry.updates));
}

QString some(const QStringList &handles)
{
    const qsizetype shown = qMin<qsizetype>(handles.size(), 5);
    return handles.first(shown).join(QStringLiteral(", "))
        + (shown < handles.size() ? QStringLiteral(" \u2026") : QString());
}

}

QString imported(int created, int updated)
{
    QStringList parts;
    if (created > 0 || updated == 0)
        parts.append(Words::tr("%n order(s) imported.", nullptr, created));
    if (updated > 0)
        parts.append(Words::tr("%n order(s) updated.", nullptr, updated));
    return parts.join(u' ');
}

QString interruptedImport(const models::ImportEntry &entry)
{
    return Words::tr("An import of %1 was interrupted: %2 of %3 orders stored.")
               .arg(entry.head.fileName, number(entry.stored), number(entry.orders))
        + updatesMade(entry);
}

QString resumedImport(const models::ImportEntry &entry, const models::SendOutcome &outcome)
{
    QString sentence = Words::tr("Import of %1: %2 of %3 orders stored.")
                           .arg(entry.head.fileName, number(entry.stored), number(entry.orders))
        + updatesMade(entry);
    if (!outcome.refused.isEmpty())
        sentence += u' ' + Words::tr("%n order(s) refused.", nullptr, int(outcome.refused.size()));
    if (entry.open > 0 && entry.state != models::ImportEntry::State::Ended)
        sentence += u' ' + Words::tr("For %n order(s) nobody can tell yet.", nullptr, entry.open);
    if (outcome.error)
        sentence += u' ' + errorWords(*outcome.error, Doing::Sending).sentence();
    return sentence;
}

QString stillOpenImport(const models::ImportEntry &entry, const models::SendOutcome &outcome)
{
    const QString sentence
        = Words::tr("What is stored of %1 could not be found out, so its import stays as it was; nothing was given up.")
              .arg(entry.head.fileName);
    return outcome.error ? sentence + u' ' + errorWords(*outcome.error, Doing::Asking).sentence() : sentence;
}

QString takeBackOutlook(const models::TakeBackOutlook &outlook)
{
    QStringList parts;
    if (outlook.onRoutesUnderWay > 0)
        parts.append(Words::tr("On a route under way: %n order(s); their worker will see them go.", nullptr,
            outlook.onRoutesUnderWay));
    if (!outlook.started.isEmpty())
        parts.append(
            Words::tr("Started, and stay as they are: %n order(s) (%1).", nullptr, int(outlook.started.size()))
                .arg(some(outlook.started)));
    if (!outlook.closed.isEmpty())
        parts.append(Words::tr("Closed, and stay as they are: %n order(s).", nullptr, int(outlook.closed.size())));
    if (outlook.unknown > 0)
        parts.append(Words::tr("Not known here, and stay as they are: %n order(s).", nullptr, outlook.unknown));
    return parts.join(u'\n');
}

QString importState(const models::ImportEntry &entry)
{
    using State = models::ImportEntry::State;
    switch (entry.state) {
    case State::UnderWay: return Words::tr("under way");
    case State::Interrupted: return Words::tr("interrupted");
    case State::Undone: return Words::tr("undone");
    case State::Ended: break;
    }
    return entry.left > 0 ? Words::tr("rows left") : Words::tr("complete");
}

QString leftFileName(const QString &fileName)
{
    const QString base = QFileInfo(fileName).completeBaseName();
    const QString ending = Words::tr("%1 - left.csv").arg(QString());
    return (base + QStringLiteral(".csv")).endsWith(ending) ? base + QStringLiteral(".csv") : base + ending;
}

}
