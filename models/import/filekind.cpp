// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/filekind.h"

namespace routedesk::models {

FileKind fileKind(QByteArrayView bytes)
{
    static constexpr QByteArrayView compound("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    // the name of a stream, as such a file's directory spells it
    static constexpr QByteArrayView locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.startsWith("\x1f\x8b\x08"))
        return FileKind::Gzip;
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    if (bytes.startsWith(compound))
        return bytes.indexOf(locked) >= 0 ? FileKind::LockedSpreadsheet : FileKind::OldSpreadsheet;
    return FileKind::Text;
}

}
