// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/detailspage.h"

#include "api/orderkey.h"

namespace routedesk::models {
class DispatchStore;
class OrderDetails;
class WorkingPlan;
struct StopFigures;
}
namespace routedesk::api {
struct Order;
struct OrderDetail;
}

namespace routedesk::ui {

class DayWords;
class EventList;
class FactList;
struct Fact;

/// One order: what the day's list knows at once, and its story when it has come.
class OrderPage final : public DetailsPage {
    Q_OBJECT

public:
    OrderPage(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        const models::WorkingPlan &plan, models::OrderDetails &details, QWidget *parent = nullptr);

    void setOrder(const std::optional<api::OrderKey> &key);

private:
    void refreshSoon();
    void refresh();
    void showFacts(const api::Order &order);
    void showStory();
    [[nodiscard]] QList<Fact> serviceFacts(const api::Order &order, const api::OrderDetail *detail) const;

    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    models::OrderDetails &m_details;
    std::optional<api::OrderKey> m_key;
    FactList *m_main;
    FactList *m_service;
    FactList *m_notes;
    EventList *m_events;
    QLabel *m_serviceTitle;
    QLabel *m_notesTitle;
    QLabel *m_eventsTitle;
    QLabel *m_source;
    bool m_pending = false;
};

}
