// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace routedesk::models {

/// Rows to CSV (UTF-8 with a byte order mark so that spreadsheets know, CRLF, RFC 4180 quotes). A cell that a spreadsheet
/// would take for a formula gets an apostrophe in front, which our own import takes off again; numbers and telephone
/// numbers are left as they are.
class CsvWriter {
public:
    explicit CsvWriter(char delimiter = ',');

    void cell(QByteArrayView utf8);
    void cell(const QString &text) { cell(QByteArrayView(text.toUtf8())); }
    void endRow();
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
    char m_delimiter;
    bool m_rowBegun = false;
};

/// Whether a spreadsheet would run the text: it begins with = @ tab or return, or with + or - and is no number.
[[nodiscard]] bool looksLikeFormula(QByteArrayView utf8);
/// The text without the apostrophe that CsvWriter put before a formula.
[[nodiscard]] QByteArrayView withoutFormulaGuard(QByteArrayView utf8);

}
