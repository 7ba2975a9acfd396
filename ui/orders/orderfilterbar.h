// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersfiltermodel.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QPushButton;

namespace routedesk::ui {

class ChoiceChip;
class FilterChip;
class FlowLayout;
class Theme;

/// The counters of the day's orders, each a filter. Says how many orders the filter hides, and takes it away.
class OrderFilterBar final : public QWidget {
    Q_OBJECT

public:
    OrderFilterBar(const Theme &theme, models::OrdersFilterModel &orders, const models::DispatchStore &store,
        QWidget *parent = nullptr);

    /// As if the chip was pressed.
    void setChip(models::OrdersFilter::Chip chip, bool on);
    void clear();

private:
    void addStatus(const QString &text, Mark mark, Tone tone, const QSet<api::OrderStatus> &statuses);
    void addChoices();
    void addChip(const QString &text, Mark mark, Tone tone, models::OrdersFilter::Chip chip);
    void count();
    void follow();

    struct StatusChip {
        FilterChip *chip;
        QSet<api::OrderStatus> statuses;
    };

    const Theme &m_theme;
    models::OrdersFilterModel &m_orders;
    const models::DispatchStore &m_store;
    QHash<models::OrdersFilter::Chip, FilterChip *> m_chips;
    QList<StatusChip> m_statuses;
    ChoiceChip *m_worker = nullptr;
    ChoiceChip *m_group = nullptr;
    ChoiceChip *m_rule = nullptr;
    QPushButton *m_hidden;
    FlowLayout *m_layout;
};

}
