// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/accountcommands.h"

#include "service/accountfile.h"
#include "service/accounts/accountrepository.h"
#include "service/accounts/secrethash.h"
#include "service/lifecycle/idsource.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Printed = std::expected<QString, QString>;

// No colon: it ends the id in a Basic header.
bool isName(const QString &name)
{
    static const QRegularExpression good(u"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$"_s);
    return good.match(name).hasMatch();
}

Printed add(AccountRepository &accounts, const AccountCommand &command, const QString &name)
{
    if (!isName(name)) {
        return std::unexpected(
            u"An account's name has up to 64 letters, digits and the signs . _ @ -, and begins with a letter or digit."_s);
    }
    if (const auto known = accounts.byName(name); known && known->isOpen()) {
        return std::unexpected(u"There is an account %1 already. To change its secret, revoke it and add it again; its data "
                                "stays."_s.arg(name));
    }
    const QByteArray secret = randomWord(43).toLatin1();
    // First the file: an account whose secret was lost would be of no use.
    if (!command.secretFile.isEmpty()) {
        if (const auto written = writeSecret(command.secretFile, secret); !written)
            return std::unexpected(written.error());
    }
    if (!accounts.open(name, hashSecret(secret), command.now)) {
        if (!command.secretFile.isEmpty())
            QFile::remove(command.secretFile);
        return std::unexpected(u"Somebody else has added the account %1 just now."_s.arg(name));
    }
    if (!command.secretFile.isEmpty())
        return u"Account %1 was added; its secret is in %2.\n"_s.arg(name, command.secretFile);
    return QString::fromLatin1(secret) + u'\n';
}

QString list(AccountRepository &accounts)
{
    QString text;
    for (const AccountRecord &account : accounts.all()) {
        const QString state = account.revokedAt ? "revoked "_L1 + api::toText(*account.revokedAt)
            : account.secretHash.isNull()       ? u"secret in a file"_s
                                                : u"open"_s;
        text += u"%1\tsince %2\t%3\n"_s.arg(
            account.name, account.createdAt ? api::toText(*account.createdAt) : QString(), state);
    }
    return text;
}

Printed revoke(AccountRepository &accounts, const AccountCommand &command, const QString &name)
{
    if (!accounts.revoke(name, command.now))
        return std::unexpected(u"There is no open account %1."_s.arg(name));
    return u"Account %1 was revoked; its data stays.\n"_s.arg(name);
}

}

std::expected<QString, QString> runAccountCommand(const AccountCommand &command)
{
    const QString verb = command.words.value(0);
    const bool named = command.words.size() == 2;
    try {
        if (verb == "list"_L1 && command.words.size() == 1) {
            Database database(command.database);
            AccountRepository accounts(database);
            return list(accounts);
        }
        if ((verb == "add"_L1 || verb == "revoke"_L1) && named) {
            Database database(command.database);
            AccountRepository accounts(database);
            return verb == "add"_L1 ? add(accounts, command, command.words.at(1))
                                    : revoke(accounts, command, command.words.at(1));
        }
    } catch (const StorageError &error) {
        return std::unexpected(error.reason());
    } catch (const std::exception &error) {
        return std::unexpected(QString::fromUtf8(error.what()));
    }
    return std::unexpected(u"account wants: add NAME, list, or revoke NAME."_s);
}

}
