// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/actionflow.h"

#include "models/dispatchstore.h"
#include "ui/actions/actionmatch.h"
#include "ui/actions/actionwords.h"
#include "ui/actions/confirmdialog.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/reportstrip.h"

#include <QAction>
#include <QWidget>

namespace routedesk::ui {

using models::ActionReport;
using models::ActionRow;
using models::ActionRun;
using Outcome = models::ActionRow::Outcome;

ActionFlow::ActionFlow(const Theme &theme, models::OrderActions &actions, models::Outbox &outbox,
    const models::DispatchStore &store, ReportStrip &strip, QWidget *window)
    : m_theme(theme), m_actions(actions), m_outbox(outbox), m_store(store), m_strip(strip), m_window(window)
{
    connect(&outbox, &models::Outbox::settled, this, &ActionFlow::hearLater);
}

ActionFlow::~ActionFlow()
{
    delete m_question;
    delete m_dialog;
}

void ActionFlow::complete(const QList<api::OrderKey> &keys)
{
    wish({ ActionKind::Complete, keys, {}, [this](const Wish &of) { return m_actions.complete(of.keys); }, {} });
}

void ActionFlow::cancel(const QList<api::OrderKey> &keys)
{
    wish({ ActionKind::Cancel, keys, {}, [this](const Wish &of) { return m_actions.cancel(of.keys, of.reason); }, {} });
}

void ActionFlow::completeRoutes(const QStringList &routeHandles)
{
    wish({ ActionKind::CompleteRoutes, {}, routeHandles,
        [this](const Wish &of) { return m_actions.completeRoutes(of.routes); }, {} });
}

void ActionFlow::disable(const QList<api::OrderKey> &keys)
{
    wish({ ActionKind::Disable, keys, {}, [this](const Wish &of) { return m_actions.disable(of.keys); }, {} });
}

void ActionFlow::enable(const QList<api::OrderKey> &keys)
{
    wish({ ActionKind::Enable, keys, {}, [this](const Wish &of) { return m_actions.enable(of.keys); }, {} });
}

void ActionFlow::reschedule(const QList<api::OrderKey> &keys, const api::RescheduleRequest &request)
{
    wish({ ActionKind::Reschedule, keys, {},
        [this, request](const Wish &of) { return m_actions.reschedule(of.keys, request); }, {} });
}

void ActionFlow::moveToDay(const QList<api::OrderKey> &keys, QDate day)
{
    wish({ ActionKind::Reschedule, keys, {},
        [this, day](const Wish &of) { return m_actions.moveToDay(of.keys, day); }, {} });
}

void ActionFlow::reassign(const QList<api::OrderKey> &keys, const QString &workerHandle)
{
    wish({ ActionKind::Reassign, keys, {},
        [this, workerHandle](const Wish &of) { return m_actions.reassign(of.keys, workerHandle); }, {} });
}

void ActionFlow::track(const QStringList &routeHandles, api::TrackMode mode)
{
    wish({ ActionKind::Track, {}, routeHandles,
        [this, mode](const Wish &of) { return m_actions.track(of.routes, mode); }, {} });
}

void ActionFlow::optimise(const QStringList &routeHandles)
{
    wish({ ActionKind::Optimise, {}, routeHandles,
        [this](const Wish &of) { return m_actions.optimise(of.routes); }, {} });
}

void ActionFlow::wish(const Wish &wish)
{
    if (wish.count() == 0)
        return;
    if (isFinal(wish.kind))
        ask(wish);
    else
        run(wish);
}

QStringList ActionFlow::lines(const Wish &wish) const
{
    QStringList lines = wish.routes;
    for (const api::OrderKey &key : wish.keys) {
        const api::Order *order = m_store.order(key);
        lines.append(order != nullptr ? orderLine(*order) : key.handle);
    }
    return lines;
}

void ActionFlow::ask(const Wish &wish)
{
    delete m_question;
    m_question = new ConfirmDialog(m_theme, wish.kind, lines(wish), m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::accepted, this, [this, wish] {
        Wish confirmed = wish;
        confirmed.reason = m_question->reason();
        run(confirmed);
    });
    m_question->open();
}

void ActionFlow::follow(ActionKind kind, ActionRun *run, const QList<api::OrderKey> &keys,
    const std::function<ActionRun *(const QList<api::OrderKey> &)> &again)
{
    listen({ kind, keys, {}, [again](const Wish &of) { return again(of.keys); }, {} }, run);
}

void ActionFlow::run(const Wish &wish)
{
    listen(wish, wish.start(wish));
}

void ActionFlow::listen(const Wish &wish, ActionRun *started)
{
    m_last = wish;
    m_strip.start(actionProgress(wish.kind, wish.count()));
    connect(started, &ActionRun::progressed, &m_strip, &ReportStrip::setProgress);
    connect(started, &ActionRun::finished, this, &ActionFlow::take);
    if (started->report().isFinished())
        take(started->report());
}

void ActionFlow::take(const ActionReport &report)
{
    m_report = report;
    tell();
    emit finished(m_last.kind, m_report);
}

void ActionFlow::tell()
{
    m_strip.finish(actionTone(m_report), actionResult(m_last.kind, m_report),
        [flow = QPointer(this)] { if (flow) flow->showReport(); });
    if (m_dialog)
        fillDialog();
}

QString ActionFlow::rowName(const ActionRow &row) const
{
    if (row.key.handle.isEmpty())
        return row.routeHandle;
    const api::Order *order = m_store.order(row.key);
    return order != nullptr ? orderLine(*order) : row.key.handle;
}

void ActionFlow::fillDialog()
{
    QList<OutcomeRow> rows;
    for (const ActionRow &row : m_report.rows)
        rows.append({ rowName(row), outcomeLook(m_last.kind, row.outcome), outcomeReason(row) });
    m_dialog->setReport(actionTone(m_report), actionResult(m_last.kind, m_report), rows);
    m_dialog->setRetry(m_report.count(Outcome::Refused));
    m_dialog->setLookAgain(m_report.count(Outcome::Unknown));
}

void ActionFlow::showReport()
{
    if (m_report.rows.isEmpty())
        return;
    if (!m_dialog) {
        m_dialog = new OutcomeDialog(
            m_theme, tr("What became of it"), m_last.routes.isEmpty() ? tr("Order") : tr("Route"), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &OutcomeDialog::retryRequested, this, &ActionFlow::retry);
        connect(m_dialog, &OutcomeDialog::lookAgainRequested, this, &ActionFlow::lookAgain);
    }
    fillDialog();
    m_dialog->show();
    m_dialog->raise();
}

void ActionFlow::retry()
{
    Wish again = m_last;
    again.keys.clear();
    again.routes.clear();
    for (const ActionRow &row : std::as_const(m_report.rows)) {
        if (row.outcome != Outcome::Refused)
            continue;
        if (row.key.handle.isEmpty())
            again.routes.append(row.routeHandle);
        else
            again.keys.append(row.key);
    }
    if (m_dialog)
        m_dialog->close();
    if (again.count() > 0)
        run(again);
}

void ActionFlow::lookAgain()
{
    QList<quint64> unknown;
    for (const models::OutboxEntry &entry : m_outbox.entries()) {
        if (entry.state == models::OutboxState::Unknown)
            unknown.append(entry.id);
    }
    for (const quint64 id : std::as_const(unknown)) {
        const models::OutboxEntry *entry = m_outbox.entry(id);
        for (const ActionRow &row : std::as_const(m_report.rows)) {
            if (entry != nullptr && row.outcome == Outcome::Unknown && isAbout(entry->mutation, row)) {
                m_outbox.checkAgain(id);
                break;
            }
        }
    }
}

void ActionFlow::hearLater(quint64 id, const models::MutationOutcome &outcome)
{
    const models::OutboxEntry *entry = m_outbox.entry(id);
    if (entry == nullptr || outcome.state == models::OutboxState::Unknown)
        return;
    bool changed = false;
    for (ActionRow &row : m_report.rows) {
        if (row.outcome != Outcome::Unknown || !isAbout(entry->mutation, row))
            continue;
        row.outcome = outcome.isDone() ? Outcome::Done : Outcome::Refused;
        row.error = outcome.error;
        changed = true;
    }
    if (changed)
        tell();
}

ConfirmDialog *ActionFlow::question() const
{
    return m_question;
}

OutcomeDialog *ActionFlow::reportDialog() const
{
    return m_dialog;
}

}
