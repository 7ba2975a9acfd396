// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/outagewords.h"

#include <QCoreApplication>
#include <QHash>

namespace routedesk::ui::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Outage)
};

QHash<QString, const char *> outages()
{
    return {
        { QStringLiteral("airplane_mode_detected"), QT_TRANSLATE_NOOP("Outage", "flight mode") },
        { QStringLiteral("location_permissions_denied"), QT_TRANSLATE_NOOP("Outage", "location denied") },
        { QStringLiteral("location_services_disabled"), QT_TRANSLATE_NOOP("Outage", "location off") },
        { QStringLiteral("low_battery"), QT_TRANSLATE_NOOP("Outage", "battery low") },
        { QStringLiteral("motion_activity_permissions_denied"), QT_TRANSLATE_NOOP("Outage", "motion denied") },
        { QStringLiteral("motion_activity_services_disabled"), QT_TRANSLATE_NOOP("Outage", "motion off") },
        { QStringLiteral("motion_activity_services_unavailable"), QT_TRANSLATE_NOOP("Outage", "no motion sensor") },
        { QStringLiteral("push_token_missing_to_start_tracking"), QT_TRANSLATE_NOOP("Outage", "not reachable") },
        { QStringLiteral("tracking_stopped"), QT_TRANSLATE_NOOP("Outage", "tracking stopped") },
        { QStringLiteral("tracking_service_terminated"), QT_TRANSLATE_NOOP("Outage", "app ended") },
        { QStringLiteral("deleted"), QT_TRANSLATE_NOOP("Outage", "device deleted") },
        { QStringLiteral("uninstalled"), QT_TRANSLATE_NOOP("Outage", "app removed") },
        { QStringLiteral("location_unavailable"), QT_TRANSLATE_NOOP("Outage", "no location") },
        { QStringLiteral("location_unavailable_battery_saver"), QT_TRANSLATE_NOOP("Outage", "battery saver") },
        { QStringLiteral("location_unavailable_provisional_authorization"),
            QT_TRANSLATE_NOOP("Outage", "location undecided") },
        { QStringLiteral("sdk_killed_low_memory"), QT_TRANSLATE_NOOP("Outage", "memory full") },
        { QStringLiteral("sdk_killed_by_user"), QT_TRANSLATE_NOOP("Outage", "app closed") },
        { QStringLiteral("sdk_killed_by_app_update"), QT_TRANSLATE_NOOP("Outage", "app updating") },
        { QStringLiteral("sdk_killed_by_permissions_activity"), QT_TRANSLATE_NOOP("Outage", "motion denied") },
        { QStringLiteral("sdk_killed_by_permissions_location"), QT_TRANSLATE_NOOP("Outage", "location denied") },
        { QStringLiteral("sdk_killed_by_os_update"), QT_TRANSLATE_NOOP("Outage", "phone updating") },
        { QStringLiteral("sdk_killed_by_os_reboot"), QT_TRANSLATE_NOOP("Outage", "phone restarts") },
        { QStringLiteral("sdk_killed_by_low_power"), QT_TRANSLATE_NOOP("Outage", "battery low") },
        { QStringLiteral("storage_unavailable"), QT_TRANSLATE_NOOP("Outage", "storage full") },
        { QStringLiteral("network_limit_reached"), QT_TRANSLATE_NOOP("Outage", "data used up") },
        { QStringLiteral("location_permission_asked_in_background"),
            QT_TRANSLATE_NOOP("Outage", "location undecided") },
        { QStringLiteral("location_permission_restricted"), QT_TRANSLATE_NOOP("Outage", "location locked") },
        { QStringLiteral("location_permission_not_determined"), QT_TRANSLATE_NOOP("Outage", "location undecided") },
        { QStringLiteral("location_permission_imprecise"), QT_TRANSLATE_NOOP("Outage", "rough location") },
        { QStringLiteral("motion_activity_permission_not_determined"),
            QT_TRANSLATE_NOOP("Outage", "motion undecided") },
        { QStringLiteral("motion_activity_permission_asked_in_background"),
            QT_TRANSLATE_NOOP("Outage", "motion undecided") },
        { QStringLiteral("manual_shutdown"), QT_TRANSLATE_NOOP("Outage", "phone off") },
    };
}

QString shortAge(api::Instant instant, api::Instant now)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - instant).count();
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return Words::tr("%1 h").arg(minutes / 60);
    return Words::tr("%1 d").arg(minutes / (24 * 60));
}

}

QString outage(const QString &code)
{
    static const QHash<QString, const char *> known = outages();
    if (const char *words = known.value(code))
        return Words::tr(words);
    return QString(code).replace(u'_', u' ');
}

QString silence(const api::Worker &worker, api::Instant now)
{
    const auto &at = worker.location.recordedAt;
    if (!at || now - *at <= freshFor)
        return {};
    const QString age = shortAge(*at, now);
    if (worker.deviceStatus.is(api::DeviceStatus::Active) || worker.deviceStatusReason.isEmpty())
        return age;
    return QStringLiteral("%1 \u00b7 %2").arg(age, outage(worker.deviceStatusReason));
}

}
