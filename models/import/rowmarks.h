// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importstate.h"

#include <QtTypes>

namespace routedesk::models {

/// What is kept of a row's check: a byte. The complaints themselves are made again by whoever wants to see them.
enum RowMark : quint8 {
    WarningMark = 1, ///< the check found something, and no error
    ErrorMark = 2,
    DuplicateMark = 4, ///< another row had the key first
    ComplaintMark = 8, ///< the server refused it
    RemovedMark = 16,
    ImportedMark = 32,
    AskMark = 64,     ///< the server has its order, and nobody has said what is to become of it
    NoteMark = 128,   ///< something else beyond the row is worth a warning
};
using RowMarks = quint8;

[[nodiscard]] constexpr RowState stateOf(RowMarks marks)
{
    if (marks == 0)
        return RowState::Good;
    if (marks & ImportedMark)
        return RowState::Imported;
    if (marks & RemovedMark)
        return RowState::Removed;
    if (marks & (ErrorMark | DuplicateMark | ComplaintMark | AskMark))
        return RowState::Error;
    return RowState::Warning;
}

}
