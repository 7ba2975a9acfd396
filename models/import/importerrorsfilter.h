// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importmodel.h"

#include <QAbstractProxyModel>
#include <QSet>

#include <vector>

namespace routedesk::models {

/// The rows of an ImportModel that a chip asks for, in the file's order. All rows cost nothing; a chosen few are a
/// sorted list, made anew in one pass, because a million rows are filtered while a person waits for the next frame.
/// Rows come and go one by one where a few change, and as a changed layout where many do.
class ImportErrorsFilter : public QAbstractProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Good, Warnings, Errors, Removed, Imported, Places };
    Q_ENUM(Show)

    explicit ImportErrorsFilter(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override; ///< an ImportModel
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// Of the source, ascending.
    [[nodiscard]] QList<int> shownRows() const;
    /// A row of the source that a person's hands are on: it stays where it is while it changes by itself, so that the next
    /// key does not hit another row. It goes once another is kept (-1: none), soon, and at once when it is taken out or
    /// imported.
    void keep(int sourceRow);
    /// The kept row goes, too, if it is no longer what is asked for: the person has changed it.
    void settleKept();

    /// The next complaint among the rows shown, after `current` (invalid: from the top) and round the end. Errors
    /// only while errors are shown, warnings too otherwise. Invalid when there is none.
    [[nodiscard]] QModelIndex nextIssue(const QModelIndex &current, bool forward = true) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

signals:
    void showChanged(routedesk::models::ImportErrorsFilter::Show show);

private:
    [[nodiscard]] bool fits(int sourceRow) const;
    [[nodiscard]] bool accepts(int sourceRow) const;
    /// Where the source's row stands, or would stand.
    [[nodiscard]] int placeOf(int sourceRow) const;
    [[nodiscard]] std::vector<int> acceptedRows(int first, int last) const;
    void takeInserted(int first, int last);
    void takeChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void takeHeader(Qt::Orientation orientation, int first, int last);
    void settleRow(int sourceRow);
    void settleLeft();
    /// `replace` changes m_show or m_rows.
    void relayout(const std::function<void()> &replace);

    ImportModel *m_model = nullptr;
    Show m_show = Show::All;
    std::vector<int> m_rows; ///< of the source, ascending; empty while all are shown
    int m_kept = -1;
    QSet<int> m_left; ///< were kept, and are still shown
};

}
