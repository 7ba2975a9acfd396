// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/dropflow.h"

#include "ui/theme/theme.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QMenu>

namespace routedesk::ui {

using Manner = Preferences::DropManner;

DropFlow::DropFlow(const Workbench &bench, QWidget *window)
    : QObject(window), m_store(bench.store), m_plan(bench.plan),
      m_finder(bench.store, bench.plan, bench.travelTimes, bench.clock), m_window(window)
{
    connect(&m_finder, &models::PlaceFinder::offered, this, &DropFlow::make);
}

QMenu *DropFlow::question() const
{
    return m_question;
}

void DropFlow::drop(const QList<api::OrderKey> &keys, const models::PlaceTarget &target,
    const QPoint &globalPosition, std::optional<Manner> manner)
{
    const Manner wanted = manner.value_or(m_manner);
    if (wanted == Manner::Ask)
        ask(keys, target, globalPosition);
    else
        place(keys, target, wanted);
}

void DropFlow::ask(
    const QList<api::OrderKey> &keys, const models::PlaceTarget &target, const QPoint &globalPosition)
{
    delete m_question;
    m_question = new QMenu(m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->addSection(tr("Where in the route, now and from now on?"));
    const auto answer = [&](Manner manner, const QString &text) {
        connect(m_question->addAction(text), &QAction::triggered, this, [this, manner, keys, target] {
            m_manner = manner;
            emit mannerChosen(manner);
            place(keys, target, manner);
        });
    };
    answer(Manner::BestSlot, tr("Each at its &best place"));
    answer(Manner::AtEnd, target.routeId.isNull() ? tr("&Exactly in this order") : tr("Exactly at the &end"));
    answer(Manner::Resequence, tr("Put the whole route in a better &order"));
    m_question->addSeparator();
    m_question->addAction(tr("Can be changed in the settings"))->setEnabled(false);
    m_question->popup(globalPosition);
}

void DropFlow::place(const QList<api::OrderKey> &keys, const models::PlaceTarget &target, Manner manner)
{
    m_wanted = { keys, target.routeId, -1 };
    m_finder.start(keys, { target },
        manner == Manner::AtEnd            ? models::PlaceManner::AtEnd
            : manner == Manner::Resequence ? models::PlaceManner::Resequence
                                           : models::PlaceManner::BestSlot);
}

void DropFlow::refuse(models::EditRefusal why)
{
    emit refused(words::refusal(why), m_wanted);
}

void DropFlow::make(const models::PlaceOffer &offer)
{
    if (!offer.consequence)
        return refuse(offer.consequence.error());
    m_finder.cancel(); // the change is its own: it is not to begin again
    const auto made = m_plan.reshape(offer.shape);
    if (!made)
        refuse(made.error());
}

}
