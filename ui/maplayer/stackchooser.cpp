// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/stackchooser.h"

#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/statuswords.h"

#include <QMenu>

#include <algorithm>
#include <tuple>

namespace routedesk::ui {

StackChooser::StackChooser(const Workbench &bench, const DayWords &words, const MapFeed &feed, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words), m_feed(feed), m_window(window)
{
}

QString StackChooser::wordsFor(const api::OrderKey &key) const
{
    QStringList parts;
    const auto figures = m_bench.plan.stopFigures(key);
    parts.append(figures ? QStringLiteral("%1  %2").arg(figures->number).arg(key.handle) : key.handle);
    if (const api::Order *order = m_bench.store.order(key)) {
        parts.append(m_words.window(order->scheduledAfter, order->scheduledAt));
        parts.append(statusLook(order->status).text);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 ")).replace(u'&', QStringLiteral("&&"));
}

void StackChooser::open(const map::Ids &ids, const QPoint &globalPosition)
{
    QList<api::OrderKey> keys;
    for (const map::Id &id : ids) {
        if (const auto key = m_feed.orderOf(id))
            keys.append(*key);
    }
    if (keys.size() < 2)
        return;
    std::ranges::sort(keys, {}, [this](const api::OrderKey &key) {
        const auto at = m_bench.plan.position(key);
        return std::tuple(!at, at ? at->routeId : QString(), at ? at->index : 0, key.handle);
    });
    delete m_menu;
    m_menu = new QMenu(m_window);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->addSection(tr("%n order(s) here", nullptr, static_cast<int>(keys.size())));
    for (const api::OrderKey &key : std::as_const(keys).first(std::min(keys.size(), most)))
        m_menu->addAction(wordsFor(key), this, [this, key] { m_bench.selection.setOrders({ key }); });
    if (keys.size() > most)
        m_menu->addAction(tr("and %n more", nullptr, static_cast<int>(keys.size() - most)))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Select &all of them"), this, [this, keys] { m_bench.selection.setOrders(keys); });
    m_menu->popup(globalPosition);
}

}
