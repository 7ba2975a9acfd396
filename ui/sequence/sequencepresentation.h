// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequencemodel.h"
#include "ui/sequence/routefilter.h"

#include <QSortFilterProxyModel>

namespace routedesk::ui {

class DayWords;

/// Routes with their stops for the view: only routes that match the chips, and a sentence for each row for tool
/// tips and screen readers. Stops are never hidden, so that a place between two of them is a place in the route.
class SequencePresentation final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using Chip = RouteFilter::Chip;

    SequencePresentation(models::SequenceModel &source, const models::WorkingPlan &plan,
        const models::DispatchStore &store, const DayWords &words, QObject *parent = nullptr);

    void setFilter(const RouteFilter &filter);
    [[nodiscard]] const RouteFilter &filter() const { return m_filter; }
    /// Anywhere in the route.
    [[nodiscard]] QSet<planner::Rule> brokenRules(const QString &routeId) const;
    [[nodiscard]] int count(Chip chip) const;
    [[nodiscard]] int hiddenCount() const;
    /// Whether a worker without a route is looked for.
    [[nodiscard]] bool fitsIdle(const QString &workerHandle) const;

    [[nodiscard]] QModelIndex indexOf(const api::OrderKey &key) const;
    [[nodiscard]] QModelIndex indexOfRoute(const QString &routeId) const;
    [[nodiscard]] bool isRoute(const QModelIndex &index) const;
    [[nodiscard]] std::optional<models::Move> moveFor(
        const QMimeData *data, int row, const QModelIndex &parent) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool has(const QString &routeId, Chip chip) const;
    [[nodiscard]] QString routeSentence(const QModelIndex &index) const;
    [[nodiscard]] QString stopSentence(const QModelIndex &index) const;

    models::SequenceModel &m_sequence;
    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    const DayWords &m_words;
    RouteFilter m_filter;
};

}
