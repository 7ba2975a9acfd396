// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/gunzip.h"

#include "models/import/packing.h"

#include <KCompressionDevice>

#include <QBuffer>

namespace routedesk::models {

namespace {

constexpr qsizetype pieceBytes = 1 << 18;

}

std::expected<Unpacked, CsvError> gunzip(
    const QByteArray &packed, const CsvLimits &limits, const std::function<bool(qint64)> &goOn)
{
    using Kind = CsvError::Kind;
    QBuffer source;
    source.setData(packed);
    source.open(QIODevice::ReadOnly);
    KCompressionDevice device(&source, false, KCompressionDevice::GZip);
    if (!device.open(QIODevice::ReadOnly))
        return std::unexpected(CsvError{ Kind::Damaged, 0, {} });
    Unpacked result;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        if (goOn && !goOn(source.pos()))
            return std::unexpected(CsvError{ Kind::Cancelled, 0, {} });
        const qint64 count = device.read(piece.data(), pieceBytes);
        if (count <= 0) {
            // a member that does not end where the file does
            result.isWhole = count == 0 && device.atEnd();
            break;
        }
        if (result.bytes.size() + count > limits.fileBytes)
            return std::unexpected(CsvError{ Kind::TooLarge, 0, {} });
        if (isTooPacked(result.bytes.size() + count, packed.size()))
            return std::unexpected(CsvError{ Kind::TooPacked, 0, {} });
        result.bytes.append(piece.constData(), count);
    }
    if (result.bytes.isEmpty() && !result.isWhole)
        return std::unexpected(CsvError{ Kind::Damaged, 0, {} });
    return result;
}

}
