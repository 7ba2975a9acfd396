// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractProxyModel>
#include <QTimer>

#include <vector>

namespace routedesk::models {

/// A flat model narrowed and sorted, always as its rows are now. Made for a hundred thousand of them: each row's
/// place is kept as a number, and a change that touches many rows is told as one. Rows that come while many others
/// do are shown a moment later, in growing portions; hold that against rowCount(), not against the source.
class SortedRows : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit SortedRows(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] int sortColumn() const { return m_column; } ///< -1: in the source's order
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }
    /// The source's row shown there.
    [[nodiscard]] int sourceRow(int row) const { return m_shown[size_t(row)]; }
    /// Rows that are wanted and not shown yet.
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }
    /// Shows what is waiting.
    void flush();
    /// Between refilter(Pace::Slices) and refiltered(): rows that were not looked at yet stand as before.
    [[nodiscard]] bool isRefiltering() const { return m_isRefiltering; }

signals:
    /// All rows are as accepts() wants them after a refilter().
    void refiltered();

protected:
    /// The last place in either direction: rows without a value.
    static constexpr quint64 lastPlace = ~quint64(0);

    [[nodiscard]] virtual bool accepts(int sourceRow) const = 0;
    /// Lower numbers come first, the direction already counted in.
    [[nodiscard]] virtual quint64 placeOf(int sourceRow) const = 0;
    /// For rows of equal numbers: below 0 when a comes first. What is equal here too stands in the source's order.
    [[nodiscard]] virtual int compareEqual(int a, int b) const;
    /// To be called when accepts() has changed its mind. In slices very many rows are looked at for a few
    /// milliseconds each turn of the event loop; few are at once in any case.
    enum class Pace { AtOnce, Slices };
    void refilter(Pace pace = Pace::AtOnce);
    /// Around looking at many rows, none of which changes meanwhile.
    virtual void beginLook() { }
    virtual void endLook() { }
    /// To be called when the places have changed.
    void resort();

private:
    [[nodiscard]] bool isBefore(int a, int b) const;
    void lookOn();
    void applyVerdicts();
    void put(std::vector<int> &rows) const;
    void rebuild();
    void renumber(size_t from = 0);
    template<class Change>
    void rearrange(Change change);
    void take(const std::vector<int> &fresh);
    void hide(std::vector<int> rows);
    [[nodiscard]] std::vector<std::pair<size_t, size_t>> runs() const;
    void insertRuns(const std::vector<std::pair<size_t, size_t>> &runs);
    void followInserted(int first, int last);
    void followLeaving(int first, int last);
    void followRemoved(int first, int last);
    void followData(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int> &roles);

    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_shown; ///< source rows, as they stand
    std::vector<int> m_rowOf; ///< by source row; below 0 when hidden or waiting
    std::vector<quint64> m_places; ///< by source row
    std::vector<int> m_waiting; ///< source rows
    QTimer m_later;
    bool m_isRefiltering = false;
    Pace m_pace = Pace::AtOnce;
    std::vector<bool> m_verdicts; ///< by source row, of those before m_next while refiltering
    size_t m_next = 0;
    QTimer m_look;
};

}
