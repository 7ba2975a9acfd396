// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/page.h"

namespace routedesk::api {

void DecodeNotes::add(const QString &message)
{
    ++count;
    if (messages.size() < keptMessages)
        messages.append(message);
}

void DecodeNotes::add(const DecodeNotes &other)
{
    count += other.count;
    messages.append(other.messages.first(qMin(other.messages.size(), keptMessages - messages.size())));
}

}
