// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"
#include "ui/pool/pooldelegate.h"
#include "ui/pool/poolfilter.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/widgets/rowwalk.h"

#include <QWidget>

class QAction;
class QListView;
class QPushButton;
class QTimer;
class QStackedLayout;

namespace routedesk::ui {

class CutStops;
class DayWords;
class EmptyState;
class ChoiceChip;
class FilterChip;
class FlowLayout;
class SectionHeader;
class Theme;

/// Orders without a route: never planned, did not fit (with the reason), taken out here. Drag them into routes;
/// drop stops here to take them out.
class PoolPanel final : public QWidget {
    Q_OBJECT

public:
    PoolPanel(const Theme &theme, const DayWords &words, models::PoolModel &pool,
        const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent = nullptr);

    void setImportAction(QAction *action);
    /// In the head: puts the pool into routes.
    void setPlanAction(QAction *action);
    /// Shows these paler.
    void setCutStops(const CutStops &cut);
    /// Words of the link that lets an order in; pressing it tells remedyPressed().
    void setRemedies(PoolDelegate::Link words);
    void setSearch(const QString &text);
    /// Whether the order is in the pool and kept out of sight by the filter.
    [[nodiscard]] bool hides(const api::OrderKey &key) const;
    void setChoice(const PoolFilter::Choice &choice);
    [[nodiscard]] const PoolFilter::Choice &choice() const { return m_filter->choice(); }
    /// Lifts the chips; the search is not the pool's own, see searchLifted().
    void showAll();
    /// Serves as the dock's title bar.
    [[nodiscard]] SectionHeader &header() const { return *m_header; }
    [[nodiscard]] QListView &view() const { return *m_view; }

signals:
    void remedyPressed(const routedesk::api::OrderKey &key);
    /// All orders are to be shown again, also those that the search hides.
    void searchLifted();
    void choiceChanged();
    void contextMenuRequested(const QPoint &globalPosition);
    void orderActivated(const routedesk::api::OrderKey &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FilterChip *addChip(const QString &text, Tone tone, Mark mark, models::PoolModel::Why why);
    void setUpView(models::SharedSelection &selection);
    void addGroups();
    void count();
    void countSoon();
    void showCounts();
    void showTotals();
    void layOutSoon();

    const Theme &m_theme;
    models::PoolModel &m_pool;
    const models::DispatchStore &m_store;
    SectionHeader *m_header;
    FlowLayout *m_chipRow;
    QHash<models::PoolModel::Why, FilterChip *> m_chips;
    PoolFilter *m_filter;
    ChoiceChip *m_group;
    QPushButton *m_hidden;
    QListView *m_view;
    PoolDelegate *m_delegate;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QAction *m_import = nullptr;
    QTimer *m_counting;
    RowWalk *m_walk;
    std::array<int, 3> m_counts{}; ///< of the walk, so far
    bool m_layoutPending = false;
};

}
