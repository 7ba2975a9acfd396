// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadserver.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <expected>

namespace routedesk::service {

/// What the executable's options say, or one sentence why it cannot be.

struct ListenAddress {
    QHostAddress address;
    quint16 port = 0;
};
/// ADDR:PORT, [ADDR]:PORT; localhost is 127.0.0.1.
[[nodiscard]] std::expected<ListenAddress, QString> readListen(const QString &text);

/// http or https, a host and perhaps a port, nothing else: where people reach the proxy in front.
[[nodiscard]] std::expected<QUrl, QString> readPublicUrl(const QString &text);

/// Which road server: its address, profile and limit of places in one request.
[[nodiscard]] std::expected<roads::RoadServer, QString> readRoadServer(
    const QString &url, const QString &profile, const QString &limit);

/// A file or an address. An address with a password is refused, because others on the machine can read a command line.
[[nodiscard]] std::expected<QString, QString> readDatabaseOption(const QString &text);
/// The same out of a file, where it may hold a password.
[[nodiscard]] std::expected<QString, QString> readDatabaseFile(const QString &path);

}
