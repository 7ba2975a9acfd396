// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sortedrows.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace routedesk::models {

namespace {

constexpr int hidden = -1;
constexpr int waiting = -2;
constexpr size_t few = 64; ///< new rows that are shown at once
constexpr size_t mostRuns = 16; ///< told one by one; above that the rows are rearranged
constexpr std::chrono::milliseconds patience{ 200 }; ///< after the latest of many
constexpr size_t ownTurn = 5000; ///< so many are put in their places in a turn of their own
constexpr size_t lookedAtOnce = 10000;
constexpr std::chrono::milliseconds slice{ 5 };

}

SortedRows::SortedRows(QObject *parent) : QAbstractProxyModel(parent)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SortedRows::flush);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &SortedRows::lookOn);
}

void SortedRows::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(source);
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
    connect(source, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { followInserted(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { followLeaving(first, last); });
    connect(source, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { followRemoved(first, last); });
    connect(source, &QAbstractItemModel::dataChanged, this, &SortedRows::followData);
    rebuild();
    endResetModel();
}

QModelIndex SortedRows::index(int row, int column, const QModelIndex &parent) const
{
    const bool isThere
        = !parent.isValid() && row >= 0 && size_t(row) < m_shown.size() && column >= 0 && column < columnCount();
    return isThere ? createIndex(row, column) : QModelIndex();
}

QModelIndex SortedRows::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex SortedRows::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int SortedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SortedRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool SortedRows::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_shown.empty();
}

QModelIndex SortedRows::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || size_t(index.row()) >= m_shown.size())
        return {};
    return sourceModel()->index(m_shown[size_t(index.row())], index.column());
}

QModelIndex SortedRows::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || size_t(sourceIndex.row()) >= m_rowOf.size())
        return {};
    return index(m_rowOf[size_t(sourceIndex.row())], sourceIndex.column());
}

QVariant SortedRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!sourceModel())
        return {};
    if (orientation == Qt::Vertical)
        section = section >= 0 && section < rowCount() ? sourceRow(section) : -1;
    return sourceModel()->headerData(section, orientation, role);
}

void SortedRows::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    resort();
}

int SortedRows::compareEqual(int, int) const
{
    return 0;
}

bool SortedRows::isBefore(int a, int b) const
{
    if (m_places[size_t(a)] != m_places[size_t(b)])
        return m_places[size_t(a)] < m_places[size_t(b)];
    const int order = compareEqual(a, b);
    return order != 0 ? order < 0 : a < b;
}

// The places beside the rows: looked up by row they would lie all over the memory.
void SortedRows::put(std::vector<int> &rows) const
{
    std::vector<std::pair<quint64, int>> placed;
    placed.reserve(rows.size());
    for (const int row : rows)
        placed.emplace_back(m_places[size_t(row)], row);
    std::ranges::sort(placed, [this](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int order = compareEqual(a.second, b.second);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::ranges::transform(placed, rows.begin(), [](const auto &one) { return one.second; });
}

void SortedRows::rebuild()
{
    m_later.stop();
    m_look.stop();
    m_isRefiltering = false;
    m_waiting.clear();
    m_shown.clear();
    const int rows = sourceModel()->rowCount();
    m_places.resize(size_t(rows));
    for (int row = 0; row < rows; ++row) {
        m_places[size_t(row)] = placeOf(row);
        if (accepts(row))
            m_shown.push_back(row);
    }
    put(m_shown);
    m_rowOf.assign(size_t(rows), hidden);
    renumber();
}

void SortedRows::renumber(size_t from)
{
    for (size_t row = from; row < m_shown.size(); ++row)
        m_rowOf[size_t(m_shown[row])] = int(row);
}

/// Everything that keeps an index keeps it on its row.
template<class Change>
void SortedRows::rearrange(Change change)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &index : before)
        rows.push_back(m_shown[size_t(index.row())]);
    change();
    renumber();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_rowOf[size_t(rows[size_t(i)])], before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SortedRows::resort()
{
    flush();
    for (size_t row = 0; row < m_places.size(); ++row)
        m_places[row] = placeOf(int(row));
    rearrange([this] { put(m_shown); });
}

void SortedRows::refilter(Pace pace)
{
    for (const int row : std::exchange(m_waiting, {}))
        m_rowOf[size_t(row)] = hidden;
    m_isRefiltering = true;
    m_pace = m_rowOf.size() > lookedAtOnce ? pace : Pace::AtOnce;
    m_verdicts.assign(m_rowOf.size(), false);
    m_next = 0;
    lookOn();
}

void SortedRows::lookOn()
{
    QElapsedTimer clock;
    clock.start();
    beginLook();
    for (; m_next < m_rowOf.size(); ++m_next) {
        if (m_pace == Pace::Slices && m_next % 64 == 63 && clock.durationElapsed() > slice)
            break;
        m_verdicts[m_next] = accepts(int(m_next));
    }
    endLook();
    if (m_next < m_rowOf.size())
        return m_look.start();
    applyVerdicts();
}

void SortedRows::applyVerdicts()
{
    m_look.stop();
    m_isRefiltering = false;
    const std::vector<bool> verdicts = std::exchange(m_verdicts, {});
    std::vector<int> leaving, fresh;
    for (size_t row = 0; row < verdicts.size(); ++row) {
        if (m_rowOf[row] >= 0 && !verdicts[row])
            leaving.push_back(m_rowOf[row]);
        else if (m_rowOf[row] == hidden && verdicts[row])
            fresh.push_back(int(row));
    }
    hide(std::move(leaving));
    m_waiting.insert(m_waiting.end(), fresh.begin(), fresh.end());
    flush();
    emit refiltered();
}

// Few rows leave where they stand. Many are put last first, so that they leave as one.
void SortedRows::hide(std::vector<int> rows)
{
    if (rows.empty())
        return;
    std::vector<bool> leaves(m_shown.size());
    for (const int row : rows)
        leaves[size_t(row)] = true;
    if (rows.size() > few) {
        rows.clear();
        for (size_t row = 0; row < leaves.size(); ++row) {
            if (leaves[row])
                rows.push_back(int(row));
        }
    } else {
        std::ranges::sort(rows);
    }
    size_t runs = 1;
    for (size_t i = 1; i < rows.size(); ++i)
        runs += rows[i] != rows[i - 1] + 1 ? 1 : 0;
    if (runs > mostRuns) {
        const size_t kept = m_shown.size() - rows.size();
        rearrange([&] {
            std::stable_partition(
                m_shown.begin(), m_shown.end(), [&](int row) { return !leaves[size_t(m_rowOf[size_t(row)])]; });
        });
        std::iota(rows.begin(), rows.end(), int(kept));
    }
    for (size_t end = rows.size(); end > 0;) {
        size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[begin] - 1)
            --begin;
        beginRemoveRows({}, rows[begin], rows[end - 1]);
        const auto from = m_shown.begin() + rows[begin];
        const auto to = m_shown.begin() + rows[end - 1] + 1;
        std::for_each(from, to, [this](int row) { m_rowOf[size_t(row)] = hidden; });
        m_shown.erase(from, to);
        renumber(size_t(rows[begin]));
        endRemoveRows();
        end = begin;
    }
}

void SortedRows::take(const std::vector<int> &fresh)
{
    if (fresh.empty())
        return;
    const bool isFew = m_waiting.empty() && fresh.size() <= few;
    m_waiting.insert(m_waiting.end(), fresh.begin(), fresh.end());
    for (const int row : fresh)
        m_rowOf[size_t(row)] = waiting;
    if (!isFew && m_waiting.size() < m_shown.size())
        m_later.start(patience);
    else if (m_waiting.size() > ownTurn)
        m_later.start(0);
    else
        flush();
}

void SortedRows::flush()
{
    m_later.stop();
    if (m_waiting.empty())
        return;
    put(m_waiting);
    if (m_shown.empty())
        return insertRuns({ { 0, m_waiting.size() } });
    if (m_waiting.size() <= m_shown.size() / 4) {
        if (const auto found = runs(); found.size() <= mostRuns)
            return insertRuns(found);
    }
    const auto old = std::ptrdiff_t(m_shown.size());
    beginInsertRows({}, int(old), int(m_shown.size() + m_waiting.size()) - 1);
    m_shown.insert(m_shown.end(), m_waiting.begin(), m_waiting.end());
    m_waiting.clear();
    renumber(size_t(old));
    endInsertRows();
    rearrange([&] {
        std::inplace_merge(
            m_shown.begin(), m_shown.begin() + old, m_shown.end(), [this](int a, int b) { return isBefore(a, b); });
    });
}

// Where in m_shown a run of the waiting belongs, and how long it is.
std::vector<std::pair<size_t, size_t>> SortedRows::runs() const
{
    std::vector<std::pair<size_t, size_t>> found;
    auto from = m_shown.begin();
    for (const int row : m_waiting) {
        from = std::lower_bound(from, m_shown.end(), row, [this](int a, int b) { return isBefore(a, b); });
        const auto at = size_t(from - m_shown.begin());
        if (found.empty() || found.back().first != at)
            found.emplace_back(at, 0);
        ++found.back().second;
    }
    return found;
}

void SortedRows::insertRuns(const std::vector<std::pair<size_t, size_t>> &runs)
{
    const std::vector<int> fresh = std::exchange(m_waiting, {});
    auto end = fresh.end();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto [at, count] = *run;
        beginInsertRows({}, int(at), int(at + count) - 1);
        m_shown.insert(m_shown.begin() + std::ptrdiff_t(at), end - std::ptrdiff_t(count), end);
        renumber(at);
        endInsertRows();
        end -= std::ptrdiff_t(count);
    }
}

void SortedRows::followInserted(int first, int last)
{
    const int count = last - first + 1;
    if (size_t(first) < m_rowOf.size()) {
        for (std::vector<int> *rows : { &m_shown, &m_waiting }) {
            for (int &row : *rows)
                row += row >= first ? count : 0;
        }
    }
    m_rowOf.insert(m_rowOf.begin() + first, size_t(count), hidden);
    m_places.insert(m_places.begin() + first, size_t(count), 0);
    std::vector<int> fresh;
    for (int row = first; row <= last; ++row) {
        m_places[size_t(row)] = placeOf(row);
        if (accepts(row))
            fresh.push_back(row);
    }
    if (m_isRefiltering) {
        m_verdicts.insert(m_verdicts.begin() + first, size_t(count), false);
        for (int row = first, next = 0; row <= last; ++row) {
            const bool isWanted = size_t(next) < fresh.size() && fresh[size_t(next)] == row;
            m_verdicts[size_t(row)] = isWanted;
            next += isWanted ? 1 : 0;
        }
        m_next += size_t(first) < m_next ? size_t(count) : 0;
    }
    take(fresh);
}

void SortedRows::followLeaving(int first, int last)
{
    std::erase_if(m_waiting, [=](int row) { return row >= first && row <= last; });
    std::vector<int> leaving;
    for (int row = first; row <= last; ++row) {
        if (m_rowOf[size_t(row)] >= 0)
            leaving.push_back(m_rowOf[size_t(row)]);
    }
    hide(std::move(leaving));
}

void SortedRows::followRemoved(int first, int last)
{
    const int count = last - first + 1;
    m_rowOf.erase(m_rowOf.begin() + first, m_rowOf.begin() + last + 1);
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
    if (m_isRefiltering) {
        m_verdicts.erase(m_verdicts.begin() + first, m_verdicts.begin() + last + 1);
        m_next -= std::min(m_next, size_t(last) + 1) - std::min(m_next, size_t(first));
    }
    for (std::vector<int> *rows : { &m_shown, &m_waiting }) {
        for (int &row : *rows)
            row -= row > last ? count : 0;
    }
}

void SortedRows::followData(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    std::vector<int> leaving, fresh, staying;
    for (int row = from.row(); row <= to.row(); ++row) {
        m_places[size_t(row)] = placeOf(row);
        int &at = m_rowOf[size_t(row)];
        const bool isWanted = accepts(row);
        if (m_isRefiltering)
            m_verdicts[size_t(row)] = isWanted;
        if (at >= 0) {
            (isWanted ? staying : leaving).push_back(isWanted ? row : at);
        } else if (isWanted && at == hidden) {
            fresh.push_back(row);
        } else if (!isWanted && at == waiting) {
            std::erase(m_waiting, row);
            at = hidden;
        }
    }
    hide(std::move(leaving));
    const bool isMoved = std::ranges::any_of(staying, [this](int row) {
        const auto at = m_shown.begin() + m_rowOf[size_t(row)];
        return (at != m_shown.begin() && isBefore(row, *(at - 1)))
            || (at + 1 != m_shown.end() && isBefore(*(at + 1), row));
    });
    if (isMoved)
        rearrange([this] { put(m_shown); });
    tellChanged(std::move(staying), from.column(), to.column(), roles);
    take(fresh);
}

void SortedRows::tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int> &roles)
{
    for (int &row : rows)
        row = m_rowOf[size_t(row)];
    std::ranges::sort(rows);
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        emit dataChanged(index(rows[i], firstColumn), index(rows[end - 1], lastColumn), roles);
        i = end;
    }
}

}
