// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/basemap.h"

using namespace Qt::StringLiterals;

namespace routedesk::map {

QString BaseMapChoice::pluginHost() const
{
    QString host = tileTemplate.trimmed();
    host.replace("{z}"_L1, "%z"_L1).replace("{x}"_L1, "%x"_L1).replace("{y}"_L1, "%y"_L1);
    const int named = int(host.contains("%z"_L1)) + int(host.contains("%x"_L1)) + int(host.contains("%y"_L1));
    if (named != 0 && named != 3)
        return {};
    const QUrl url(QString(host).replace(u'%', u'_'));
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (named == 0) {
        if (!host.endsWith(u'/'))
            host += u'/';
        host += "%z/%x/%y.png"_L1;
    }
    return host;
}

QString BaseMapChoice::tileAddress(int zoom, int x, int y) const
{
    QString address = pluginHost();
    address.replace("%z"_L1, QString::number(zoom)).replace("%x"_L1, QString::number(x)).replace("%y"_L1, QString::number(y));
    return address;
}

}
