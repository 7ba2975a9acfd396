// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <functional>

/// What a scripted server answers. A status of 0 is a broken connection.
struct ScriptedAnswer {
    int status = 200;
    QByteArray body;
};

/// A call as it was sent.
struct ScriptedCall {
    QByteArray verb;
    QUrl url;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

class ScriptedReply final : public QNetworkReply {
    Q_OBJECT

public:
    ScriptedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
        const ScriptedAnswer &answer, QObject *parent)
        : QNetworkReply(parent), m_body(answer.body)
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        if (answer.status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, answer.status);
        setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        if (answer.status == 0)
            setError(RemoteHostClosedError, QStringLiteral("closed"));
        else if (answer.status >= 400)
            setError(answer.status >= 500 ? InternalServerError : UnknownContentError, QStringLiteral("refused"));
        QTimer::singleShot(0, this, [this] {
            setFinished(true);
            if (error() != NoError)
                emit errorOccurred(error());
            emit readyRead();
            emit finished();
        });
    }

    void abort() override { }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() + QNetworkReply::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = qMin<qint64>(most, m_body.size());
        memcpy(data, m_body.constData(), size_t(count));
        m_body.remove(0, count);
        return count;
    }

private:
    QByteArray m_body;
};

/// Answers each call by a function, and remembers it.
class ScriptedNetwork final : public QNetworkAccessManager {
    Q_OBJECT

public:
    std::function<ScriptedAnswer(const ScriptedCall &)> script
        = [](const ScriptedCall &) { return ScriptedAnswer { 500, "{}" }; };
    QList<ScriptedCall> calls;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        static const QHash<Operation, QByteArray> verbs { { GetOperation, "GET" }, { PostOperation, "POST" },
            { PutOperation, "PUT" }, { DeleteOperation, "DELETE" } };
        ScriptedCall call;
        call.verb = operation == CustomOperation
            ? request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray()
            : verbs.value(operation);
        call.url = request.url();
        if (data != nullptr)
            call.body = data->readAll();
        calls.append(call);
        return new ScriptedReply(operation, request, script(call), this);
    }
};
