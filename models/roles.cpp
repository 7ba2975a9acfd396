// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roles.h"

#include <QDataStream>
#include <QMimeData>

namespace routedesk::models {

QMimeData *toMimeData(const QList<api::OrderKey> &keys)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32(keys.size());
    for (const api::OrderKey &key : keys)
        stream << key.handle << key.type.text() << qint32(key.typeIndex) << qint32(key.attempt);
    auto *data = new QMimeData;
    data->setData(ordersMimeType, bytes);
    return data;
}

QList<api::OrderKey> keysFromMimeData(const QMimeData *data)
{
    if (!data || !data->hasFormat(ordersMimeType))
        return {};
    QDataStream stream(data->data(ordersMimeType));
    qint32 count = 0;
    stream >> count;
    QList<api::OrderKey> keys;
    for (qint32 i = 0; i < count && !stream.atEnd(); ++i) {
        QString handle, type;
        qint32 typeIndex = 0, attempt = 0;
        stream >> handle >> type >> typeIndex >> attempt;
        if (stream.status() != QDataStream::Ok)
            return {};
        keys.append({ handle, type.isNull() ? api::OpenEnum<api::OrderType>() : api::OpenEnum<api::OrderType>::fromText(type),
            typeIndex, attempt });
    }
    return keys;
}

}
