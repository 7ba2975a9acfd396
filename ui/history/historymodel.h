// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

class QUndoStack;

namespace routedesk::ui {

/// The steps of an undo stack, oldest first; row 0 is how it all began. Row n is the state after n steps.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles { TakenBackRole = Qt::UserRole + 1 }; ///< bool: an undone step, to be made again by going there

    HistoryModel(const QUndoStack &stack, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// The row of the state that the plan is in.
    void currentChanged(int row);

private:
    void follow();

    const QUndoStack &m_stack;
    int m_rows = 1;
};

}
