// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QUrlQuery>

#include <functional>

namespace routedesk::service {

enum class Method { Get, Post, Patch, Delete, Other };

/// What of a request the service looks at.
struct Request {
    Method method = Method::Other;
    QString path;             ///< percent-encoded, as it came
    QUrlQuery query;
    QByteArray host;
    QByteArray authorization; ///< secret
    QByteArray body;
    QByteArray ifNoneMatch = {};
};

struct Response {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

using Respond = std::function<void(Response)>;

/// What a handler gives back: a response, or a promise of one, and what is to be done once its transaction is through.
struct Answer {
    Response response;
    std::function<void()> afterCommit = {};
    std::function<void(Respond)> later = {}; ///< set: called instead of sending `response`

    Answer(Response now) // NOLINT: a response is an answer
        : response(std::move(now))
    {
    }
};

}
