// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"
#include "models/planshapes.h"
#include "ui/settings/preferences.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace routedesk::ui {

struct Workbench;

/// What happens when stops are dropped on a name: of a route, or of a worker. Asks once how they find their places
/// there, and remembers.
class DropFlow final : public QObject {
    Q_OBJECT

public:
    DropFlow(const Workbench &bench, QWidget *window);

    void setManner(Preferences::DropManner manner) { m_manner = manner; }
    [[nodiscard]] Preferences::DropManner manner() const { return m_manner; }
    /// `manner` for a name that has its own: nothing is asked then.
    void drop(const QList<api::OrderKey> &keys, const models::PlaceTarget &target, const QPoint &globalPosition,
        std::optional<Preferences::DropManner> manner = {});
    /// Null while nothing is asked.
    [[nodiscard]] QMenu *question() const;

signals:
    /// The answer, to be kept.
    void mannerChosen(routedesk::ui::Preferences::DropManner manner);
    /// Why nothing happened, as a sentence, and what was wished.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

private:
    void ask(const QList<api::OrderKey> &keys, const models::PlaceTarget &target, const QPoint &globalPosition);
    void place(const QList<api::OrderKey> &keys, const models::PlaceTarget &target, Preferences::DropManner manner);
    void refuse(models::EditRefusal why);
    void make(const models::PlaceOffer &offer);

    const models::DispatchStore &m_store;
    models::WorkingPlan &m_plan;
    models::PlaceFinder m_finder;
    QPointer<QWidget> m_window;
    QPointer<QMenu> m_question;
    models::Move m_wanted; ///< the last one
    Preferences::DropManner m_manner = Preferences::DropManner::Ask;
};

}
