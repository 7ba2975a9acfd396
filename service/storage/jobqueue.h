// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include <chrono>
#include <optional>

namespace routedesk::service {

enum class JobKind { Plan, Export };

/// Work that is done off the request path by whichever process comes first.
struct Job {
    qint64 id = 0;
    qint64 account = 0;
    QString subject;   ///< the plan's or export job's id
    QByteArray request; ///< what the subject's own row does not say
    int claims = 0;    ///< how often it was begun, this time included
};

/// The jobs of all accounts, stored, so that none is lost with a process. Whoever claims a job owns it as long as it says
/// so in time; after `lease` without a word another may claim it. Times are the store's own.
class JobQueue {
public:
    static constexpr std::chrono::milliseconds lease { 6000 };

    explicit JobQueue(Database &database);

    /// Within the transaction that makes the work. Nothing when this subject's job is there already.
    void put(JobKind kind, qint64 account, const QString &subject, const QByteArray &request = {});
    /// Takes the job of a subject out, done or not.
    void remove(JobKind kind, const QString &subject);
    [[nodiscard]] bool contains(JobKind kind, const QString &subject);

    /// The oldest job that nobody owns. A transaction of its own.
    [[nodiscard]] std::optional<Job> claim(JobKind kind, const QString &owner);
    /// Renews the lease; false when the job belongs to another by now, or to nobody.
    [[nodiscard]] bool keep(const Job &job, const QString &owner);
    /// Takes the job out, within the transaction that stores its outcome; false, as keep(), when that must not be stored.
    [[nodiscard]] bool finish(const Job &job, const QString &owner);
    /// Gives back what this owner has not finished.
    void release(const QString &owner);

private:
    [[nodiscard]] std::optional<Job> free(JobKind kind, const QString &locking);

    Database &m_database;
};

}
