// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/secrethash.h"

#include <sodium.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace routedesk::service {

QString hashSecret(const QByteArray &secret)
{
    char text[crypto_pwhash_STRBYTES] = {};
    if (sodium_init() < 0
        || crypto_pwhash_str(text, secret.constData(), quint64(secret.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
               crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        throw std::runtime_error("There is not enough memory to hash a secret.");
    return QString::fromLatin1(text);
}

bool secretFits(const QString &hash, const QByteArray &secret)
{
    const QByteArray text = hash.toLatin1();
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(text.constData(), secret.constData(), quint64(secret.size())) == 0;
}

QString nobodysHash()
{
    return u"$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
}

}
