// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace routedesk::app {

/// Does one thing after the other, each when the one before has visibly happened. Interface thread.
class Script : public QObject {
    Q_OBJECT

public:
    struct Step {
        QString name;
        std::function<void()> act;        ///< what a person would do; may be empty
        std::function<bool()> happened;   ///< looked at again and again until true; may be empty
        std::function<void()> afterwards; ///< e.g. take a picture; may be empty
    };

    explicit Script(QObject *parent = nullptr);

    void add(Step step);
    /// What the steps refer to lives as long as the script.
    void keep(std::shared_ptr<void> what);
    /// finished() follows, or stuck() when a step has not happened in time.
    void start(std::chrono::milliseconds patience = std::chrono::seconds(60));

signals:
    void finished();
    void stuck(const QString &step);

private:
    void begin();
    void look();

    std::shared_ptr<void> m_kept;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    QTimer m_looking;
    std::chrono::milliseconds m_patience {};
    std::chrono::steady_clock::time_point m_begun;
    int m_calmRounds = 0;
};

}
