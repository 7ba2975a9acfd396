// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/serviceerror.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

ServiceError ServiceError::body(const QString &field, const QString &message)
{
    return invalid({ { u"json"_s, field, message } });
}

ServiceError ServiceError::query(const QString &field, const QString &message)
{
    return invalid({ { u"query"_s, field, message } });
}

ServiceError ServiceError::path(const QString &field, const QString &message)
{
    return invalid({ { u"path"_s, field, message } });
}

}
