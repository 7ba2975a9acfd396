// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/detailspage.h"

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;
class FactList;

/// One route as the working plan has it: its totals, and what is broken.
class RoutePage final : public DetailsPage {
    Q_OBJECT

public:
    RoutePage(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        const models::WorkingPlan &plan, QWidget *parent = nullptr);

    void setRoute(const QString &routeId);
    [[nodiscard]] const QString &routeId() const { return m_routeId; }

private:
    void refresh();

    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    QString m_routeId;
    FactList *m_totals;
    FactList *m_server;
};

}
