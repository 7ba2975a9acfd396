// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"
#include "ui/views/tablecolumns.h"

#include <QWidget>

class QAction;
class QMenu;
class QSettings;
class QStackedLayout;

namespace routedesk::models {
class OrdersFilterModel;
}

namespace routedesk::ui {

class DayWords;
class EmptyState;
class OrderFilterBar;
class OrdersPresentation;
class RowView;
class Theme;

/// The table of the day's orders: counters that filter, columns to choose, rows to drag into routes.
class OrdersPanel final : public QWidget {
    Q_OBJECT

public:
    OrdersPanel(const Theme &theme, const DayWords &words, models::OrdersFilterModel &orders,
        const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent = nullptr);

    /// The button of an empty day.
    void setImportAction(QAction *action);
    [[nodiscard]] RowView &view() const { return *m_view; }
    [[nodiscard]] OrderFilterBar &filterBar() const { return *m_bar; }

    [[nodiscard]] TableColumns columns() const;
    void setColumns(const TableColumns &columns);
    /// Those of a first start.
    void resetColumns();
    /// What can be shown, and the way back to the first columns.
    void fillColumnMenu(QMenu &menu);
    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

signals:
    void contextMenuRequested(const QPoint &globalPosition);
    void orderActivated(const routedesk::api::OrderKey &key);

private:
    void setUpColumns();
    [[nodiscard]] QStringList columnNames() const;
    void showColumnMenu(const QPoint &position);
    void showWhatFits();

    models::OrdersFilterModel &m_orders;
    OrdersPresentation *m_presentation;
    OrderFilterBar *m_bar;
    RowView *m_view;
    EmptyState *m_emptyDay;
    EmptyState *m_nothingFound;
    QAction *m_showAll;
    QStackedLayout *m_stack;
};

}
