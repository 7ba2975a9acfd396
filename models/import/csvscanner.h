// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace routedesk::models {

/// The quick way through regular text: 64 bytes at a time are asked for what could end a cell. Whatever is not
/// plainly regular (a quote out of place, a NUL, a record too long or cut off by the text's end) is left to libcsv,
/// with which this agrees on all the rest. Used by CsvReader only.
class CsvScanner {
public:
    /// `text` must outlive the scanner. Records longer than `longest` bytes or wider than `widest` cells are not
    /// regular.
    CsvScanner(QByteArrayView text, char delimiter, qsizetype longest, size_t widest);

    struct Record {
        qsizetype end = 0; ///< behind the line break
        bool severalLines = false;
        bool blank = true; ///< no cell has a byte
    };

    /// The record that begins at `at`; nullopt when it is not regular. `cells` are valid until the next call.
    [[nodiscard]] std::optional<Record> read(qsizetype at, std::vector<QByteArrayView> &cells);

private:
    [[nodiscard]] qsizetype next(qsizetype from);
    void load(qsizetype block);
    /// From behind the opening quote at `from`; gives the place behind the closing one, or -1.
    [[nodiscard]] qsizetype readQuoted(qsizetype from, Record &record, std::vector<QByteArrayView> &cells);
    [[nodiscard]] QByteArrayView plainCell(qsizetype from, qsizetype to) const;
    [[nodiscard]] qsizetype behindBreak(qsizetype at) const;

    QByteArrayView m_text;
    QByteArray m_unescaped; ///< of the cells with doubled quotes of one record; never grows, so that views stay
    qsizetype m_longest;
    size_t m_widest;
    qsizetype m_block = -1;
    qsizetype m_stop = 0; ///< where the record in hand is too long
    quint64 m_marks = 0; ///< of m_block: a bit for each byte that is a quote, a delimiter, or not above a return
    char m_delimiter;
};

}
