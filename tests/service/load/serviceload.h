// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpconnection.h"

#include <QByteArrayList>
#include <QDateTime>

#include <functional>
#include <memory>

/// The bodies and the parallel connections of a load on the service. Everything is made from a running number, so that
/// each run asks the same.
class ServiceLoad {
public:
    ServiceLoad(QUrl base, QByteArray authorization);

    [[nodiscard]] std::unique_ptr<HttpConnection> connect() const;

    /// `count` connections at once; work(connection, index) on each in a thread of its own. Seconds until all are done.
    double inParallel(int count, const std::function<void(HttpConnection &, int)> &work) const;

    /// The handles of `count` orders from number `first`.
    [[nodiscard]] static QByteArrayList handles(qsizetype first, qsizetype count);
    /// A manual batch of those orders, spread over a city, over ten groups' worth of metadata and five days.
    [[nodiscard]] static QByteArray batch(qsizetype first, qsizetype count, const QByteArray &worker = {});
    [[nodiscard]] static QByteArray worker(int number);
    [[nodiscard]] static QByteArray workerHandle(int number);
    /// Where a worker is at its `fix`th report, a quarter of a second after the one before, driving through the city.
    [[nodiscard]] static QByteArray position(int worker, int fix, const QDateTime &start);

private:
    QUrl m_base;
    QByteArray m_authorization;
};
