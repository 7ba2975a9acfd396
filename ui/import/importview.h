// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace routedesk::models {
class ImportErrorsFilter;
class ImportModel;
}

namespace routedesk::ui {

class ColumnHeader;
class Theme;

/// The rows of an import. Typing over a cell edits it, Delete takes rows out or puts them back, F8 goes to the next
/// problem, F4 asks what the column means.
class ImportView final : public QTableView {
    Q_OBJECT

public:
    ImportView(const Theme &theme, models::ImportModel &model, models::ImportErrorsFilter &filter,
        QWidget *parent = nullptr);

    void goToProblem(bool forward);
    /// Selected rows leave the import, or come back if all of them have left.
    void toggleSelected();
    void askMeaning(int column);
    void askMeaningOfCurrent();
    /// Does what the current row's complaint offers.
    void acceptOffer();
    /// What is being typed stands in its cell then.
    void commitEditor();
    /// Writes the value into the selected cells of rows that can be edited; more than tooManyCells() tells are left alone.
    void fillSelected(const QString &value);
    /// What to do with rows that the server has already: a menu for the selected ones, and for all.
    void askDuplicates();
    /// Of the model, not of the filter.
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] bool allSelectedRemoved() const;
    [[nodiscard]] QList<int> selectedRows() const;

    /// Widths by what the columns mean; called once when the columns are known.
    void fitColumns();

signals:
    void currentCellChanged();
    void tooManyCells(int most);
    /// The current row's dates are past: all are to be moved.
    void shiftWanted();
    void offerAccepted();
    /// The current row's complaint is about its place.
    void placeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    const Theme &m_theme;
    models::ImportModel &m_model;
    models::ImportErrorsFilter &m_filter;
    ColumnHeader *m_header;
};

}
