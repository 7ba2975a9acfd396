// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/hostnames.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace routedesk::service {

bool HostNames::allow(QByteArrayView host) const
{
    if (m_any)
        return true;
    QString name = QString::fromLatin1(host);
    if (name.startsWith(u'[')) {
        name = name.sliced(1, std::max<qsizetype>(0, name.indexOf(u']') - 1));
    } else if (const qsizetype colon = name.indexOf(u':'); colon >= 0) {
        name.truncate(colon);
    }
    return name.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(name).isLoopback()
        || (!m_also.isEmpty() && name.compare(m_also, Qt::CaseInsensitive) == 0);
}

}
