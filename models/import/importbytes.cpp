// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importbytes.h"

#include "models/import/filekind.h"

#include <QFile>

namespace routedesk::models {

namespace {

std::expected<QByteArray, CsvError> wholeFile(const ImportSource &source, const CsvLimits &limits)
{
    if (!source.bytes.isNull())
        return source.bytes;
    if (!source.pasted.isNull()) {
        QByteArray bytes = source.pasted.toUtf8();
        if (bytes.size() > limits.fileBytes)
            return std::unexpected(CsvError{ CsvError::Kind::TooLarge, 0, {} });
        return bytes;
    }
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CsvError{ CsvError::Kind::CannotOpen, 0, file.errorString() });
    if (file.size() > limits.fileBytes)
        return std::unexpected(CsvError{ CsvError::Kind::TooLarge, 0, {} });
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(CsvError{ CsvError::Kind::CannotRead, 0, file.errorString() });
    return bytes;
}

}

std::expected<Unpacked, CsvError> importBytes(
    const ImportSource &source, const CsvLimits &limits, const std::function<bool()> &goOn)
{
    auto bytes = wholeFile(source, limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (fileKind(*bytes) != FileKind::Gzip)
        return Unpacked{ *std::move(bytes), true };
    auto unpacked = gunzip(*bytes, limits, [&goOn](qint64) { return goOn(); });
    // half a row would be read as a whole one
    if (unpacked && !unpacked->isWhole && fileKind(unpacked->bytes) == FileKind::Text)
        unpacked->bytes.truncate(unpacked->bytes.lastIndexOf('\n') + 1);
    return unpacked;
}

}
