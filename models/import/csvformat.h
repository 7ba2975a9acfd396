// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace routedesk::models {

/// How a file's bytes become rows. Detected, shown, and free to be overruled.
struct CsvFormat {
    QString encoding = QStringLiteral("UTF-8"); ///< a name of `csvEncodings()`, or what uchardet said;
                                                ///< empty: to be found out
    char delimiter = ',';                       ///< comma, semicolon, tab or pipe
    bool hasHeader = true;                      ///< the first row holds names
    int sheet = -1;                             ///< of a spreadsheet, from 0; -1: the file is none, and the above counts

    bool operator==(const CsvFormat &) const = default;
};

/// The encodings to offer when a person overrules the detection.
[[nodiscard]] QStringList csvEncodings();

/// Looks at a byte order mark, at UTF-8's validity over all bytes, at the places of NULs (UTF-16 without a mark), then
/// asks uchardet. Never fails: bytes that fit nothing are read as Windows-1252.
[[nodiscard]] QString detectEncoding(QByteArrayView bytes);

/// The delimiter that cuts the first rows most evenly, quotes respected; an Excel line `sep=;` decides at once.
[[nodiscard]] char detectDelimiter(QByteArrayView utf8);

struct DecodedText {
    QByteArray utf8;         ///< without a byte order mark
    qint64 repairedLines = 0; ///< lines of a UTF-8 file that were not UTF-8 and were read as Windows-1252
    qint64 undecodable = 0;  ///< bytes no reading was found for; each stands as U+FFFD
};

/// Both, with the bytes of a UTF-8 file looked through once. `encoding` gets its name.
[[nodiscard]] DecodedText detectAndDecode(QByteArray bytes, QString &encoding);
[[nodiscard]] DecodedText decodeToUtf8(QByteArray bytes, const QString &encoding);

}
