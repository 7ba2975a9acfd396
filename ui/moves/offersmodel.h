// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"

#include <QAbstractListModel>
#include <QColor>

namespace routedesk::ui {

/// One place where stops might go, as a person reads it.
struct OfferRow {
    models::PlaceOffer offer;
    QString name; ///< the worker, or the route where it has none
    QString detail; ///< which route of his
    QColor colour;
};

/// Offers, the best first. What is refused stands at the end, says why and can't be chosen.
class OffersModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, ColourRole, FiguresRole, BreaksRole, RefusalRole, SearchRole };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    void add(const OfferRow &row);
    [[nodiscard]] const OfferRow &row(int at) const { return m_rows.at(at); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<OfferRow> m_rows;
};

}
