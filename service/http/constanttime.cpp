// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/constanttime.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace routedesk::service {

bool equalInConstantTime(QByteArrayView given, QByteArrayView expected)
{
    // Digests have one length, whatever was given.
    const QByteArray a = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    return sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

}
