// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace routedesk::models {

/// What the bytes of a file are, whatever its name says.
enum class FileKind {
    Text,
    Gzip,
    Zip, ///< an XLSX or ODS file, or something else in a zip archive
    OldSpreadsheet, ///< Excel before 2007
    LockedSpreadsheet, ///< encrypted with a password by Excel
};

/// Looks at the first bytes; never fails.
[[nodiscard]] FileKind fileKind(QByteArrayView bytes);

}
