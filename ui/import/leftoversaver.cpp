// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/leftoversaver.h"

#include <QSaveFile>

namespace routedesk::ui {

QFuture<QString> saveWhole(QFuture<QByteArray> bytes, const QString &path)
{
    return bytes.then(QtFuture::Launch::Async, [path](const QByteArray &content) -> QString {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return file.errorString().isEmpty() ? QStringLiteral("?") : file.errorString();
        return {};
    });
}

}
