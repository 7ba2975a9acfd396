// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// `import FILE [--runs N]`: FILE through the real import model, with its filter, to the last checked row, by turns
/// with libcsv counting the fields of the same bytes; then a cell is edited and the errors are filtered out.
/// `import FILE --make ROWS` writes such a file of 12 columns instead, always the same one.
int benchImport(const QStringList &arguments);
