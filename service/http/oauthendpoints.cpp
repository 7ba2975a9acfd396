// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/accounts/gatekeeper.h"
#include "service/http/errors.h"
#include "service/http/replies.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QUrlQuery formOf(const QByteArray &body)
{
    // In a form a plus is a space.
    QByteArray text = body;
    return QUrlQuery(QString::fromUtf8(text.replace('+', "%20")));
}

QString field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

Outcome<Answer> makeToken(OpenCall &call, Gatekeeper &gatekeeper)
{
    const QUrlQuery form = formOf(call.request.body);
    QList<api::FieldError> complaints;
    if (const QString type = field(form, u"grant_type"_s); type != "client_credentials"_L1)
        complaints.append({ u"form"_s, u"grant_type"_s, u"must be client_credentials"_s });
    // A client may send its id and secret as Basic instead.
    AccountCredentials credentials { field(form, u"client_id"_s), field(form, u"client_secret"_s).toUtf8() };
    if (credentials.accountId.isEmpty() && credentials.secret.isEmpty())
        credentials = readBasic(call.request.authorization).value_or(AccountCredentials {});
    if (credentials.accountId.isEmpty())
        complaints.append({ u"form"_s, u"client_id"_s, u"is missing"_s });
    if (credentials.secret.isEmpty())
        complaints.append({ u"form"_s, u"client_secret"_s, u"is missing"_s });
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));

    Answer answer(Response {});
    answer.later = [&gatekeeper, credentials](const Respond &respond) {
        gatekeeper.exchange(credentials, [respond](const Gatekeeper::Token &token) {
            if (token)
                respond({ 200, api::writeAccessToken(QString::fromLatin1(*token), std::chrono::seconds(AccessTokens::lifetime)) });
            else
                respond(toResponse(token.error()));
        });
    };
    return answer;
}

}

QList<Endpoint> oauthEndpoints(Gatekeeper &gatekeeper)
{
    return {
        { Method::Post, u"/oauth/token"_s, Effect::Reads,
            [&gatekeeper](OpenCall &call) { return makeToken(call, gatekeeper); } },
    };
}

}
