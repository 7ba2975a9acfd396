// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/secretstore.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serviceName = "Routedesk"_L1;

template<class T, class Job, class Take>
QFuture<T> run(Job *job, const QString &profile, Take take)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    job->setKey(profile);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, take] {
        promise->addResult(take(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

QString outcome(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError ? QString() : job.errorString();
}

}

QFuture<std::expected<QByteArray, QString>> SecretStore::read(const QString &profile) const
{
    using Answer = std::expected<QByteArray, QString>;
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    return run<Answer>(job, profile, [](const QKeychain::ReadPasswordJob &done) -> Answer {
        if (done.error() != QKeychain::NoError)
            return std::unexpected(done.errorString());
        return done.binaryData();
    });
}

QFuture<QString> SecretStore::write(const QString &profile, const QByteArray &secret) const
{
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    job->setBinaryData(secret);
    return run<QString>(job, profile, [](const QKeychain::WritePasswordJob &done) { return outcome(done); });
}

QFuture<QString> SecretStore::remove(const QString &profile) const
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    return run<QString>(job, profile, [](const QKeychain::DeletePasswordJob &done) { return outcome(done); });
}

}
