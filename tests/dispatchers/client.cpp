// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QPointer>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

constexpr std::chrono::milliseconds atOnce{ 1 };

models::SyncIntervals intervals()
{
    models::SyncIntervals result;
    result.tracking = std::chrono::hours(1);
    result.whole = std::chrono::hours(1);
    result.gathering = std::chrono::milliseconds(0);
    return result;
}

QString picture(const QStringList &ids, const auto &stopsOf)
{
    QStringList lines;
    for (const QString &id : ids) {
        QStringList names;
        for (const api::OrderKey &key : stopsOf(id).second)
            names.append(key.handle);
        lines.append(u"%1 %2: %3"_s.arg(id, stopsOf(id).first, names.join(u' ')));
    }
    lines.sort();
    return lines.join(u" | "_s);
}

}

Client::Client(const api::Connection &connection, QDate day)
    : gate(connection.base, api::authorizationHeader(connection.credentials)),
      api(gate, connection, api::RetryPolicy{ .attempts = 1 }),
      sync(api, store, clock, QTimeZone::UTC, intervals()), watch(api),
      outbox(api, store, clock, folder.path(), models::OutboxTiming{ 3, atOnce, atOnce, 4 * atOnce }),
      actions(outbox, store), plan(store, outbox, undo, times, clock, folder.path()),
      fieldConflicts(outbox, store, clock, folder.path()), editor(actions, outbox, store, fieldConflicts, undo)
{
    clock.time = api::toInstant(QDateTime(day, QTime(6, 0), QTimeZone::UTC));
    QObject::connect(&watch, &models::ChangeWatch::begun, &sync, &models::DaySync::catchUp);
    QObject::connect(&watch, &models::ChangeWatch::changed, &sync, &models::DaySync::look);
    QObject::connect(&watch, &models::ChangeWatch::hearingChanged, &sync, &models::DaySync::setFed);
    watch.start();
    sync.open(day, {});
}

void Client::rest()
{
    for (int quiet = 0; quiet < 3; ++quiet)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

bool Client::runOut()
{
    const QDeadlineTimer patience(std::chrono::seconds(20));
    int quiet = 0;
    while (!patience.hasExpired() && quiet < 20) {
        rest();
        gate.hear();
        const QList<Gate::Pending *> calls = gate.calls();
        for (const QPointer<Gate::Pending> call : calls) {
            if (call && !call->isSent)
                gate.send(*call);
            if (call)
                gate.deliver(*call);
        }
        const bool isBusy = !calls.isEmpty() || sync.isLoading() || plan.isPublishing() || outbox.openCount() > 0;
        quiet = isBusy ? 0 : quiet + 1;
        if (calls.isEmpty())
            QThread::usleep(100);
    }
    return quiet > 0;
}

QString Client::unrest() const
{
    QStringList calls;
    for (const Gate::Pending *call : gate.calls())
        calls.append(u"%1 %2"_s.arg(QString::fromLatin1(call->verb), call->url().toString(QUrl::RemoveAuthority)));
    QStringList open;
    for (const models::OutboxEntry &entry : outbox.entries()) {
        if (entry.state != models::OutboxState::Done && entry.state != models::OutboxState::Refused)
            open.append(u"%1: kind %2, state %3, sent %4 times, in %5, %6"_s.arg(entry.id)
                    .arg(entry.mutation.index())
                    .arg(int(entry.state))
                    .arg(entry.sends)
                    .arg(models::lanesOf(entry.mutation).join(u'+'),
                        entry.error ? entry.error->code + entry.error->message : u"no error"_s));
    }
    return u"loading %1, publishing %2; to be sent: %3; calls: %4"_s.arg(int(sync.isLoading()))
        .arg(int(plan.isPublishing()))
        .arg(open.join(u"; "_s), calls.join(u", "_s));
}

bool Client::refresh()
{
    sync.refresh();
    return runOut();
}

QString Client::serverPicture() const
{
    QStringList ids = store.routeHandles();
    return picture(ids, [this](const QString &id) {
        const models::StoredRoute *route = store.route(id);
        return std::pair(route->route.workerHandle, route->sequence);
    });
}

QString Client::planPicture() const
{
    QStringList ids = plan.routeIds();
    ids.removeIf([this](const QString &id) { return plan.route(id)->isNew && plan.route(id)->stops.isEmpty(); });
    return picture(
        ids, [this](const QString &id) { return std::pair(plan.route(id)->workerHandle, plan.route(id)->stops); });
}
