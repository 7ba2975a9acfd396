// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilekeeping.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 day = 24 * 3600 * second;
constexpr qint64 usual = 7 * day;
constexpr qint64 longest = 365 * day;

}

std::optional<qint64> freshUntil(const KeepingHeads &heads, qint64 now)
{
    std::optional<qint64> age;
    bool isAsked = false; // about each time
    for (const QByteArray &word : heads.cacheControl.toLower().split(',')) {
        const QByteArray directive = word.trimmed();
        if (directive == "no-store")
            return {};
        if (directive == "no-cache")
            isAsked = true;
        if (directive.startsWith("max-age=")) {
            bool ok = false;
            const qint64 seconds = directive.mid(8).replace('"', "").toLongLong(&ok);
            age = ok ? std::clamp<qint64>(seconds, 0, longest / second) * second : 0;
        }
    }
    if (isAsked)
        return now;
    if (age) // less what it has already spent in somebody else's cache
        return now + std::max<qint64>(0, *age - std::clamp<qint64>(heads.age.toLongLong(), 0, longest / second) * second);
    if (heads.expires.isEmpty())
        return now + usual;
    QDateTime expires = QLocale::c().toDateTime(QString::fromLatin1(heads.expires.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!expires.isValid()) // "0" and the like: at once
        return now;
    expires.setTimeZone(QTimeZone::utc());
    return std::clamp(expires.toMSecsSinceEpoch(), now, now + longest);
}

}
