// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/draftsmodel.h"

#include "ui/widgets/lookdelegate.h"
#include "ui/words/quantitywords.h"

#include <algorithm>

namespace routedesk::ui {

int DraftsModel::append(const OrderDraft &draft)
{
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append({ m_nextId, draft, {}, false });
    endInsertRows();
    return m_nextId++;
}

int DraftsModel::rowOf(int id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void DraftsModel::touch(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void DraftsModel::replace(int id, const OrderDraft &draft)
{
    const int row = rowOf(id);
    if (row < 0 || m_entries[row].isUnknown)
        return;
    m_entries[row].draft = draft;
    m_entries[row].problems.clear();
    touch(row);
}

void DraftsModel::remove(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

void DraftsModel::setProblems(int id, const QList<DraftProblem> &problems)
{
    if (const int row = rowOf(id); row >= 0) {
        m_entries[row].problems = problems;
        touch(row);
    }
}

void DraftsModel::setUnknown(int id, bool unknown)
{
    if (const int row = rowOf(id); row >= 0) {
        m_entries[row].isUnknown = unknown;
        touch(row);
    }
}

const DraftsModel::Entry *DraftsModel::find(int id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_entries.at(row);
}

int DraftsModel::idAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_entries.at(row).id : -1;
}

QSet<QString> DraftsModel::identsWithout(int id) const
{
    QSet<QString> idents;
    for (const Entry &entry : m_entries) {
        if (entry.id != id)
            for (const QString &ident : identsOf(entry.draft))
                idents.insert(ident);
    }
    return idents;
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int DraftsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const bool troubled = !entry.problems.isEmpty();
    if (role == Qt::ToolTipRole) {
        QStringList lines;
        for (const DraftProblem &problem : entry.problems)
            lines.append(problem.sentence);
        if (entry.isUnknown)
            lines.append(tr("The answer was lost; it is being looked up and nothing is sent twice."));
        return lines.join(u'\n');
    }
    if (role == LookDelegate::LookRole && index.column() == Handle && (troubled || entry.isUnknown)) {
        return QVariant::fromValue(troubled ? StatusLook { entry.draft.handle, Mark::Diamond, Tone::Broken }
                                            : StatusLook { entry.draft.handle, Mark::Triangle, Tone::Late });
    }
    if (role == LookDelegate::FiguresRole)
        return index.column() == Window;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Handle: return entry.draft.handle;
    case Where: {
        const auto place = placeOf(entry.draft);
        if (entry.draft.address.isEmpty() && place)
            return words::coordinates(place->latitude(), place->longitude());
        if (entry.draft.pickup && !entry.draft.pickup->address.isEmpty())
            return QStringLiteral("%1 \u2192 %2").arg(entry.draft.pickup->address, entry.draft.address);
        return entry.draft.address;
    }
    case Window:
        return entry.draft.from.isEmpty() ? tr("until %1").arg(entry.draft.until)
                                          : QStringLiteral("%1\u2013%2").arg(entry.draft.from, entry.draft.until);
    default: return {};
    }
}

QVariant DraftsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Handle: return tr("Order");
    case Where: return tr("Where");
    case Window: return tr("Window");
    default: return {};
    }
}

}
