// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/jobs/jobloop.h"

#include "service/lifecycle/idsource.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(jobLog, "routedesk.service.jobs")

QString freshOwner()
{
    return u"%1/%2/%3"_s.arg(
        QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()), randomWord(12));
}

}

JobLoop::JobLoop(Database &database, JobKind kind, std::function<void(const Job &)> begin, QObject *parent)
    : QObject(parent)
    , m_queue(database)
    , m_kind(kind)
    , m_owner(freshOwner())
    , m_begin(std::move(begin))
{
    m_beat.setInterval(JobQueue::lease / 4);
    connect(&m_beat, &QTimer::timeout, this, &JobLoop::beat);
    m_beat.start();
}

JobLoop::~JobLoop()
{
    if (!m_current)
        return;
    try {
        m_queue.release(m_owner);
    } catch (const std::exception &error) {
        qCWarning(jobLog) << "A job could not be given back; it is taken over when its lease ends:" << error.what();
    }
}

void JobLoop::look()
{
    if (!m_current) {
        try {
            m_current = m_queue.claim(m_kind, m_owner);
            m_complained = false;
        } catch (const std::exception &error) {
            complain(error);
        }
        if (m_current)
            m_begin(*m_current);
    }
    emit looked();
}

// Once for a row of failures: it is tried again every other second.
void JobLoop::complain(const std::exception &error)
{
    if (!std::exchange(m_complained, true))
        qCWarning(jobLog) << "The queue cannot be used:" << error.what();
}

void JobLoop::ended()
{
    m_current.reset();
    // Not at once, so that a row of short jobs does not pile up calls.
    QMetaObject::invokeMethod(this, &JobLoop::look, Qt::QueuedConnection);
}

void JobLoop::beat()
{
    if (!m_current) {
        look();
        return;
    }
    try {
        if (!m_queue.keep(*m_current, m_owner))
            qCWarning(jobLog) << "A job was taken over by another process:" << m_current->subject;
        m_complained = false;
    } catch (const std::exception &error) {
        complain(error);
    }
    emit looked();
}

}
