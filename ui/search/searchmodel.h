// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/search/searchresult.h"

#include <QAbstractListModel>

namespace routedesk::ui {

/// The lines of the search, top to bottom.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setResults(const QList<SearchResult> &results);
    [[nodiscard]] const SearchResult &at(int row) const { return m_results.at(row); }
    /// The row of the same thing; -1 when it is not here.
    [[nodiscard]] int rowOf(const SearchResult &result) const;
    /// The next row that can be chosen from `row` on (which may be -1) in this direction; `row` itself if there is
    /// none.
    [[nodiscard]] int step(int row, int direction) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<SearchResult> m_results;
};

}
