// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"
#include "ui/widgets/rowview.h"

class QStandardItem;
class QStandardItemModel;

namespace routedesk::ui {

class DayWords;
class Theme;

/// The routes that a proposal would change, before and after, each to be ticked. Routes that exchange stops are
/// ticked together; what has changed since can't be.
class ProposalTable final : public RowView {
    Q_OBJECT

public:
    ProposalTable(const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent);

    /// Ticks stay with their worker; what is new is ticked.
    void show(const models::Proposal &proposal);
    void clear();
    [[nodiscard]] QList<qsizetype> ticked() const;
    void setTicked(qsizetype row, bool isTicked);
    [[nodiscard]] QString text(int row, int column) const;

signals:
    void tickedChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(qsizetype index, const models::ProposalRow &row, bool isTicked);
    void follow(QStandardItem *item);
    [[nodiscard]] QString nameOf(const models::ProposalRow &row) const;
    [[nodiscard]] QString noteOf(qsizetype index, const models::ProposalRow &row) const;

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    QStandardItemModel *m_rows;
    models::Proposal m_proposal;
    bool m_isFilling = false;
};

}
