// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/jobqueue.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace routedesk::service {

/// Takes jobs of one kind out of the queue, one at a time, and says in time that it is still at work. Lives in the service's
/// thread. What it has not finished when it goes is given back.
class JobLoop final : public QObject {
    Q_OBJECT

public:
    /// `begin` is called with each job; finish() and ended() must follow, sooner or later.
    JobLoop(Database &database, JobKind kind, std::function<void(const Job &)> begin, QObject *parent = nullptr);
    ~JobLoop() override;

    /// Takes the next job, if there is one and none is under way.
    void look();
    /// Within the transaction that stores the outcome; false when another process has taken the job over, and nothing may be
    /// stored.
    [[nodiscard]] bool finish(const Job &job) { return m_queue.finish(job, m_owner); }
    void ended();

    [[nodiscard]] bool isIdle() const { return !m_current; }
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] JobQueue &queue() { return m_queue; }

signals:
    /// Now and then, and whenever something may have happened in the queue.
    void looked();

private:
    void beat();
    void complain(const std::exception &error);

    JobQueue m_queue;
    JobKind m_kind;
    QString m_owner;
    std::function<void(const Job &)> m_begin;
    std::optional<Job> m_current;
    QTimer m_beat;
    bool m_complained = false;
};

}
