// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/authorizer.h"
#include "service/http/hostnames.h"
#include "service/http/pagetokens.h"
#include "service/http/routetable.h"
#include "service/storage/groupcommit.h"

namespace routedesk::service {

/// What calls are made of.
struct Backing {
    Database &database;
    GroupCommit &durability;
    ContextFactory contextOf;
    std::function<bool(qint64 account)> isOpen; ///< not revoked
    std::function<api::Instant()> clock;
};

/// From a request to its response: host, authorisation, route table, transaction, errors. The only place that catches
/// what the store throws. Knows no sockets.
class Dispatcher {
public:
    static constexpr qsizetype largestBody = qsizetype(32) << 20;

    /// The authorizer outlives the dispatcher.
    Dispatcher(Authorizer &authorizer, RouteTable routes, PageTokens tokens, Backing backing, HostNames hosts);

    /// Calls `respond` exactly once, perhaps later.
    void handle(const Request &request, const Respond &respond) const;

    [[nodiscard]] const RouteTable &routes() const { return m_routes; }

private:
    void proceed(const RouteTable::Result &found, qint64 account, const Request &request, const Respond &respond) const;
    void answer(const RouteTable::Match &match, qint64 account, const Request &request, const Respond &respond) const;
    void finish(const Outcome<Answer> &answer, const Endpoint &endpoint, const Respond &respond) const;
    void follow(const Answer &answer, const Endpoint &endpoint) const;
    [[nodiscard]] std::expected<Outcome<Answer>, Response> attempt(
        const RouteTable::Match &match, qint64 account, const Request &request) const;
    [[nodiscard]] Outcome<Answer> run(const RouteTable::Match &match, qint64 account, const Request &request) const;

    Authorizer *m_authorizer;
    RouteTable m_routes;
    PageTokens m_tokens;
    Backing m_backing;
    HostNames m_hosts;
};

}
