// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/httpserver.h"

#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

namespace routedesk::service {

namespace {

Method methodOf(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get: return Method::Get;
    case QHttpServerRequest::Method::Post: return Method::Post;
    case QHttpServerRequest::Method::Patch: return Method::Patch;
    case QHttpServerRequest::Method::Delete: return Method::Delete;
    default: return Method::Other;
    }
}

Request toRequest(const QHttpServerRequest &request)
{
    return { methodOf(request.method()), request.url().path(QUrl::FullyEncoded), QUrlQuery(request.url()),
        request.value("host"), request.value("authorization"), request.body(), request.value("if-none-match") };
}

void send(QHttpServerResponder &responder, const Response &response)
{
    QHttpHeaders headers;
    if (!response.body.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::ContentType, response.contentType);
    for (const auto &[name, value] : response.headers)
        headers.append(name, value);
    if (!headers.contains(QHttpHeaders::WellKnownHeader::CacheControl))
        headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    headers.append("Orders-Extensions", "expected, clearing, travel-times, plan-basis");
    responder.write(response.body, headers, QHttpServerResponder::StatusCode(response.status));
}

}

HttpServer::HttpServer(Dispatcher dispatcher, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_dispatcher(std::move(dispatcher))
{
}

bool HttpServer::serve(std::unique_ptr<QTcpServer> socket)
{
    if (!bind(socket.get()))
        return false;
    socket.release();
    return true;
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    // The responder moves into the closure, so that an answer may come after this returns.
    auto keeper = std::make_shared<QHttpServerResponder>(std::move(responder));
    m_dispatcher.handle(toRequest(request), [keeper](const Response &response) { send(*keeper, response); });
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &)
{
}

}
