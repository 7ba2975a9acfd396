// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace routedesk::models {

/// Records appended to a file so that none is lost: each with its length and checksum, on the disk (fsync) before its
/// future finishes. A record torn by a crash ends the reading; what follows it is kept in `<path>.damaged`.
/// Writing happens in a thread of its own, in the order of the calls; what has gathered meanwhile shares one fsync.
/// The destructor waits for what is under way.
class RecordLog {
public:
    explicit RecordLog(const QString &path);
    ~RecordLog();

    /// Reads what is there; once, first. Makes the folder and the file if need be.
    [[nodiscard]] QList<QByteArray> open();
    /// What was wrong at opening; null when nothing was.
    [[nodiscard]] QString damage() const { return m_damage; }

    /// Null, or why it could not be written.
    QFuture<QString> append(const QByteArray &record);
    /// The same with a record that takes long to make: it is made in the writing thread, when its turn comes.
    QFuture<QString> appendMade(const std::function<QByteArray()> &make);
    /// Replaces all records by these, or leaves them as they are.
    QFuture<QString> rewrite(const QList<QByteArray> &records);

private:
    class File;

    struct Task;
    QFuture<QString> enqueue(Task task);
    void drain();

    std::unique_ptr<File> m_file;
    QObject m_worker; ///< lives in the thread: its events are the queue
    QThread m_thread;
    QMutex m_mutex; ///< guards the tasks
    std::vector<Task> m_tasks;
    QString m_damage;
};

}
