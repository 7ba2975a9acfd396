// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"
#include "ui/pool/remedy.h"

#include <QAbstractTableModel>

namespace routedesk::ui {

class DayWords;
class Theme;
struct Workbench;

/// The orders that a proposal leaves over, in words: worded when they are looked at, for there may be thousands.
class LeftOverRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Order, Why, Help, Count };

    LeftOverRows(const Workbench &bench, const DayWords &words, QObject *parent);

    void show(const models::Proposal &proposal);
    void clear();
    [[nodiscard]] const api::OrderKey &key(int row) const { return m_rows.at(row).left.key; }
    /// -1: it is not left over.
    [[nodiscard]] int rowOf(const api::OrderKey &key) const;
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QString why(int row) const;
    /// As the day is now, the likeliest first.
    [[nodiscard]] QList<Remedy> remedies(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        models::LeftOver left;
        bool hasChanged; ///< since its reason was found
    };

    void replace(QList<Row> rows);

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    const DayWords &m_words;
    QList<Row> m_rows;
};

}
