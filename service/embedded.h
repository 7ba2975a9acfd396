// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/simulation/simulationoptions.h"

#include "api/connection.h"
#include "roads/roadserver.h"

#include <QObject>
#include <QThread>

namespace routedesk::service {

/// The Orders service inside another program: in a thread of its own, on a free loopback port, with a secret that only
/// this object knows. Used from one thread, which never waits for it.
class EmbeddedService final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString databasePath;
        bool sample = false; ///< make the sample day's workers and ops groups
        std::optional<SimulationOptions> simulation {}; ///< set: workers drive by themselves
        roads::RoadServer roadServer {}; ///< null: straight-line estimates
        QString roadCache {};
    };

    explicit EmbeddedService(QObject *parent = nullptr);
    /// Stops; waits for the request that is being answered.
    ~EmbeddedService() override;

    /// Ends in ready() or failed(), never at once. Does nothing while it is starting or running.
    void start(const Options &options);
    /// Ends what runs; afterwards start() may be called again. Waits for the request that is being answered, at most.
    void stop();

    /// Another road server from now on, without a pause. While nothing runs it does nothing: give it to start().
    void setRoadServer(const roads::RoadServer &server);

    [[nodiscard]] bool isRunning() const { return m_port != 0; }
    /// Where and as whom to call; meaningful while it runs.
    [[nodiscard]] api::Connection connection() const;

signals:
    void ready(quint16 port);
    /// One sentence for a person.
    void failed(const QString &reason);

private:
    class Worker;

    QThread m_thread;
    quint16 m_port = 0;
    QByteArray m_secret;
    Worker *m_worker = nullptr; ///< lives in the thread and goes with it
    int m_run = 0; ///< tells answers of an earlier start from those of this one
};

}
