// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"
#include "models/planshapes.h"

#include <QObject>
#include <QPointer>

namespace routedesk::ui {

class OfferDialog;
class Theme;
struct Workbench;

/// Asks which worker or route, shows for each what it would be, and does what was chosen, as one undo step.
class OfferFlow final : public QObject {
    Q_OBJECT

public:
    OfferFlow(const Workbench &bench, QWidget *window);
    ~OfferFlow() override;

    void moveTo(const QList<api::OrderKey> &keys);
    void giveRest(const QString &routeId);
    /// The stop and all behind it become a new route.
    void split(const api::OrderKey &first);
    void merge(const QString &routeId);
    void swap(const QString &routeId);

    /// Null while nothing is asked.
    [[nodiscard]] OfferDialog *dialog() const;

signals:
    /// Why nothing happened, as a sentence, and what was wished.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

private:
    [[nodiscard]] QList<models::PlaceTarget> routes(const QString &exceptId) const;
    [[nodiscard]] QList<models::PlaceTarget> workers(const QString &exceptHandle, bool inOpenRoute) const;
    [[nodiscard]] QString nameOf(const models::PlaceTarget &target) const;
    [[nodiscard]] QString titleOf(const QString &routeId) const;
    void open(const QString &title, const QString &verb, int expected);
    void add(const models::PlaceOffer &offer);
    void make(const models::PlaceOffer &offer);

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    models::WorkingPlan &m_plan;
    models::PlanShapes m_shapes;
    models::PlaceFinder m_finder;
    QPointer<QWidget> m_window;
    QPointer<OfferDialog> m_dialog;
    int m_expected = 0;
};

}
