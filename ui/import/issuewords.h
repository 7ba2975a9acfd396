// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/csvreader.h"

#include <QString>

namespace routedesk::ui {

/// What is wrong with a cell and what to do about it, as a person reads it. Plain text.
struct IssueWords {
    QString wrong;  ///< "This is not a number."
    QString advice; ///< "Type it like 37.3382." Empty where nothing is to be done.
    QString offer;  ///< what acceptSuggestion() would do, as a button's text; empty where nothing is offered

    [[nodiscard]] QString sentence() const;
};

[[nodiscard]] IssueWords issueWords(const models::CellIssue &issue);
/// All complaints of one cell or row, errors first, one a line.
[[nodiscard]] QString issueLines(const models::CellIssues &issues);

/// What a file dialog offers to import: the kinds that can be read, and all files.
[[nodiscard]] QString tableFileFilter();
/// Why a file gave no rows, or not all: what happened and what to do.
[[nodiscard]] QString fileErrorWords(const models::CsvError &error);
/// Of rows that are here and could not be looked at again.
[[nodiscard]] QString uncheckedWords(const models::CsvError &error);
/// Something about the file that a person should hear although rows came out of it.
[[nodiscard]] QString fileNoteWords(const models::CsvNote &note);

}
