// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnreplace.h"

namespace routedesk::models {

std::optional<QString> ColumnReplace::applied(const QString &cell) const
{
    const auto sensitivity = caseMatters ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QString changed = cell;
    if (find.isEmpty()) {
        if (!cell.trimmed().isEmpty())
            return std::nullopt;
        changed = replacement;
    } else if (wholeCell) {
        if (cell.trimmed().compare(find.trimmed(), sensitivity) != 0)
            return std::nullopt;
        changed = replacement;
    } else {
        changed.replace(find, replacement, sensitivity);
    }
    changed.remove(QChar(u'\0'));
    return changed == cell ? std::nullopt : std::optional(changed);
}

CellChanges replacements(const ImportTable &table, const QList<int> &rows, const ColumnReplace &wanted,
    const std::function<bool()> &goOn)
{
    constexpr qsizetype rowsBetweenLooks = 4096;
    CellChanges changes;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0 && !goOn())
            return {};
        const int row = rows[i];
        const QByteArrayView cell = table.cell(row, wanted.column);
        if (const auto changed = wanted.applied(QString::fromUtf8(cell)))
            changes.append({ row, wanted.column, cell.toByteArray(), changed->toUtf8() });
    }
    return changes;
}

}
