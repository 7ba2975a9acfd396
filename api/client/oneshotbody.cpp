// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/client/oneshotbody.h"

#include <cstring>

namespace routedesk::api::client {

qint64 OneShotBody::readData(char *data, qint64 most)
{
    const qint64 count = qMin(most, m_bytes.size() - m_read);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(count));
    m_read += count;
    return count;
}

}
