// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/poolmodel.h"
#include "models/search/textquery.h"
#include "models/sortedrows.h"

#include <QSet>

namespace routedesk::ui {

/// The pool narrowed by why an order is there and by a text; those that did not fit first, sorted by the window.
class PoolFilter final : public models::SortedRows {
    Q_OBJECT

public:
    explicit PoolFilter(models::PoolModel &pool, QObject *parent = nullptr);

    /// An empty set: all.
    struct Choice {
        QSet<models::PoolModel::Why> reasons{};
        QSet<QString> opsGroups{};

        bool operator==(const Choice &) const = default;
    };
    void setChoice(const Choice &choice);
    [[nodiscard]] const Choice &choice() const { return m_choice; }
    void setText(const QString &text);
    [[nodiscard]] QModelIndex indexOf(const api::OrderKey &key) const;

protected:
    [[nodiscard]] bool accepts(int row) const override;
    [[nodiscard]] quint64 placeOf(int row) const override;
    void beginLook() override { m_isLooking = true; }
    void endLook() override;

private:
    models::PoolModel &m_pool;
    Choice m_choice;
    models::TextQuery m_query;
    mutable models::TextQuery::Look m_look;
    bool m_isLooking = false;
};

}
