// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importloader.h"

#include <QTimer>
#include <QtConcurrent>

namespace routedesk::models {

ImportLoader::ImportLoader(const ImportJob &job, QObject *parent)
    : QObject(parent)
{
    watch(QtConcurrent::run([job](QPromise<LoadedPart> &promise) { job.run(promise); }));
}

ImportLoader::ImportLoader(const RecheckJob &job, QObject *parent)
    : QObject(parent)
{
    watch(QtConcurrent::run([job](QPromise<LoadedPart> &promise) { job.run(promise); }));
}

ImportLoader::~ImportLoader()
{
    m_watcher.disconnect(this);
    m_watcher.future().cancel();
}

void ImportLoader::watch(const QFuture<LoadedPart> &future)
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &ImportLoader::schedule);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        emit progress(qint64(value) * 1024, qint64(m_watcher.progressMaximum()) * 1024);
    });
    m_watcher.setFuture(future);
}

void ImportLoader::schedule()
{
    if (m_scheduled || !m_watcher.future().isResultReadyAt(m_next))
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &ImportLoader::handOver);
}

void ImportLoader::handOver()
{
    m_scheduled = false;
    const LoadedPart part = m_watcher.future().resultAt(m_next++);
    schedule();
    if (part.head)
        emit head(*part.head);
    else if (part.chunk)
        emit chunk(*part.chunk);
    else
        emit end(*part.end);
}

}
