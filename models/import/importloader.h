// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importwork.h"

#include <QFutureWatcher>
#include <QObject>

namespace routedesk::models {

/// Runs one job on a worker and hands its parts over one a turn of the event loop, so that however quick the worker is,
/// the interface thread gets to breathe between two chunks. Destroying it cancels the job without waiting for it.
class ImportLoader : public QObject {
    Q_OBJECT

public:
    explicit ImportLoader(const ImportJob &job, QObject *parent = nullptr);
    explicit ImportLoader(const RecheckJob &job, QObject *parent = nullptr);
    ~ImportLoader() override;

signals:
    void head(const routedesk::models::LoadedHead &head);
    void chunk(const routedesk::models::LoadedChunk &chunk);
    /// The last signal.
    void end(const routedesk::models::LoadedEnd &end);
    void progress(qint64 doneBytes, qint64 totalBytes);

private:
    void watch(const QFuture<LoadedPart> &future);
    void handOver();
    void schedule();

    QFutureWatcher<LoadedPart> m_watcher;
    int m_next = 0;
    bool m_scheduled = false;
};

}
