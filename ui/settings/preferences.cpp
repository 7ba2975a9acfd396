// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/preferences.h"

#include "ui/words/tr.h"

#include <QUrl>

namespace routedesk::ui {

QString tileUrlComplaint(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https")))
        return Words::tr("Type an address that begins with https:// or http://.");
    if (url.hasQuery() || url.hasFragment() || trimmed.contains(u'{'))
        return Words::tr("Type only the part before /zoom/x/y.png; braces, ? and # are not understood.");
    return {};
}

}
