// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>

namespace routedesk::api {

/// Calls `ask`, which gives a QFuture<T>, in the context's thread and hands its result out to any other. A future that
/// is canceled before is never asked for, and later it cancels the inner one. The context goes in its own thread.
template<class T, class Ask>
[[nodiscard]] QFuture<T> askAcross(QObject *context, Ask ask)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(context, [context, promise, ask = std::move(ask)] {
        if (promise->isCanceled())
            return promise->finish();
        QFuture<T> inner = ask();
        auto *outer = new QFutureWatcher<T>(context);
        QObject::connect(outer, &QFutureWatcherBase::canceled, context, [inner]() mutable { inner.cancel(); });
        outer->setFuture(promise->future());
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [promise, watcher, outer] {
            if (watcher->future().resultCount() > 0)
                promise->addResult(watcher->result());
            promise->finish();
            watcher->deleteLater();
            outer->deleteLater();
        });
        watcher->setFuture(inner);
    });
    return future;
}

}
