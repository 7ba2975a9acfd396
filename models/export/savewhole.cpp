// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/savewhole.h"

#include <QSaveFile>

namespace routedesk::models {

TableFile::Outcome saveTable(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size()
        && file.commit();
    return isSaved ? TableFile::Outcome{}
                   : TableFile::Outcome{ TableFile::Outcome::Kind::SystemError, file.errorString(), 0 };
}

}
