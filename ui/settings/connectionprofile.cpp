// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/connectionprofile.h"

#include "ui/words/tr.h"

#include <QHostAddress>

namespace routedesk::ui {

namespace {

/// This computer, or a network that is not the open one.
bool isNear(const QString &host)
{
    if (host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".local"))
        || host.endsWith(QLatin1StringView(".lan")) || !host.contains(u'.'))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && (address.isLoopback() || address.isPrivateUse() || address.isLinkLocal());
}

}

QString serviceUrlComplaint(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Words::tr("Type the address of the service.");
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool secure = url.scheme() == QLatin1StringView("https");
    if (!url.isValid() || url.host().isEmpty() || (!secure && url.scheme() != QLatin1StringView("http")))
        return Words::tr("Type an address like https://dispatch.example.com.");
    if (!url.userInfo().isEmpty())
        return Words::tr("Leave the account and the secret out of the address; they have their own fields.");
    if (url.hasQuery() || url.hasFragment())
        return Words::tr("Type the address without ? and #.");
    if (!secure && !isNear(url.host()))
        return Words::tr("Over the open network the address has to begin with https://, or the secret could be read.");
    return {};
}

}
