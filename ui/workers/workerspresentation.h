// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words/timewords.h"

#include <QSortFilterProxyModel>

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkersModel;
}

namespace routedesk::ui {

/// The workers as a person reads them, sorted by raw values and narrowed by a text.
class WorkersPresentation final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    WorkersPresentation(models::WorkersModel &workers, const models::DispatchStore &store,
        const models::Clock &clock, QObject *parent = nullptr);

    /// Keeps workers whose name, handle or skill holds the text; all for none.
    void setSearch(const QString &text);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString span(const QModelIndex &index, int from, int until) const;

    models::WorkersModel &m_workers;
    const models::DispatchStore &m_store;
    const models::Clock &m_clock;
    QString m_search;
};

}
