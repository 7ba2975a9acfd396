// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace routedesk::models {

/// Where the bytes of an import come from: a path (read by the worker), text that was pasted, or bytes at hand.
struct ImportSource {
    QString path; ///< used when the others are null
    QByteArray bytes {};
    QString pasted {}; ///< as spreadsheets put cells on the clipboard, tabs between them; or CSV
};

}
