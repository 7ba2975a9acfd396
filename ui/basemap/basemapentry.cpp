// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemapentry.h"

#include <QUrl>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

bool BaseMapEntry::isOwn() const
{
    return map.id.startsWith("own/"_L1);
}

QString BaseMapEntry::keyOrigin() const
{
    const QUrl url(map.tileAddress(0, 0, 0));
    return url.isValid() && !url.host().isEmpty() ? u"%1://%2%3"_s.arg(url.scheme(), map.origin(),
                                                        url.port() > 0 ? u":%1"_s.arg(url.port()) : QString())
                                                  : QString();
}

}
