// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/publishflow.h"

#include "models/movedarrivals.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/actions/publishwords.h"
#include "ui/actions/reportstrip.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/statuswords.h"

#include <QWidget>

namespace routedesk::ui {

namespace {

/// By its worker, else by its handle.
QString shortName(const models::WorkingPlan &plan, const models::DispatchStore &store, const QString &routeId)
{
    const models::WorkingRoute *route = plan.route(routeId);
    if (route == nullptr)
        return routeId;
    const api::Worker *worker = store.worker(route->workerHandle);
    if (worker != nullptr && !worker->name.isEmpty())
        return worker->name;
    return route->workerHandle.isEmpty() ? words::routeName(*route) : route->workerHandle;
}

/// "van-1 · Ana", as far as there is something to say.
QString routeLine(const models::WorkingPlan &plan, const models::DispatchStore &store, const QString &routeId)
{
    const models::WorkingRoute *route = plan.route(routeId);
    QStringList parts { route != nullptr ? words::routeName(*route) : routeId };
    const QString handle = route != nullptr ? route->workerHandle : QString();
    const api::Worker *worker = store.worker(handle);
    if (worker != nullptr && !worker->name.isEmpty())
        parts.append(worker->name);
    else if (!handle.isEmpty())
        parts.append(handle);
    if (route != nullptr)
        parts.append(PublishFlow::tr("%n stop(s)", nullptr, int(route->stops.size())));
    return parts.join(QStringLiteral(" \u00B7 "));
}

}

PublishFlow::PublishFlow(const Theme &theme, const DayWords &words, models::WorkingPlan &plan,
    const models::DispatchStore &store, ReportStrip &strip, QWidget *window)
    : m_theme(theme), m_words(words), m_plan(plan), m_store(store), m_strip(strip), m_window(window)
{
    connect(&plan, &models::WorkingPlan::publishProgressed, this, [this](int done, int total) {
        if (m_isOurs)
            m_strip.setProgress(done, total);
    });
    connect(&plan, &models::WorkingPlan::published, this, &PublishFlow::take);
}

PublishFlow::~PublishFlow()
{
    delete m_question;
    delete m_dialog;
}

void PublishFlow::publish(const QStringList &routeIds)
{
    if (m_plan.isPublishing() || m_plan.unsentRoutes().isEmpty())
        return;
    const models::PublishSummary summary = m_plan.summary(routeIds);
    if (summary.startedRoutes == 0 && summary.movedArrivals == 0)
        return send(routeIds);
    delete m_question;
    QStringList lines;
    for (const QString &routeId : summary.routes)
        lines.append(routeLine(m_plan, m_store, routeId));
    m_question = new PublishDialog(m_theme, summary, lines, movedLines(summary.routes), m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::accepted, this, [this, routeIds] { send(routeIds); });
    m_question->open();
}

QList<MovedLine> PublishFlow::movedLines(const QStringList &routeIds) const
{
    QList<MovedLine> lines;
    for (const models::MovedArrival &moved : models::movedArrivals(m_plan, m_store, routeIds)) {
        MovedLine line{ .order = moved.key.handle,
            .route = shortName(m_plan, m_store, moved.routeId),
            .announced = m_words.clock(moved.announced),
            .planned = m_words.clock(moved.planned),
            .shift = arrivalShift(moved.shift()),
            .isLater = moved.shift().count() > 0 };
        const api::Order *order = m_store.order(moved.key);
        if (const QString where = order != nullptr ? words::destination(order->destination) : QString();
            !where.isEmpty())
            line.order += QStringLiteral(" \u00B7 ") + where;
        if (moved.fromRouteId != moved.routeId)
            line.route = tr("%1 \u2192 %2", "from one worker to another")
                             .arg(shortName(m_plan, m_store, moved.fromRouteId), line.route);
        lines.append(line);
    }
    return lines;
}

void PublishFlow::send(const QStringList &routeIds)
{
    m_isOurs = true;
    const QStringList all = routeIds.isEmpty() ? m_plan.unsentRoutes() : routeIds;
    m_strip.start(tr("Publishing %n route(s)", nullptr, int(all.size())));
    m_plan.publish(routeIds);
}

void PublishFlow::take(const models::PublishReport &report)
{
    m_isOurs = false;
    m_report = report;
    m_strip.finish(publishTone(report), publishResult(report),
        [flow = QPointer(this)] { if (flow) flow->showReport(); });
    emit finished(report);
}

void PublishFlow::showReport()
{
    if (m_report.rows.isEmpty())
        return;
    if (!m_dialog) {
        m_dialog = new OutcomeDialog(m_theme, tr("What was published"), tr("Route"), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &OutcomeDialog::retryRequested, this, [this] {
            m_dialog->close();
            publish();
        });
    }
    QList<OutcomeRow> rows;
    int again = 0;
    for (const models::PublishRow &row : std::as_const(m_report.rows)) {
        rows.append({ routeLine(m_plan, m_store, row.routeId), publishLook(row.outcome), publishReason(row) });
        again += row.outcome == models::PublishRow::Outcome::Refused
            || row.outcome == models::PublishRow::Outcome::Blocked;
    }
    m_dialog->setReport(publishTone(m_report), publishResult(m_report), rows);
    m_dialog->setRetry(again);
    m_dialog->show();
    m_dialog->raise();
}

PublishDialog *PublishFlow::question() const
{
    return m_question;
}

}
