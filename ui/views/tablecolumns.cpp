// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/tablecolumns.h"

#include <QHeaderView>
#include <QTreeView>

namespace routedesk::ui {

namespace {

constexpr int narrowest = 32;
constexpr int widest = 1200;

}

TableColumns columnsOf(const QTreeView &table, const QStringList &names)
{
    const QHeaderView &header = *table.header();
    TableColumns columns;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            columns.shown.append(names.value(column) + u':' + QString::number(header.sectionSize(column)));
    }
    const QString sorted = names.value(header.sortIndicatorSection());
    columns.sort = header.sortIndicatorOrder() == Qt::DescendingOrder ? u'-' + sorted : sorted;
    return columns;
}

void arrange(QTreeView &table, const QStringList &names, const TableColumns &columns)
{
    QHeaderView &header = *table.header();
    QList<std::pair<int, int>> wanted; // column, width
    for (const QString &entry : columns.shown) {
        const auto column = static_cast<int>(names.indexOf(entry.section(u':', 0, 0)));
        const bool isTwice = std::ranges::contains(wanted, column, &std::pair<int, int>::first);
        if (column >= 0 && column < header.count() && !isTwice)
            wanted.append({ column, entry.section(u':', 1, 1).toInt() });
    }
    if (!wanted.isEmpty()) {
        if (!std::ranges::contains(wanted, 0, &std::pair<int, int>::first))
            wanted.prepend({ 0, 0 });
        for (int column = 0; column < header.count(); ++column)
            table.setColumnHidden(column, !std::ranges::contains(wanted, column, &std::pair<int, int>::first));
        for (int place = 0; place < wanted.size(); ++place) {
            header.moveSection(header.visualIndex(wanted.at(place).first), place);
            if (wanted.at(place).second > 0)
                header.resizeSection(wanted.at(place).first, qBound(narrowest, wanted.at(place).second, widest));
        }
    }
    const bool descending = columns.sort.startsWith(u'-');
    const auto sorted = names.indexOf(descending ? columns.sort.sliced(1) : columns.sort);
    if (!columns.sort.isEmpty() && sorted >= 0)
        table.sortByColumn(static_cast<int>(sorted), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

}
