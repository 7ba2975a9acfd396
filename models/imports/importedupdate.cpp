// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importedupdate.h"

#include "models/keystream.h"

#include "api/reading.h"
#include "api/writing.h"

namespace routedesk::models {

void writeUpdates(QDataStream &stream, const QList<ImportedUpdate> &updates)
{
    stream << qint32(updates.size());
    for (const ImportedUpdate &one : updates) {
        stream << qint32(one.row);
        writeKey(stream, one.edit.key);
        stream << api::writeOrderPatch(one.edit.after, one.edit.before);
    }
}

std::optional<QList<ImportedUpdate>> readUpdates(QDataStream &stream)
{
    qint32 count = 0;
    stream >> count;
    QList<ImportedUpdate> updates;
    for (qint32 i = 0; i < count; ++i) {
        qint32 row = 0;
        stream >> row;
        const api::OrderKey key = readKey(stream);
        QByteArray body;
        stream >> body;
        const auto patch = api::readOrderPatch(body);
        if (stream.status() != QDataStream::Ok || !patch)
            return std::nullopt;
        updates.append({ row, { key, patch->expected, patch->patch } });
    }
    return updates;
}

}
