// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"

#include <QDate>
#include <QObject>

#include <expected>

namespace routedesk::models {

/// What became of one order (or one route, then `key.handle` is null) of an action.
struct ActionRow {
    enum class Outcome { Pending, Done, Refused, Unknown, Skipped };

    api::OrderKey key;
    QString routeHandle;
    Outcome outcome = Outcome::Pending; ///< Skipped: it was already so, nothing was sent
    std::optional<api::ApiError> error;
    std::optional<ContestedFields> contested{}; ///< of a patch: what was left as someone else has made it
};

struct ActionReport {
    QList<ActionRow> rows;

    [[nodiscard]] int count(ActionRow::Outcome outcome) const;
    [[nodiscard]] bool isFinished() const { return count(ActionRow::Outcome::Pending) == 0; }
};

/// One run of an action over several orders or routes: a result each, told as they come. Lives as long as its owner.
class ActionRun : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const ActionReport &report() const { return m_report; }

signals:
    void progressed(int done, int total);
    void finished(const routedesk::models::ActionReport &report);

private:
    friend class OrderActions;
    void settle(qsizetype row, ActionRow::Outcome outcome, const std::optional<api::ApiError> &error,
        const std::optional<ContestedFields> &contested = {});

    ActionReport m_report;
};

/// What is done to orders and routes at once rather than planned. Each call goes through the outbox.
class OrderActions : public QObject {
    Q_OBJECT

public:
    OrderActions(Outbox &outbox, const DispatchStore &store, QObject *parent = nullptr);

    /// The run belongs to this object and is deleted some time after it has finished; connect at once.
    ActionRun *complete(const QList<api::OrderKey> &keys);
    ActionRun *cancel(const QList<api::OrderKey> &keys, const QString &reason = {});
    ActionRun *disable(const QList<api::OrderKey> &keys);
    ActionRun *enable(const QList<api::OrderKey> &keys);
    ActionRun *reschedule(const QList<api::OrderKey> &keys, const api::RescheduleRequest &request);
    /// To that day of the scope's zone, with its window at the same times of day.
    ActionRun *moveToDay(const QList<api::OrderKey> &keys, QDate day);
    ActionRun *reassign(const QList<api::OrderKey> &keys, const QString &workerHandle);
    ActionRun *patch(const QList<api::OrderKey> &keys, const api::OrderPatch &patch);
    /// What one order is to be changed to, or why it is left alone, which becomes its row's refusal.
    struct OwnPatch {
        api::OrderKey key;
        std::expected<api::OrderPatch, api::ApiError> patch;
        api::OrderPatch expected{}; ///< what those fields hold: another's change is not overwritten
    };
    ActionRun *patchEach(const QList<OwnPatch> &patches);
    ActionRun *track(const QStringList &routeHandles, api::TrackMode mode);
    ActionRun *optimise(const QStringList &routeHandles);
    ActionRun *completeRoutes(const QStringList &routeHandles);

private:
    /// `make` gives the call for a row, or nothing where there is nothing to do.
    template<class Target, class Make>
    ActionRun *run(const QList<Target> &targets, Make make);
    /// Submits from that call on, a few milliseconds at a time; the first ones before this returns.
    void submit(ActionRun *run, const QList<std::pair<qsizetype, Mutation>> &calls, qsizetype from);
    ActionRun *act(const QList<api::OrderKey> &keys, ActOnOrder::Action action, const QString &reason);

    Outbox &m_outbox;
    const DispatchStore &m_store;
};

}
