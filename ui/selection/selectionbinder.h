// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"

#include <QObject>

#include <functional>

class QAbstractItemView;
class QModelIndex;

namespace routedesk::ui {

/// Ties a view's selection to the shared one, both ways. The view's model gives models::KeyRole for orders and
/// models::RouteRole for routes. Call it after the view has its model.
class SelectionBinder final : public QObject {
    Q_OBJECT

public:
    using Find = std::function<QModelIndex(const api::OrderKey &)>;
    using FindRoute = std::function<QModelIndex(const QString &)>;

    /// `find` answers with an index of the view's model, invalid where the view does not show the order.
    SelectionBinder(
        QAbstractItemView &view, models::SharedSelection &selection, Find find, FindRoute findRoute = {});

private:
    void readSoon();
    void read();
    void modelChanged();
    void showSoon();
    void show();

    QAbstractItemView &m_view;
    models::SharedSelection &m_selection;
    Find m_find;
    FindRoute m_findRoute;
    bool m_busy = false;
    bool m_readPending = false;
    bool m_showPending = false;
};

}
