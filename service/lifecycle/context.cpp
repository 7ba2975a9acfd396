// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/context.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString linkTo(const QUrl &base, const QString &path, const QString &id)
{
    if (id.isNull())
        return {};
    QUrl url = base;
    url.setPath(path + id);
    return url.toString(QUrl::FullyEncoded);
}

}

QString Links::share(const QString &id) const
{
    return linkTo(base, u"/share/"_s, id);
}

QString Links::embed(const QString &id) const
{
    return linkTo(base, u"/embed/"_s, id);
}

QString Links::planHref(const QString &planId)
{
    return u"/orders/plans/"_s + planId;
}

}
