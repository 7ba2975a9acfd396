// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellchange.h"
#include "models/import/columnmatcher.h"
#include "models/import/csvreader.h"
#include "models/import/importmapping.h"
#include "models/import/importsource.h"
#include "models/import/importtable.h"
#include "models/import/placebook.h"
#include "models/import/rowinterpreter.h"
#include "models/import/rowmarks.h"

#include <QPromise>

#include <memory>

namespace routedesk::models {

/// What a worker hands to the ImportModel, in this order: one head, chunks, one end (an end alone when there are no rows;
/// of a spreadsheet a head too, so that another sheet can be chosen).
struct LoadedHead {
    CsvFormat format;
    QStringList headers;
    ColumnPlan plan;
    std::optional<ImportArea> area;
    std::shared_ptr<const ImportTable> edited; ///< the rows that are here with cells typed over; null: as they were
    QStringList sheets; ///< names; empty when the file is no spreadsheet
    ImportOptions options;                ///< with what a recognised mapping says
    std::optional<ImportMapping> mapping; ///< the one that was recognised
};

struct LoadedChunk {
    int firstRow = 0;
    std::shared_ptr<const CsvRows> rows;  ///< null when rows that are here already were looked at again
    std::vector<quint64> keys;            ///< a row each; 0: none
    std::vector<quint64> secondKeys;      ///< of the rows' second orders; empty where no row may have one
    quint8 dates = 0;                     ///< of DateEvidence
    std::vector<RowMarks> marks;          ///< a row each: of warning, error and duplicate
    std::vector<PlaceState> places;       ///< a row each
    QHash<int, int> duplicates;           ///< row to the row that had the key first
};

struct LoadedEnd {
    std::optional<CsvError> error;
    QList<CsvNote> notes;
};

/// One of the three; shared, so that handing it over copies nothing.
struct LoadedPart {
    std::shared_ptr<const LoadedHead> head;
    std::shared_ptr<const LoadedChunk> chunk;
    std::shared_ptr<const LoadedEnd> end;

    static LoadedPart of(LoadedHead part) { return { std::make_shared<const LoadedHead>(std::move(part)), {}, {} }; }
    static LoadedPart of(LoadedChunk part) { return { {}, std::make_shared<const LoadedChunk>(std::move(part)), {} }; }
    static LoadedPart of(LoadedEnd part) { return { {}, {}, std::make_shared<const LoadedEnd>(std::move(part)) }; }
};

/// A file from its bytes to checked rows. Runs on a worker.
struct ImportJob {
    ImportSource source;
    ImportOptions options;
    std::optional<CsvFormat> format; ///< nullopt: detected
    ColumnMatcher::Unmatched unmatched = ColumnMatcher::Unmatched::Metadata;
    CsvLimits limits;
    std::optional<int> sheet; ///< to be read with its header detected; nullopt: the format's, else the first with rows
    QList<ImportMapping> mappings; ///< to recognise the table by; the first of equals is taken

    void run(QPromise<LoadedPart> &promise) const;
};

/// Rows that are here, checked again with other cells, under another plan or other options. Runs on a worker.
struct RecheckJob {
    ImportTable rows;
    LoadedHead head; ///< its area is found anew
    ImportOptions options;
    QSet<int> removed;
    CellEdits edits;
    PlaceBook places;

    void run(QPromise<LoadedPart> &promise) const;

private:
    void check(QPromise<LoadedPart> &promise) const;
};

}
