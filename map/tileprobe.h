// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/viewport.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace routedesk::map {

// Qt Location says nothing when tiles fail to come. This asks for one tile itself: when the tiles are chosen, now and
// then while they are looked at, and again and again, ever more seldom, while they fail.
class TileProbe : public QObject {
    Q_OBJECT
public:
    explicit TileProbe(QByteArray userAgent, QObject *parent = nullptr);
    ~TileProbe() override;

    void setChoice(const BaseMapChoice &choice); // outline: rests
    void setView(const Viewport &view); // the tile asked for is the middle one
    void setPace(int checkMs, int firstRetryMs, int timeoutMs);

    [[nodiscard]] bool isWorking() const { return m_working; }

signals:
    void works(); // tiles come, and did not before
    void fails(const QString &reason); // they do not: said once until they come again

private:
    static constexpr int longestRetry = 10 * 60 * 1000; // ms

    void ask();
    void answered(QNetworkReply *reply);
    void report(const QString &fault); // empty: all is well

    const QByteArray m_userAgent;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    BaseMapChoice m_choice;
    Viewport m_view;
    int m_checkMs = 60'000;
    int m_firstRetryMs = 15'000;
    int m_timeoutMs = 8'000;
    int m_retryMs = 0;
    bool m_working = false;
    bool m_told = false; // that it fails
};

}
