// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"
#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include <variant>

namespace routedesk::service {

class PageTokens;

/// One call of a handler, by an account.
struct Call {
    Context &context;
    const Request &request;
    const PageTokens &tokens;
    QHash<QString, QString> parameters; ///< decoded, by the pattern's names

    [[nodiscard]] QString parameter(QLatin1StringView name) const { return parameters.value(name); }
};

using Handler = std::function<Outcome<Answer>(Call &)>;

/// One call that anyone may make. Whose data it is about follows from the link or token in the request: the handler finds the
/// account out by itself, and then asks for its context.
struct OpenCall {
    const Request &request;
    QHash<QString, QString> parameters; ///< decoded, by the pattern's names
    Database &database;                 ///< for looking something up across accounts
    api::Instant now;
    /// Nothing when the account has been revoked. Where the endpoint writes, the account's other writers wait from here on.
    std::function<std::optional<Context>(qint64 account)> contextOf;

    [[nodiscard]] QString parameter(QLatin1StringView name) const { return parameters.value(name); }
};

using OpenHandler = std::function<Outcome<Answer>(OpenCall &)>;

/// Whether a handler changes anything: then it runs in a transaction, which is kept only if it succeeds.
enum class Effect { Reads, Writes };

/// A line of the route table. In the pattern `{name}` stands for one path segment; a slash at the end makes no difference.
/// A Handler is for accounts only, an OpenHandler for anyone.
struct Endpoint {
    Method method;
    QString pattern;
    Effect effect;
    std::variant<Handler, OpenHandler> handler;

    [[nodiscard]] bool isOpen() const { return std::holds_alternative<OpenHandler>(handler); }
};

/// Finds the endpoint of a path. Literal segments win over `{name}`.
class RouteTable {
public:
    explicit RouteTable(QList<Endpoint> endpoints);

    struct Match {
        const Endpoint *endpoint;
        QHash<QString, QString> parameters;
    };
    struct UnknownPath { };
    struct WrongMethod {
        QByteArray allowed; ///< for the Allow header
    };
    using Result = std::variant<Match, UnknownPath, WrongMethod>;

    /// `path` is percent-encoded; an encoded slash within a segment stays in that segment.
    [[nodiscard]] Result find(Method method, const QString &path) const;

    [[nodiscard]] const QList<Endpoint> &endpoints() const { return m_endpoints; }

private:
    QList<Endpoint> m_endpoints;
    QList<QStringList> m_patterns;
};

}
