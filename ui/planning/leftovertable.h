// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/poolplan.h"
#include "ui/widgets/rowview.h"

class QStandardItemModel;

namespace routedesk::ui {

class DayWords;

/// Orders that found no place, each with the reason and what would let it in. Enter shows the order.
class LeftOverTable final : public RowView {
    Q_OBJECT

public:
    LeftOverTable(const DayWords &words, QWidget *parent);

    void show(const QList<models::LeftOver> &leftOver);
    [[nodiscard]] QString text(int row, int column) const;

signals:
    void orderActivated(const routedesk::api::OrderKey &key);

private:
    const DayWords &m_words;
    QStandardItemModel *m_rows;
    QList<models::LeftOver> m_leftOver;
};

}
