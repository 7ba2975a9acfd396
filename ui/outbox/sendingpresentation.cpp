// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/sendingpresentation.h"

#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/errorwords.h"

#include <QDateTime>

namespace routedesk::ui {

namespace {

using M = models::OutboxModel;

QString kindWords(M::What what)
{
    using W = M::What;
    switch (what) {
    case W::CreateBatch: return SendingPresentation::tr("New orders");
    case W::Track: return SendingPresentation::tr("Track a route");
    case W::Complete: return SendingPresentation::tr("Complete");
    case W::Cancel: return SendingPresentation::tr("Cancel");
    case W::Disable: return SendingPresentation::tr("Pause");
    case W::Enable: return SendingPresentation::tr("Resume");
    case W::PatchOrder: return SendingPresentation::tr("Change an order");
    case W::Reschedule: return SendingPresentation::tr("Reschedule");
    case W::ReassignOrder: return SendingPresentation::tr("Give an order to a worker");
    case W::CreateRoute: return SendingPresentation::tr("New route");
    case W::AddToRoute: return SendingPresentation::tr("Add stops");
    case W::RemoveFromRoute: return SendingPresentation::tr("Take stops out");
    case W::Resequence: return SendingPresentation::tr("Change the sequence");
    case W::ReassignRoute: return SendingPresentation::tr("Give a route to a worker");
    case W::PatchRoute: return SendingPresentation::tr("Change a route");
    case W::OptimiseRoute: return SendingPresentation::tr("Improve the order of stops");
    case W::CompleteRoute: return SendingPresentation::tr("Complete a route");
    }
    return {};
}

}

StatusLook outboxLook(models::OutboxState state)
{
    using S = models::OutboxState;
    switch (state) {
    case S::Waiting: return { SendingPresentation::tr("waiting"), Mark::Hollow, Tone::Neutral };
    case S::Sending: return { SendingPresentation::tr("being sent"), Mark::Busy, Tone::Strong };
    case S::Done: return { SendingPresentation::tr("done"), Mark::Tick, Tone::Done };
    case S::Refused: return { SendingPresentation::tr("refused"), Mark::Diamond, Tone::Broken };
    case S::Unknown: return { SendingPresentation::tr("outcome unknown"), Mark::Triangle, Tone::Late };
    }
    return {};
}

SendingPresentation::SendingPresentation(
    const Theme &theme, const DayWords &words, models::OutboxModel &source, QObject *parent)
    : QIdentityProxyModel(parent), m_theme(theme), m_words(words)
{
    setSourceModel(&source);
}

QString SendingPresentation::text(const QModelIndex &index) const
{
    const QVariant raw = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (index.column()) {
    case M::Kind: return kindWords(static_cast<M::What>(raw.toInt()));
    case M::State: return outboxLook(static_cast<models::OutboxState>(raw.toInt())).text;
    case M::RecordedAt: {
        const QDateTime at = raw.toDateTime();
        return at.isValid() ? m_words.times().clockSeconds(api::toInstant(at)) : QString();
    }
    case M::Error: {
        const QVariant error = QIdentityProxyModel::data(index, M::ErrorRole);
        if (!error.canConvert<api::ApiError>())
            return {};
        const ErrorWords words = errorWords(error.value<api::ApiError>(), Doing::Sending);
        return words.server.isEmpty() ? words.sentence() : words.happened + u' ' + words.server;
    }
    default: return raw.toString();
    }
}

QVariant SendingPresentation::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return text(index);
    case Qt::FontRole:
        return index.column() == M::RecordedAt || index.column() == M::Sends ? m_theme.type().figures
                                                                             : m_theme.type().body;
    case Qt::ForegroundRole:
        if (index.column() == M::State) {
            const int state = QIdentityProxyModel::data(index, M::StateRole).toInt();
            return m_theme.palette().ink(outboxLook(static_cast<models::OutboxState>(state)).tone);
        }
        return {};
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant SendingPresentation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case M::Kind: return tr("Change");
    case M::Target: return tr("Of");
    case M::State: return tr("State");
    case M::RecordedAt: return tr("Made at");
    case M::Sends: return tr("Tries");
    case M::Error: return tr("What the server said");
    default: return {};
    }
}

}
