// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkReply>
#include <QTimer>

namespace routedesk::test {

/// An answer that is there at the next turn of the event loop.
class PaperReply : public QNetworkReply {
    Q_OBJECT

public:
    static constexpr int silent = -1; ///< never answers

    /// Status 0 is a broken connection.
    PaperReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, int status,
        const QByteArray &body, QObject *parent)
        : QNetworkReply(parent)
        , m_body(body)
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly);
        if (status != silent)
            QMetaObject::invokeMethod(this, [this, status] { finish(status); }, Qt::QueuedConnection);
    }

    void announce(const QByteArray &extensions) { setRawHeader("Orders-Extensions", extensions); }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, QStringLiteral("aborted"));
        setFinished(true);
        emit errorOccurred(OperationCanceledError);
        emit finished();
    }

    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read + QNetworkReply::bytesAvailable(); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, m_body.size() - m_read);
        if (size == 0)
            return isFinished() ? -1 : 0;
        std::copy_n(m_body.constData() + m_read, size, data);
        m_read += size;
        return size;
    }

private:
    void finish(int status)
    {
        if (isFinished())
            return;
        if (status == 0)
            setError(RemoteHostClosedError, QStringLiteral("the line went dead"));
        else
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
        if (status >= 400)
            setError(status >= 500 ? InternalServerError : ContentConflictError, QStringLiteral("refused"));
        setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        if (!m_body.isEmpty())
            emit readyRead();
        setFinished(true);
        emit finished();
    }

    QByteArray m_body;
    qint64 m_read = 0;
};

}
