// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "servicefixture.h"

#include <QJsonArray>

/// What tests of workers say again and again.

inline QStringList handles(const HttpAnswer &answer, const QString &list = QStringLiteral("workers"),
    const QString &key = QStringLiteral("worker_handle"))
{
    QStringList result;
    for (const QJsonValue &item : answer.at(list).toArray())
        result.append(item.toObject().value(key).toString());
    return result;
}

/// As a phone tells it, so many seconds ago.
inline QByteArray fixJson(const QByteArray &worker, double lon, double lat, int secondsAgo, const QByteArray &more = {})
{
    return "{\"worker_handle\":\"" + worker + "\",\"recorded_at\":\"" + QDateTime::currentDateTimeUtc().addSecs(-secondsAgo).toString(Qt::ISODate).toUtf8()
        + "\",\"location\":{\"type\":\"Point\",\"coordinates\":[" + QByteArray::number(lon, 'f', 4) + ',' + QByteArray::number(lat, 'f', 4) + "]}"
        + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

inline bool report(ServiceFixture &service, const QByteArrayList &fixes)
{
    return service.post(QStringLiteral("/positions"), "{\"positions\":[" + fixes.join(',') + "]}").status < 300;
}
