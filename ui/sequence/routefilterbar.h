// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sequence/sequencepresentation.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QPushButton;

namespace routedesk::ui {

class ChoiceChip;
class FilterChip;
class FlowLayout;
class Theme;

/// The counters above the sequence board, each a filter of routes, and how many routes they hide, as a link that
/// shows all again.
class RouteFilterBar final : public QWidget {
    Q_OBJECT

public:
    RouteFilterBar(const Theme &theme, SequencePresentation &routes, const models::WorkingPlan &plan,
        const models::DispatchStore &store, QWidget *parent = nullptr);

    void setFilter(const RouteFilter &filter);
    [[nodiscard]] const RouteFilter &filter() const { return m_routes.filter(); }
    /// Counts again; what calls often calls this once a turn.
    void count();
    /// Workers without a route that the filter hides too, where these are shown at all.
    void setHiddenWorkers(int workers);

signals:
    void filterChanged();

private:
    void addChip(const QString &text, Tone tone, Mark mark, RouteFilter::Chip chip);
    void addChoices();
    void followChoices();
    void tellHidden();
    void change(const std::function<void(RouteFilter &)> &edit);
    [[nodiscard]] QHash<QString, int> countRoutes(
        const std::function<QStringList(const models::WorkingRoute &)> &valuesOf) const;

    const Theme &m_theme;
    SequencePresentation &m_routes;
    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    FlowLayout *m_layout;
    QHash<RouteFilter::Chip, FilterChip *> m_chips;
    ChoiceChip *m_worker = nullptr;
    ChoiceChip *m_group = nullptr;
    ChoiceChip *m_status = nullptr;
    ChoiceChip *m_rule = nullptr;
    QPushButton *m_hidden;
    int m_hiddenWorkers = 0;
};

}
