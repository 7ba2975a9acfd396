// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvreader.h"

#include <QBuffer>

#include <memory>

class KArchiveFile;
class KZip;

namespace routedesk::models {

class PartReader;
class SheetRows;
struct UnpackBudget;

/// An XLSX or ODS file. Reads sheets part by part, keeps no more of one than the row in hand, and trusts none of
/// the sizes the archive declares (see PartDevice). Blocks: for workers.
class Workbook {
public:
    struct Sheet {
        QString name;
        bool isHidden = false;
    };
    using Notes = std::expected<QList<CsvNote>, CsvError>;

    virtual ~Workbook();
    Q_DISABLE_COPY_MOVE(Workbook)

    /// Tells the kind by what is in the archive. `goOn` is asked now and then; false cancels.
    [[nodiscard]] static std::expected<std::unique_ptr<Workbook>, CsvError> open(
        const QByteArray &bytes, const CsvLimits &limits, const std::function<bool()> &goOn = {});

    [[nodiscard]] const QList<Sheet> &sheets() const { return m_sheets; }
    /// The first one that is not hidden and has a row; then the first that has one; 0 when none has.
    [[nodiscard]] std::expected<int, CsvError> firstWithRows(
        const CsvLimits &limits, const std::function<bool()> &goOn);
    /// Rows as CsvReader::read() gives them, numbered as the sheet numbers them. When it is damaged further down,
    /// what came before stands, with a note. `sink.goOn` gets the bytes unpacked so far, of size().
    [[nodiscard]] Notes read(int sheet, const CsvLimits &limits, const CsvReader::Sink &sink);
    /// What the file says about the unpacked size of what read() goes through; for progress only.
    [[nodiscard]] qint64 size(int sheet) const;
    /// Text that cells may be views of; does not change once open.
    [[nodiscard]] const QByteArray &sharedText() const { return m_sharedText; }

protected:
    Workbook();

    /// Fills m_sheets.
    [[nodiscard]] virtual std::optional<CsvError> openParts(UnpackBudget &budget) = 0;
    /// The part that a sheet is in; null when the archive has none.
    [[nodiscard]] virtual const KArchiveFile *part(int sheet) const = 0;
    virtual void readSheet(int sheet, PartReader &reader, SheetRows &rows, const CsvLimits &limits) = 0;
    [[nodiscard]] const KArchiveFile *file(const QString &path) const;

    QList<Sheet> m_sheets;
    QByteArray m_sharedText;

private:
    QBuffer m_buffer;
    std::unique_ptr<KZip> m_zip;
};

}
