// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/pacefitter.h"

#include "service/planning/routefacts.h"
#include "service/storage/pacerepository.h"
#include "service/tracking/motion.h"
#include "service/tracking/trackingrules.h"

#include "planner/travelfit.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(paceLog, "routedesk.service.pace")

constexpr auto memory = std::chrono::days(60);
constexpr auto every = std::chrono::hours(24);
constexpr int mostOrders = 5000;
constexpr int mostWays = 200; // whose metres are measured

double straight(const PaceRepository::Drive &drive)
{
    return planner::greatCircleMetres(
        { drive.from.longitude(), drive.from.latitude() }, { drive.to.longitude(), drive.to.latitude() });
}

// Metres that were travelled for an order between leaving the stop before and reaching it.
double travelled(Context &context, const PaceRepository::Drive &drive)
{
    WayMeter way;
    for (const api::PolylinePoint &point : context.store.story.travelled(drive.order)) {
        if (point.recordedAt && *point.recordedAt >= drive.departure && *point.recordedAt <= drive.arrival)
            way.step(point.place, TrackingRules().noise);
    }
    return way.metres();
}

planner::AffineCoefficients coefficientsOf(const api::TravelPace &pace)
{
    return { pace.nearMinutesPerKm, pace.fixedMinutes, pace.farMinutesPerKm, pace.detourFactor };
}

api::TravelPace paceOf(const planner::TravelFit &fit, api::Instant now)
{
    const planner::AffineCoefficients &c = fit.coefficients;
    api::TravelPace pace{ c.nearMinutesPerKm, c.fixedMinutes, c.farMinutesPerKm, c.detourFactor, {}, fit.legs,
        now };
    for (int hour = 0; hour < 24; ++hour)
        pace.hours[size_t(hour)] = fit.hours.factor(hour);
    return pace;
}

}

PaceFitter::PaceFitter(Database &database, ContextFactory contextOf, std::function<QList<qint64>()> accounts,
    GroupTimes &times, QObject *parent)
    : QObject(parent), m_database(database), m_contextOf(std::move(contextOf)), m_accounts(std::move(accounts)),
      m_times(times)
{
    m_hourly.setInterval(1h);
    m_slices.setInterval(0);
    connect(&m_hourly, &QTimer::timeout, this, &PaceFitter::begin);
    connect(&m_slices, &QTimer::timeout, this, &PaceFitter::goOn);
}

void PaceFitter::start()
{
    m_hourly.start();
    QTimer::singleShot(20s, this, &PaceFitter::begin);
    try {
        for (const qint64 account : m_accounts()) {
            const auto paces = PaceRepository(m_database, account).all();
            for (const auto &[handle, pace] : paces.asKeyValueRange()) {
                m_times.set(account, handle, coefficientsOf(pace));
                m_looked.insert({ account, handle }, pace.fittedAt.value_or(api::Instant()));
            }
        }
    } catch (const std::exception &error) {
        qCWarning(paceLog) << "What was learnt could not be read:" << error.what();
    }
}

void PaceFitter::forgetGone(qint64 account, const QStringList &groups)
{
    m_times.keepOnly(account, groups);
    m_looked.removeIf([&](auto one) { return one.key().first == account && !groups.contains(one.key().second); });
}

void PaceFitter::prune(qint64 account)
{
    try {
        forgetGone(account, PaceRepository(m_database, account).groups());
    } catch (const std::exception &error) {
        qCWarning(paceLog) << "The ops groups could not be read:" << error.what();
    }
}

void PaceFitter::lookNow()
{
    begin();
    while (!m_queue.isEmpty())
        goOn();
}

void PaceFitter::begin()
{
    try {
        for (const qint64 account : m_accounts()) {
            const api::Instant now = m_contextOf(account).now;
            const QStringList groups = PaceRepository(m_database, account).groups();
            forgetGone(account, groups);
            for (const QString &handle : groups) {
                const auto looked = m_looked.constFind({ account, handle });
                if (looked == m_looked.cend() || now - *looked >= every)
                    m_queue.append({ account, handle });
            }
        }
    } catch (const std::exception &error) {
        qCWarning(paceLog) << "The ops groups could not be read:" << error.what();
    }
    if (!m_queue.isEmpty())
        m_slices.start();
}

void PaceFitter::goOn()
{
    if (m_queue.isEmpty()) {
        m_slices.stop();
        return;
    }
    const auto [account, handle] = m_queue.takeFirst();
    try {
        fit(account, handle);
    } catch (const std::exception &error) {
        qCWarning(paceLog) << "How fast a fleet is could not be learnt:" << error.what();
    }
}

void PaceFitter::fit(qint64 account, const QString &groupHandle)
{
    Transaction transaction(m_database, account);
    Context context = m_contextOf(account);
    m_looked.insert({ account, groupHandle }, context.now);
    PaceRepository paces(m_database, account);
    const QTimeZone zone = zoneOf(context.store.groups.byHandle(groupHandle));
    std::vector<planner::DrivenLeg> legs;
    std::vector<double> detours;
    for (const auto &drive : paces.drives(groupHandle, context.now - memory, mostOrders)) {
        const double metres = straight(drive);
        const auto duration = std::chrono::duration_cast<std::chrono::seconds>(drive.arrival - drive.departure);
        const int hour
            = QDateTime::fromMSecsSinceEpoch(drive.departure.time_since_epoch().count(), zone).time().hour();
        legs.push_back({ metres, duration, hour });
        if (metres >= planner::FitRules().shortest && detours.size() < mostWays) {
            if (const double way = travelled(context, drive); way > 0)
                detours.push_back(way / metres);
        }
    }
    const auto fitted = planner::fitTravel(std::move(legs), std::move(detours));
    if (!fitted)
        return;
    const api::TravelPace pace = paceOf(*fitted, context.now);
    paces.put(groupHandle, pace);
    context.store.changes.note(api::ChangeKind::OpsGroup, groupHandle);
    transaction.commit();
    m_times.set(account, groupHandle, fitted->coefficients);
    qCInfo(paceLog).noquote() << groupHandle
                              << u"drives %1 min + %2 min/km, %3 km a straight km, from %4 legs"_s
                                     .arg(pace.fixedMinutes, 0, 'f', 1)
                                     .arg(pace.farMinutesPerKm, 0, 'f', 2)
                                     .arg(pace.detourFactor, 0, 'f', 2)
                                     .arg(pace.legs);
}

}
