// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draftwords.h"

#include "ui/words/tr.h"

#include <QFileInfo>
#include <QMap>

namespace routedesk::ui::words {

namespace {

using Why = models::DraftGap::Why;

QString reason(Why why)
{
    switch (why) {
    case Why::GoneOrder: return Words::tr("not of this day any more, and left out");
    case Why::ClosedOrder: return Words::tr("completed or cancelled since, and left where it is");
    case Why::HeldOrder: return Words::tr("reached since, or its other half was, and left where it is");
    case Why::GoneRoute: return Words::tr("this route is gone: its worker has it as another one");
    case Why::ClosedRoute: return Words::tr("this route is completed: its stops were left where they are");
    case Why::UnknownWorker: return Words::tr("not on duty here: the stops were left where they are");
    case Why::NewOrder: return Words::tr("came after the draft, and was left where it is");
    }
    return {};
}

}

QStringList draftGaps(const QList<models::DraftGap> &gaps)
{
    QMap<Why, QStringList> sorted;
    for (const models::DraftGap &gap : gaps)
        sorted[gap.why].append(gap.what);
    QStringList lines;
    for (const auto &[why, names] : sorted.asKeyValueRange())
        lines.append(Words::tr("%1: %2.").arg(names.join(QStringLiteral(", ")), reason(why)));
    return lines;
}

QString shelfFault(const models::ShelfFault &fault)
{
    using K = models::ShelfFault::Kind;
    const QString name = QFileInfo(fault.path).fileName();
    switch (fault.kind) {
    case K::CannotRead: return Words::tr("%1 can't be read: %2.").arg(name, fault.reason);
    case K::CannotWrite:
        return Words::tr("%1 can't be written: %2. Nothing was changed there.").arg(name, fault.reason);
    case K::NotADraft: return Words::tr("%1 is no draft that this program can read: %2.").arg(name, fault.reason);
    }
    return {};
}

}
