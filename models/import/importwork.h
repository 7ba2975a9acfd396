// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnmatcher.h"
#include "models/import/csvreader.h"
#include "models/import/importsource.h"
#include "models/import/importtable.h"
#include "models/import/rowinterpreter.h"
#include "models/import/rowmarks.h"

#include <QPromise>

#include <memory>

namespace routedesk::models {

/// What a worker hands to the ImportModel, in this order: one head, chunks, one end (an end alone when there are no rows).
struct LoadedHead {
    CsvFormat format;
    QStringList headers;
    ColumnPlan plan;
    std::optional<ImportArea> area;
};

struct LoadedChunk {
    int firstRow = 0;
    std::shared_ptr<const CsvRows> rows;  ///< null when rows that are here already were looked at again
    std::vector<quint64> keys;            ///< a row each; 0: none
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

    void run(QPromise<LoadedPart> &promise) const;
};

/// Rows that are here, checked again under another plan or other options. Runs on a worker.
struct RecheckJob {
    ImportTable table;
    LoadedHead head; ///< its area is found anew
    ImportOptions options;
    QSet<int> removed;
    FoundPlaces places;

    void run(QPromise<LoadedPart> &promise) const;
};

}
