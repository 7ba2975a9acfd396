// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ordersclient.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace routedesk::models {

/// Hears at once what has changed, from a service that has a change feed; a service without one is asked only once.
/// Always one call under way, and none after stop().
class ChangeWatch final : public QObject {
    Q_OBJECT

public:
    explicit ChangeWatch(api::OrdersClient &client, QObject *parent = nullptr);
    ~ChangeWatch() override;

    /// From now on. Does nothing while it is watching.
    void start();
    void stop();

    /// The service has a feed, and it is being heard.
    [[nodiscard]] bool isHearing() const { return m_hearing; }

signals:
    void hearingChanged(bool hearing);
    /// Since the watch has begun, or anew after it was interrupted: what happened before has to be looked up.
    void begun();
    void changed(const QList<routedesk::api::ChangedThing> &things);

private:
    void ask();
    void take(const api::Result<api::ChangePage> &result);
    void setHearing(bool hearing);

    api::OrdersClient &m_client;
    std::stop_source m_stop;
    QString m_cursor;
    QTimer m_again;
    bool m_watching = false;
    bool m_hearing = false;
};

}
