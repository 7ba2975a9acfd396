// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/publishflow.h"

#include "models/dispatchstore.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/actions/publishwords.h"
#include "ui/actions/reportstrip.h"
#include "ui/words/planwords.h"

#include <QWidget>

namespace routedesk::ui {

namespace {

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

PublishFlow::PublishFlow(const Theme &theme, models::WorkingPlan &plan, const models::DispatchStore &store,
    ReportStrip &strip, QWidget *window)
    : m_theme(theme), m_plan(plan), m_store(store), m_strip(strip), m_window(window)
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
    if (summary.startedRoutes == 0)
        return send(routeIds);
    delete m_question;
    QStringList lines;
    for (const QString &routeId : summary.routes)
        lines.append(routeLine(m_plan, m_store, routeId));
    m_question = new PublishDialog(m_theme, summary, lines, m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::accepted, this, [this, routeIds] { send(routeIds); });
    m_question->open();
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
