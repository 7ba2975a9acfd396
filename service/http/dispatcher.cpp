// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/dispatcher.h"

#include "service/http/errors.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(serviceLog, "routedesk.service")

std::optional<Response> refusal(const RouteTable::Result &found, const Request &request)
{
    if (request.body.size() > Dispatcher::largestBody)
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

Response failure(const Endpoint &endpoint, const StorageError &error)
{
    qCCritical(serviceLog).noquote() << "Storage failed at" << endpoint.pattern << ':' << error.reason()
                                     << (error.statement().isEmpty() ? QString() : "in: "_L1 + error.statement());
    return toResponse(error);
}

Response failure(const Endpoint &endpoint, const std::exception &error)
{
    qCCritical(serviceLog) << "Failed at" << endpoint.pattern << ':' << error.what();
    return httpError(500, u"The service failed. Nothing was changed."_s);
}

}

Dispatcher::Dispatcher(
    Authorizer &authorizer, RouteTable routes, PageTokens tokens, Backing backing, HostNames hosts)
    : m_authorizer(&authorizer)
    , m_routes(std::move(routes))
    , m_tokens(std::move(tokens))
    , m_backing(std::move(backing))
    , m_hosts(std::move(hosts))
{
}

void Dispatcher::handle(const Request &request, const Respond &respond) const
{
    if (!m_hosts.allow(request.host)) {
        respond(httpError(403, u"This service answers only to the names of its own machine."_s));
        return;
    }
    const auto found = m_routes.find(request.method, request.path);
    if (const auto *match = std::get_if<RouteTable::Match>(&found); match && match->endpoint->isOpen()) {
        proceed(found, 0, request, respond);
        return;
    }
    // Who has no account learns nothing about which paths there are.
    try {
        m_authorizer->identify(request.authorization, [this, found, request, respond](const Identity &account) {
            if (account)
                proceed(found, *account, request, respond);
            else
                respond(toResponse(account.error()));
        });
    } catch (const StorageError &error) {
        qCCritical(serviceLog).noquote() << "The account could not be read:" << error.reason();
        respond(toResponse(error));
    }
}

void Dispatcher::proceed(
    const RouteTable::Result &found, qint64 account, const Request &request, const Respond &respond) const
{
    if (const auto refused = refusal(found, request))
        respond(*refused);
    else
        answer(std::get<RouteTable::Match>(found), account, request, respond);
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

Outcome<Answer> Dispatcher::run(const RouteTable::Match &match, qint64 account, const Request &request) const
{
    const Endpoint &endpoint = *match.endpoint;
    Transaction transaction(m_backing.database,
        endpoint.effect == Effect::Writes ? Transaction::Kind::Shared : Transaction::Kind::Reads);
    const auto contextOf = [this, &transaction](qint64 whose) {
        transaction.claim(whose);
        return m_backing.contextOf(whose);
    };
    const auto contextOfLink = [this, &contextOf](qint64 whose) {
        return m_backing.isOpen(whose) ? std::optional(contextOf(whose)) : std::nullopt;
    };
    Outcome<Answer> answer = [&] {
        if (const auto *open = std::get_if<OpenHandler>(&endpoint.handler)) {
            OpenCall call { request, match.parameters, m_backing.database, m_backing.clock(), contextOfLink };
            return (*open)(call);
        }
        Context context = contextOf(account);
        const PageTokens tokens = m_tokens.of(account);
        Call call { context, request, tokens, match.parameters };
        return std::get<Handler>(endpoint.handler)(call);
    }();
    if (answer)
        transaction.commit();
    return answer;
}

void Dispatcher::finish(const Outcome<Answer> &answer, const Endpoint &endpoint, const Respond &respond) const
{
    if (!answer) {
        respond(toResponse(answer.error()));
        return;
    }
    follow(*answer, endpoint);
    if (!answer->later) {
        respond(answer->response);
        return;
    }
    try {
        answer->later(respond);
    } catch (const StorageError &error) {
        respond(failure(endpoint, error));
    } catch (const std::exception &error) {
        respond(failure(endpoint, error));
    }
}

std::expected<Outcome<Answer>, Response> Dispatcher::attempt(
    const RouteTable::Match &match, qint64 account, const Request &request) const
{
    try {
        return run(match, account, request);
    } catch (const StorageError &error) {
        return std::unexpected(failure(*match.endpoint, error));
    } catch (const std::exception &error) {
        return std::unexpected(failure(*match.endpoint, error));
    }
}

// Everybody waits, also who is refused or has failed: that may rest on what another has written and not yet made durable, and
// the transaction that they share must end in any case.
void Dispatcher::answer(
    const RouteTable::Match &match, qint64 account, const Request &request, const Respond &respond) const
{
    m_backing.durability.whenDurable([this, outcome = attempt(match, account, request), endpoint = match.endpoint, respond](
                                         const StorageError *lost) {
        if (lost)
            respond(failure(*endpoint, *lost));
        else if (!outcome)
            respond(outcome.error());
        else
            finish(*outcome, *endpoint, respond);
    });
}

}
