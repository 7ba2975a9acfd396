// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace routedesk::api {

std::optional<Instant> httpDate(QByteArrayView text)
{
    const QString date = QString::fromLatin1(text.trimmed());
    for (const auto format : { QStringView(u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"), QStringView(u"ddd MMM d HH:mm:ss yyyy") }) {
        QDateTime result = QLocale::c().toDateTime(date, format.toString());
        if (!result.isValid())
            continue;
        result.setTimeZone(QTimeZone::utc());
        return toInstant(result);
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, Instant now)
{
    const QByteArrayView text = header.trimmed();
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::milliseconds(std::chrono::seconds(seconds)));
    const auto moment = httpDate(text);
    if (!moment)
        return std::nullopt;
    return std::max(*moment - now, std::chrono::milliseconds(0));
}

}
