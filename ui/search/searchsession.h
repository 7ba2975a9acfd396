// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/search/ordersearch.h"
#include "ui/search/commands.h"
#include "ui/search/searchresult.h"

#include <QObject>

#include <functional>
#include <optional>

namespace routedesk::models {
class OrdersElsewhere;
class PlaceSearch;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;

/// What one looks for and what is found: orders, routes, workers and commands, the group with the best hit first;
/// then places, and orders of other days. Orders come in slices, other days from the server: results() grows meanwhile.
class SearchSession final : public QObject {
    Q_OBJECT

public:
    struct Hidden {
        std::function<bool(const api::OrderKey &)> order;
        std::function<bool(const QString &)> route;
    };

    /// `hidden` tells whether a filter keeps a thing out of sight.
    SearchSession(const DayWords &words, const models::DispatchStore &store, const models::WorkingPlan &plan,
        models::OrdersElsewhere &elsewhere, Hidden hidden, QObject *parent = nullptr);

    /// Who looks places up, and where the map is: places near there come first. Outlives the session.
    void setPlaces(models::PlaceSearch &places, std::function<std::optional<api::GeoPoint>()> near);
    /// Has the text looked up as an address.
    void askForPlace();
    void setCommands(const QList<Command> &commands) { m_commands = commands; }
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QList<SearchResult> results() const;

signals:
    void changed();

private:
    struct Group {
        QString heading;
        int rank = 0;
        QList<SearchResult> rows;
    };
    [[nodiscard]] Group orders() const;
    [[nodiscard]] Group routes() const;
    [[nodiscard]] Group workers() const;
    [[nodiscard]] Group commands() const;
    [[nodiscard]] Group otherDays() const;
    [[nodiscard]] Group places() const;
    void addAnswer(QList<SearchResult> &rows) const;
    [[nodiscard]] SearchResult orderRow(const api::Order &order) const;

    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    models::OrdersElsewhere &m_elsewhere;
    models::PlaceSearch *m_places = nullptr;
    std::function<std::optional<api::GeoPoint>()> m_near;
    Hidden m_hidden;
    models::OrderSearch m_orders;
    models::TextQuery m_query;
    QList<Command> m_commands;
    QString m_text;
};

}
