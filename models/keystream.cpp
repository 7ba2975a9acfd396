// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/keystream.h"

namespace routedesk::models {

void writeKey(QDataStream &stream, const api::OrderKey &key)
{
    stream << key.handle << key.type.text() << qint32(key.typeIndex) << qint32(key.attempt);
}

api::OrderKey readKey(QDataStream &stream)
{
    QString handle, type;
    qint32 typeIndex = 0, attempt = 0;
    stream >> handle >> type >> typeIndex >> attempt;
    api::OrderKey key { handle, {}, typeIndex, attempt };
    if (!type.isNull())
        key.type = api::OpenEnum<api::OrderType>::fromText(type);
    return key;
}

void writeKeys(QDataStream &stream, const QList<api::OrderKey> &keys)
{
    stream << qint32(keys.size());
    for (const api::OrderKey &key : keys)
        writeKey(stream, key);
}

QList<api::OrderKey> readKeys(QDataStream &stream)
{
    qint32 count = 0;
    stream >> count;
    QList<api::OrderKey> keys;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i)
        keys.append(readKey(stream));
    if (stream.status() != QDataStream::Ok && !keys.isEmpty())
        keys.removeLast();
    return keys;
}

}
