// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace routedesk::models {

/// Where the bytes of an import come from: a path (read by the worker) or bytes at hand (paste, tests).
struct ImportSource {
    QString path;     ///< used when `bytes` is null
    QByteArray bytes;
};

}
