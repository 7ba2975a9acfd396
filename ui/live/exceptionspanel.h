// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"
#include "ui/live/exceptionsfilter.h"
#include "ui/widgets/rowwalk.h"

#include <QWidget>

class QListView;
class QStackedLayout;
class QTimer;

namespace routedesk::ui {

class DayWords;
class EmptyState;
class FilterChip;
class SectionHeader;
class Theme;

/// What needs someone now, the worst first.
class ExceptionsPanel final : public QWidget {
    Q_OBJECT

public:
    ExceptionsPanel(const Theme &theme, const DayWords &words, models::OrdersModel &orders,
        models::SharedSelection &selection, QWidget *parent = nullptr);

    [[nodiscard]] SectionHeader &header() const { return *m_header; }
    [[nodiscard]] int count() const { return m_count; }

signals:
    void countChanged(int count);
    void contextMenuRequested(const QPoint &globalPosition);

private:
    void showCounts();

    SectionHeader *m_header;
    ExceptionsFilter *m_filter;
    QListView *m_view;
    EmptyState *m_empty;
    FilterChip *m_late;
    FilterChip *m_risk;
    QStackedLayout *m_stack;
    QTimer *m_later;
    RowWalk *m_walk;
    ExceptionsFilter::Counts m_counts; ///< of the walk, so far
    int m_count = 0;
};

}
