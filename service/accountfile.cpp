// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accountfile.h"

#include "service/lifecycle/idsource.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace routedesk::service {

std::expected<QByteArray, QString> readSecret(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(u"The secret file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray secret = file.read(4096).trimmed();
    if (secret.isEmpty())
        return std::unexpected(u"The secret file %1 is empty."_s.arg(path));
    return secret;
}

std::expected<void, QString> writeSecret(const QString &path, const QByteArray &secret)
{
    QFile file(path);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) || file.write(secret + '\n') < 0 || !file.flush())
        return std::unexpected(u"The secret file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

std::expected<OwnAccount, QString> ownAccount(const QString &folder)
{
    OwnAccount account;
    account.credentials.accountId = u"local"_s;
    account.secretPath = QDir(folder).filePath(u"secret-key"_s);
    if (QFile::exists(account.secretPath)) {
        const auto secret = readSecret(account.secretPath);
        if (!secret)
            return std::unexpected(secret.error());
        account.credentials.secret = *secret;
        return account;
    }
    if (!QDir().mkpath(folder))
        return std::unexpected(u"The folder %1 cannot be made."_s.arg(folder));
    account.isNew = true;
    account.credentials.secret = randomWord(43).toLatin1();
    if (const auto written = writeSecret(account.secretPath, account.credentials.secret); !written)
        return std::unexpected(written.error());
    return account;
}

}
