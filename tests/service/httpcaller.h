// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

/// What a real HTTP call gave back.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /// A value by dotted path, e.g. "orders.0.status".
    [[nodiscard]] QJsonValue at(const QString &path) const;
};

/// Calls a service over a real socket, and runs the event loop until the answer is there.
class HttpCaller {
public:
    HttpCaller(QUrl base, QByteArray authorization);

    HttpAnswer get(const QString &path) { return call("GET", path); }
    HttpAnswer post(const QString &path, const QByteArray &body = "{}") { return call("POST", path, body); }
    HttpAnswer patch(const QString &path, const QByteArray &body) { return call("PATCH", path, body); }
    HttpAnswer call(const QByteArray &method, const QString &path, const QByteArray &body = {});

    /// For the next calls.
    void setHeader(const QByteArray &name, const QByteArray &value) { m_headers.insert(name, value); }

    /// Told of every call with its answer.
    using Observer = std::function<void(const QByteArray &method, const QString &path, const QByteArray &body, const HttpAnswer &)>;
    void setObserver(const Observer &observer) { m_observer = observer; }

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
    QHash<QByteArray, QByteArray> m_headers;
    Observer m_observer;
};

[[nodiscard]] QByteArray basic(const QByteArray &id, const QByteArray &secret);
