// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/daysync.h"

#include "models/dayload.h"

#include <QPointer>
#include <QTimer>

namespace routedesk::models {

namespace {

// Beyond that, the day's list is less work than one call for each.
constexpr qsizetype mostSingleOrders = 40;

}

class DaySync::Private {
public:
    Private(DaySync *sync, api::OrdersClient &c, DispatchStore &s, const Clock &k, const QTimeZone &zone,
        SyncIntervals i)
        : q(sync)
        , client(c)
        , store(s)
        , clock(k)
        , defaultZone(zone)
        , intervals(i)
    {
    }

    void start(bool whole);
    void startNamed();
    [[nodiscard]] bool hasNamed() const { return !routesWanted.isEmpty() || !ordersWanted.isEmpty() || workersWanted; }
    void observe();
    void finish(const std::optional<api::ApiError> &failure);
    void scopeFromGroups();
    void setError(const std::optional<api::ApiError> &failure);
    void setProgress(const SyncProgress &value);

    DaySync *q;
    api::OrdersClient &client;
    DispatchStore &store;
    const Clock &clock;
    QTimeZone defaultZone;
    SyncIntervals intervals;
    QDate date;
    QString opsGroupHandle;
    std::unique_ptr<DayLoad> load;
    bool isWhole = false;
    bool wholeWanted = false;
    QSet<QString> routesWanted;
    QStringList ordersWanted;
    bool workersWanted = false;
    bool isFed = false;
    SyncProgress progress;
    std::optional<api::Instant> freshAt;
    std::optional<api::Instant> wholeAt;
    std::optional<api::ApiError> error;
    QTimer timer;
    QTimer routesTimer;
};

void DaySync::Private::start(bool whole)
{
    timer.stop();
    if (load) {
        wholeWanted = wholeWanted || whole;
        return;
    }
    isWhole = whole;
    observe();
    if (whole) {
        ordersWanted.clear();
        workersWanted = false;
        load->startWhole();
    } else {
        const QStringList wanted(routesWanted.cbegin(), routesWanted.cend());
        routesWanted.clear();
        load->startTracking(wanted);
    }
}

void DaySync::Private::observe()
{
    load = std::make_unique<DayLoad>(client, store, intervals.pageSize);
    QObject::connect(load.get(), &DayLoad::groupsLoaded, q, [this] { scopeFromGroups(); });
    QObject::connect(load.get(), &DayLoad::progressed, q, [this](const SyncProgress &value) { setProgress(value); });
    QObject::connect(load.get(), &DayLoad::finished, q,
        [this](const std::optional<api::ApiError> &failure) { finish(failure); });
    emit q->loadingChanged(true);
}

void DaySync::Private::startNamed()
{
    timer.stop();
    isWhole = false;
    observe();
    DayLoad::Named named { QStringList(routesWanted.cbegin(), routesWanted.cend()), std::exchange(ordersWanted, {}),
        std::exchange(workersWanted, false) };
    named.routes.sort();
    routesWanted.clear();
    load->startNamed(named);
}

// The group's own clock says when its day begins; without a group the default zone does.
void DaySync::Private::scopeFromGroups()
{
    DayScope scope { date, opsGroupHandle, defaultZone };
    if (const api::OpsGroup *group = store.opsGroup(opsGroupHandle); group && !group->timeZoneId.isEmpty()) {
        if (const QTimeZone zone(group->timeZoneId.toUtf8()); zone.isValid())
            scope.zone = zone;
    }
    store.setScope(scope);
}

void DaySync::Private::finish(const std::optional<api::ApiError> &failure)
{
    const bool wasWhole = isWhole;
    load.release()->deleteLater();
    setProgress({});
    if (!failure) {
        freshAt = clock.now();
        if (wasWhole) {
            wholeAt = freshAt;
            store.markLoaded();
        }
        emit q->freshChanged();
    }
    setError(failure);
    emit q->loadingChanged(false);
    if (load)
        return;
    if (wholeWanted) {
        wholeWanted = false;
        start(true);
    } else {
        timer.start(isFed ? intervals.whole : intervals.tracking);
        if (hasNamed())
            routesTimer.start();
    }
}

void DaySync::Private::setError(const std::optional<api::ApiError> &failure)
{
    if (error == failure)
        return;
    error = failure;
    emit q->errorChanged();
}

void DaySync::Private::setProgress(const SyncProgress &value)
{
    if (progress == value)
        return;
    progress = value;
    emit q->progressChanged(progress);
}

DaySync::DaySync(api::OrdersClient &client, DispatchStore &store, const Clock &clock, const QTimeZone &defaultZone,
    SyncIntervals intervals, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, store, clock, defaultZone, intervals))
{
    d->timer.setSingleShot(true);
    d->routesTimer.setSingleShot(true);
    d->routesTimer.setInterval(intervals.gathering);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        const bool isDue = !d->wholeAt || d->clock.now() - *d->wholeAt >= d->intervals.whole;
        d->start(isDue);
    });
    connect(&d->routesTimer, &QTimer::timeout, this, [this] {
        if (d->load || !d->hasNamed())
            return;
        if (d->ordersWanted.size() > mostSingleOrders)
            d->start(true);
        else if (d->isFed)
            d->startNamed();
        else
            d->start(false);
    });
    connect(&store, &DispatchStore::routesWanted, this, [this](const QStringList &handles) {
        if (!d->date.isValid())
            return;
        for (const QString &handle : handles)
            d->routesWanted.insert(handle);
        d->routesTimer.start();
    });
    connect(&store, &DispatchStore::ordersWanted, this, [this](const QStringList &handles) {
        if (!d->date.isValid())
            return;
        for (const QString &handle : handles) {
            if (!d->ordersWanted.contains(handle))
                d->ordersWanted.append(handle);
        }
        d->routesTimer.start();
    });
    connect(&store, &DispatchStore::dayWanted, this, &DaySync::refresh);
}

DaySync::~DaySync()
{
    if (d->load)
        d->load->cancel();
}

void DaySync::open(QDate date, const QString &opsGroupHandle)
{
    stop();
    d->date = date;
    d->opsGroupHandle = opsGroupHandle;
    d->wholeAt.reset();
    d->routesWanted.clear();
    d->ordersWanted.clear();
    d->workersWanted = false;
    if (d->freshAt) {
        d->freshAt.reset();
        emit freshChanged();
    }
    d->setError({});
    // The groups of an earlier load tell the zone at once, so that the old day leaves the screen now.
    if (!d->store.opsGroups().isEmpty() || opsGroupHandle.isNull())
        d->scopeFromGroups();
    d->start(true);
}

void DaySync::refresh()
{
    if (d->date.isValid())
        d->start(true);
}

void DaySync::look(const QList<api::ChangedThing> &things)
{
    if (!d->date.isValid())
        return;
    using Kind = api::ChangeKind;
    bool everything = false;
    for (const api::ChangedThing &thing : things) {
        switch (thing.kind.known().value_or(Kind::Place)) {
        case Kind::Route: d->routesWanted.insert(thing.id); break;
        case Kind::Order:
            if (!d->ordersWanted.contains(thing.id))
                d->ordersWanted.append(thing.id);
            break;
        case Kind::Worker: d->workersWanted = true; break;
        case Kind::OpsGroup: everything = true; break;
        case Kind::Plan: emit planChanged(thing.id); break;
        case Kind::Place: break;
        }
    }
    if (everything)
        refresh();
    else if (d->hasNamed() && !d->routesTimer.isActive())
        d->routesTimer.start();
}

void DaySync::catchUp()
{
    const auto phase = d->progress.phase;
    if (phase != SyncProgress::Phase::OpsGroups && phase != SyncProgress::Phase::Workers)
        refresh();
}

void DaySync::setFed(bool fed)
{
    d->isFed = fed;
}

void DaySync::stop()
{
    d->timer.stop();
    d->routesTimer.stop();
    d->wholeWanted = false;
    if (!d->load)
        return;
    std::unique_ptr<DayLoad> load = std::move(d->load);
    disconnect(load.get(), nullptr, this, nullptr);
    load->cancel();
    load.release()->deleteLater();
    d->setProgress({});
    emit loadingChanged(false);
}

bool DaySync::isLoading() const
{
    return d->load != nullptr;
}

SyncProgress DaySync::progress() const
{
    return d->progress;
}

std::optional<api::Instant> DaySync::freshAt() const
{
    return d->freshAt;
}

std::optional<api::ApiError> DaySync::lastError() const
{
    return d->error;
}

}
