// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/idsource.h"

#include <QRandomGenerator>
#include <QUuid>

namespace routedesk::service {

QString RandomIdSource::uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString RandomIdSource::linkId()
{
    return randomWord(22);
}

QString randomWord(int length)
{
    static constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString word(length, Qt::Uninitialized);
    for (QChar &letter : word)
        letter = QLatin1Char(alphabet.at(QRandomGenerator::system()->bounded(alphabet.size())));
    return word;
}

}
