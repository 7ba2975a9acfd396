// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/connection.h"

namespace routedesk::api {

QByteArray authorizationHeader(const Credentials &credentials)
{
    if (const auto *basic = std::get_if<BasicCredentials>(&credentials))
        return "Basic " + (basic->accountId.toUtf8() + ':' + basic->secretKey).toBase64();
    return "Bearer " + std::get<BearerCredentials>(credentials).token;
}

}
