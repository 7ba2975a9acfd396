// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkReply>

namespace routedesk::test {

/// What a server is to answer.
struct Canned {
    int status = 200;
    QByteArray body {};
    QList<std::pair<QByteArray, QByteArray>> headers {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< with status 0 no answer came at all
    bool isSilent = false;                                      ///< neither answer nor error, until aborted
};

class FakeReply : public QNetworkReply {
    Q_OBJECT

public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, Canned canned,
        QObject *parent);

    void abort() override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    void play();

    Canned m_canned;
    qint64 m_read = 0;
    bool m_hasBegun = false;
};

}
