// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersfiltermodel.h"
#include "ui/theme/marks.h"

#include <QIdentityProxyModel>

namespace routedesk::ui {

class DayWords;
class Theme;

/// The orders of the day in words: the raw columns of OrdersModel, dressed. Sorting and filtering stay with the
/// source.
class OrdersPresentation final : public QIdentityProxyModel {
    Q_OBJECT

public:
    OrdersPresentation(
        const Theme &theme, const DayWords &words, models::OrdersFilterModel &source, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QModelIndex indexOf(const api::OrderKey &key) const;

    /// Columns shown until a person chooses otherwise.
    [[nodiscard]] static bool isShownAtFirst(int column);
    [[nodiscard]] static int widthAtFirst(int column);

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString source(const QModelIndex &index) const;
    [[nodiscard]] QVariant raw(const QModelIndex &index, int column) const;

    const Theme &m_theme;
    const DayWords &m_words;
    models::OrdersFilterModel &m_filter;
};

}
