// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace routedesk::ui {

/// Writes the bytes once they are there, whole or not at all, away from the interface thread. The result is null when
/// all went well, else the system's word for what did not.
[[nodiscard]] QFuture<QString> saveWhole(QFuture<QByteArray> bytes, const QString &path);

}
