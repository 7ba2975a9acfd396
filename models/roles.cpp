// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roles.h"

#include "models/keystream.h"

#include <QMimeData>

namespace routedesk::models {

QMimeData *toMimeData(const QList<api::OrderKey> &keys)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    writeKeys(stream, keys);
    auto *data = new QMimeData;
    data->setData(ordersMimeType, bytes);
    return data;
}

QList<api::OrderKey> keysFromMimeData(const QMimeData *data)
{
    if (!data || !data->hasFormat(ordersMimeType))
        return {};
    QDataStream stream(data->data(ordersMimeType));
    return readKeys(stream);
}

}
