// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/dispatcher.h"

#include "service/http/errors.h"

#include <QHostAddress>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(serviceLog, "routedesk.service")

}

bool isLoopbackHost(QByteArrayView host)
{
    QString name = QString::fromLatin1(host);
    if (name.startsWith(u'[')) {
        name = name.sliced(1, std::max<qsizetype>(0, name.indexOf(u']') - 1));
    } else if (const qsizetype colon = name.indexOf(u':'); colon >= 0) {
        name.truncate(colon);
    }
    return name.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(name).isLoopback();
}

Dispatcher::Dispatcher(
    Authorizer authorizer, RouteTable routes, PageTokens tokens, ContextFactory makeContext, bool loopbackOnly)
    : m_authorizer(std::move(authorizer))
    , m_routes(std::move(routes))
    , m_tokens(std::move(tokens))
    , m_makeContext(std::move(makeContext))
    , m_loopbackOnly(loopbackOnly)
{
}

std::optional<Response> Dispatcher::refusal(const Request &request, const RouteTable::Result &found) const
{
    if (m_loopbackOnly && !isLoopbackHost(request.host))
        return httpError(403, u"This service answers only to the names of its own machine."_s);
    const auto *match = std::get_if<RouteTable::Match>(&found);
    // Who has no account learns nothing about which paths there are.
    if (!match || match->endpoint->access == Access::Account) {
        if (const auto account = m_authorizer.accountOf(request.authorization); !account) {
            Response response = httpError(401, account.error());
            response.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Routedesk\", charset=\"UTF-8\"");
            return response;
        }
    }
    if (request.body.size() > largestBody)
        return httpError(413, u"The body is larger than 32 MiB."_s);
    if (std::holds_alternative<RouteTable::UnknownPath>(found))
        return httpError(404, u"There is nothing at this path."_s);
    if (const auto *wrong = std::get_if<RouteTable::WrongMethod>(&found)) {
        Response response = httpError(405, u"This path does not take that method."_s);
        response.headers.emplaceBack("Allow", wrong->allowed);
        return response;
    }
    return std::nullopt;
}

// What was committed stays done, whatever happens to what follows it.
void Dispatcher::follow(const Answer &answer, const Endpoint &endpoint) const
{
    if (!answer.afterCommit)
        return;
    try {
        answer.afterCommit();
    } catch (const std::exception &error) {
        qCCritical(serviceLog) << "What follows failed at" << endpoint.pattern << ':' << error.what();
    }
}

Outcome<Answer> Dispatcher::run(const Endpoint &endpoint, Call &call) const
{
    if (endpoint.effect == Effect::Reads)
        return endpoint.handler(call);
    Transaction transaction(call.context.store.database);
    auto answer = endpoint.handler(call);
    if (answer)
        transaction.commit();
    return answer;
}

void Dispatcher::handle(const Request &request, const Respond &respond) const
{
    const auto found = m_routes.find(request.method, request.path);
    if (const auto refused = refusal(request, found))
        respond(*refused);
    else
        answer(std::get<RouteTable::Match>(found), request, respond);
}

void Dispatcher::answer(const RouteTable::Match &match, const Request &request, const Respond &respond) const
{
    try {
        Context context = m_makeContext();
        Call call { context, request, m_tokens, match.parameters };
        const auto answer = run(*match.endpoint, call);
        if (!answer) {
            respond(toResponse(answer.error()));
            return;
        }
        follow(*answer, *match.endpoint);
        if (answer->later)
            answer->later(respond);
        else
            respond(answer->response);
    } catch (const StorageError &error) {
        qCCritical(serviceLog).noquote() << "Storage failed at" << match.endpoint->pattern << ':' << error.reason()
                                         << (error.statement().isEmpty() ? QString() : "in: "_L1 + error.statement());
        respond(httpError(500, u"The service could not store or read its data. Nothing was changed."_s));
    } catch (const std::exception &error) {
        qCCritical(serviceLog) << "Failed at" << match.endpoint->pattern << ':' << error.what();
        respond(httpError(500, u"The service failed. Nothing was changed."_s));
    }
}

}
