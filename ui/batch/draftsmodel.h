// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/orderdraft.h"

#include <QAbstractTableModel>

namespace routedesk::ui {

/// The orders of a batch that is being put together. Each has an id that stays with it.
class DraftsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Handle, Where, Window, ColumnCount };

    struct Entry {
        int id = -1;
        OrderDraft draft;
        QList<DraftProblem> problems; ///< the server's
        bool isUnknown = false;       ///< sent, and nobody knows what became of it
    };

    using QAbstractTableModel::QAbstractTableModel;

    int append(const OrderDraft &draft);
    /// Its complaints are gone: it is another order now.
    void replace(int id, const OrderDraft &draft);
    void remove(int id);
    void setProblems(int id, const QList<DraftProblem> &problems);
    void setUnknown(int id, bool unknown);

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const Entry *find(int id) const;
    [[nodiscard]] int idAt(int row) const;
    /// draftIdent() of all but that one.
    [[nodiscard]] QSet<QString> identsWithout(int id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int rowOf(int id) const;
    void touch(int row);

    QList<Entry> m_entries;
    int m_nextId = 1;
};

}
