// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/recordlog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QPromise>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr qsizetype headSize = 8;

QByteArray checksum(QByteArrayView record)
{
    return QCryptographicHash::hash(record, QCryptographicHash::Sha1).first(4);
}

QByteArray framed(const QByteArray &record)
{
    QByteArray length(4, Qt::Uninitialized);
    qToLittleEndian(quint32(record.size()), length.data());
    return length + checksum(record) + record;
}

}

/// The file as the writing thread knows it.
class RecordLog::File {
public:
    explicit File(const QString &path)
        : m_file(path)
    {
    }

    QString append(const QByteArray &records)
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            return m_file.errorString();
        const qint64 before = m_file.size();
        if (m_file.write(records) == records.size() && m_file.flush() && ::fsync(m_file.handle()) == 0)
            return {};
        const QString reason = m_file.errorString();
        m_file.resize(before); // half a record must not hide those after it
        m_file.close();
        return reason;
    }

    QString rewrite(const QList<QByteArray> &records)
    {
        m_file.close();
        QSaveFile file(m_file.fileName());
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        for (const QByteArray &record : records)
            file.write(framed(record));
        return file.commit() ? QString() : file.errorString();
    }

    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QFile m_file;
};

/// One call's part of the queue.
struct RecordLog::Task {
    QList<QByteArray> records;
    bool replaces = false;
    std::function<QByteArray()> make; ///< instead of records
    QPromise<QString> done;

    [[nodiscard]] QByteArray single() const { return framed(make ? make() : records.constFirst()); }
};

RecordLog::RecordLog(const QString &path)
    : m_file(std::make_unique<File>(path))
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

RecordLog::~RecordLog()
{
    QMetaObject::invokeMethod(&m_worker, [this] { drain(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QList<QByteArray> RecordLog::open()
{
    const QString path = m_file->path();
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadWrite)) {
        m_damage = file.errorString();
        return {};
    }
    const QByteArray bytes = file.readAll();
    QList<QByteArray> records;
    qsizetype at = 0;
    while (bytes.size() - at >= headSize) {
        const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at));
        if (size > bytes.size() - at - headSize)
            break;
        const QByteArray record = bytes.mid(at + headSize, size);
        if (checksum(record) != bytes.mid(at + 4, 4))
            break;
        records.append(record);
        at += headSize + size;
    }
    if (at < bytes.size()) {
        QFile damaged(path + u".damaged"_s);
        if (damaged.open(QIODevice::WriteOnly | QIODevice::Append))
            damaged.write(bytes.mid(at));
        m_damage = u"%1 bytes at the end could not be read; they are kept in %2"_s.arg(bytes.size() - at)
                       .arg(damaged.fileName());
        file.resize(at);
    }
    return records;
}

QFuture<QString> RecordLog::enqueue(Task task)
{
    task.done.start();
    const QFuture<QString> future = task.done.future();
    const QMutexLocker lock(&m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        QMetaObject::invokeMethod(&m_worker, [this] { drain(); }, Qt::QueuedConnection);
    return future;
}

void RecordLog::drain()
{
    std::vector<Task> tasks;
    {
        const QMutexLocker lock(&m_mutex);
        tasks.swap(m_tasks);
    }
    for (size_t i = 0; i < tasks.size();) {
        size_t end = i + 1;
        QString failure;
        if (tasks[i].replaces) {
            failure = m_file->rewrite(tasks[i].records);
        } else {
            QByteArray bytes = tasks[i].single();
            for (; end < tasks.size() && !tasks[end].replaces; ++end)
                bytes += tasks[end].single();
            failure = m_file->append(bytes);
        }
        for (; i < end; ++i) {
            tasks[i].done.addResult(failure);
            tasks[i].done.finish();
        }
    }
}

QFuture<QString> RecordLog::append(const QByteArray &record)
{
    return enqueue({ { record }, false, {}, {} });
}

QFuture<QString> RecordLog::appendMade(const std::function<QByteArray()> &make)
{
    return enqueue({ {}, false, make, {} });
}

QFuture<QString> RecordLog::rewrite(const QList<QByteArray> &records)
{
    return enqueue({ records, true, {}, {} });
}

}
