// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/planning/leftoverrows.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPoint;
class QVBoxLayout;

namespace routedesk::ui {

class RowView;

/// Orders that found no place, each with the reason and what would let it in, which its link, the buttons below, the
/// menu of a row and Ctrl+R do. Enter shows the order.
class LeftOverPanel final : public QWidget {
    Q_OBJECT

public:
    LeftOverPanel(const Workbench &bench, const DayWords &words, QWidget *parent);

    /// The current row stays with its order.
    void show(const models::Proposal &proposal);
    void clear();
    [[nodiscard]] RowView &view() const { return *m_view; }
    [[nodiscard]] const LeftOverRows &rows() const { return *m_rows; }
    /// What can be done for the current row, the likeliest first.
    [[nodiscard]] QList<QAction *> offers() const { return m_offers; }
    [[nodiscard]] QString sentence() const;

signals:
    void orderActivated(const routedesk::api::OrderKey &key);
    void remedyPressed(const routedesk::api::OrderKey &key, const routedesk::ui::Remedy &remedy);

private:
    void buildView();
    void buildFoot(QVBoxLayout &layout);
    void follow();
    void clearBar();
    void offer(int row);
    void addButton(QAction *action);
    [[nodiscard]] bool isLink(const QModelIndex &index) const;
    void press(qsizetype remedy);
    void popup(const QPoint &at);

    const Theme &m_theme;
    const DayWords &m_words;
    LeftOverRows *m_rows;
    RowView *m_view;
    QLabel *m_sentence;
    QHBoxLayout *m_bar;
    QAction *m_showOrder;
    QAction *m_first; ///< the likeliest, by its key
    QList<QAction *> m_offers;
};

}
