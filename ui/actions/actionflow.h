// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orderactions.h"
#include "ui/actions/actionkind.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace routedesk::ui {

class ConfirmDialog;
class OutcomeDialog;
class ReportStrip;
class Theme;

/// What happens when a person asks for something to be done to orders or routes: the question if it is final, the run,
/// its progress in the strip, its report. One object a window.
class ActionFlow final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the flow; `window` is the parent of its dialogs.
    ActionFlow(const Theme &theme, models::OrderActions &actions, models::Outbox &outbox,
        const models::DispatchStore &store, ReportStrip &strip, QWidget *window);
    ~ActionFlow() override;

    // Final ones ask first; an empty list does nothing.
    void complete(const QList<api::OrderKey> &keys);
    void cancel(const QList<api::OrderKey> &keys);
    void completeRoutes(const QStringList &routeHandles);
    void disable(const QList<api::OrderKey> &keys);
    void enable(const QList<api::OrderKey> &keys);
    void reschedule(const QList<api::OrderKey> &keys, const api::RescheduleRequest &request);
    /// Reschedules each to that day, its window at the same times of day.
    void moveToDay(const QList<api::OrderKey> &keys, QDate day);
    void reassign(const QList<api::OrderKey> &keys, const QString &workerHandle);
    void track(const QStringList &routeHandles, api::TrackMode mode);
    void optimise(const QStringList &routeHandles);
    /// Tells of a run that somebody else has begun; `again` begins it anew for those that were refused.
    void follow(ActionKind kind, models::ActionRun *run, const QList<api::OrderKey> &keys,
        const std::function<models::ActionRun *(const QList<api::OrderKey> &)> &again);

    /// Null while nothing is asked.
    [[nodiscard]] ConfirmDialog *question() const;
    [[nodiscard]] OutcomeDialog *reportDialog() const;
    /// Of the latest run.
    [[nodiscard]] const models::ActionReport &report() const { return m_report; }
    void showReport();

signals:
    void finished(routedesk::ui::ActionKind kind, const routedesk::models::ActionReport &report);

private:
    /// What is wanted of whom. `start` is called with those it is for: all at first, the refused ones on a retry.
    struct Wish {
        ActionKind kind = ActionKind::Complete;
        QList<api::OrderKey> keys;
        QStringList routes;
        std::function<models::ActionRun *(const Wish &wish)> start;
        QString reason;

        [[nodiscard]] int count() const { return int(keys.size() + routes.size()); }
    };

    void wish(const Wish &wish);
    void ask(const Wish &wish);
    void run(const Wish &wish);
    void listen(const Wish &wish, models::ActionRun *started);
    void take(const models::ActionReport &report);
    void tell();
    void fillDialog();
    void retry();
    void lookAgain();
    void hearLater(quint64 id, const models::MutationOutcome &outcome);
    [[nodiscard]] QStringList lines(const Wish &wish) const;
    [[nodiscard]] QString rowName(const models::ActionRow &row) const;

    const Theme &m_theme;
    models::OrderActions &m_actions;
    models::Outbox &m_outbox;
    const models::DispatchStore &m_store;
    ReportStrip &m_strip;
    QPointer<QWidget> m_window;
    QPointer<ConfirmDialog> m_question;
    QPointer<OutcomeDialog> m_dialog;
    models::ActionReport m_report;
    Wish m_last;
};

}
