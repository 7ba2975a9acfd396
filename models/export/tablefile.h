// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPromise>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace routedesk::models {

enum class TableFormat { Csv, Xlsx };

/// A table on its way into a file: whole or not at all. For one thread at a time, not the interface's.
class TableFile {
public:
    virtual ~TableFile() = default;
    Q_DISABLE_COPY_MOVE(TableFile)

    /// `numbers` says of each column whether its cells are numbers; both must be as long as every row.
    [[nodiscard]] static std::unique_ptr<TableFile> make(
        TableFormat format, const QString &path, const QStringList &headers, const QList<bool> &numbers);

    /// False when the row can't be written; finish() says why.
    virtual bool addRow(const QStringList &cells) = 0;

    struct Outcome {
        enum class Kind {
            Written,
            Cancelled,
            SystemError, ///< `detail` is the system's word
            LongText, ///< a cell of `row` has more than an XLSX file can hold
            ManyRows, ///< more than an XLSX sheet can hold
        };
        Kind kind = Kind::Written;
        QString detail;
        int row = 0; ///< as the spreadsheet would number it
    };
    /// Puts the file in the place of what was there, unless it is to stop.
    [[nodiscard]] virtual Outcome finish(const std::stop_token &stop) = 0;

protected:
    TableFile() = default;
};

}
