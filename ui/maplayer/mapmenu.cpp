// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapmenu.h"

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace routedesk::ui {

MapMenu::MapMenu(const Theme &theme, QAction *fit, QAction *find, QObject *parent)
    : QObject(parent), m_theme(theme), m_fit(fit), m_find(find)
{
}

QMenu *MapMenu::make(QWidget *window) const
{
    auto *menu = new QMenu(window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void MapMenu::addPlaceActions(QMenu &menu, const api::GeoPoint &place)
{
    menu.addAction(m_theme.icon(Icon::Plus), tr("&New order here"), this, [this, place] { emit newOrderRequested(place); });
    menu.addAction(m_theme.icon(Icon::Copy), tr("&Copy coordinates"), this, [this, place] { copy(place); });
}

void MapMenu::popupGround(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window)
{
    QMenu *menu = make(window);
    addPlaceActions(*menu, place);
    menu->addSeparator();
    menu->addAction(m_find);
    menu->addAction(m_fit);
    menu->popup(globalPosition);
}

void MapMenu::popupFound(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window)
{
    QMenu *menu = make(window);
    addPlaceActions(*menu, place);
    menu->addSeparator();
    menu->addAction(m_theme.icon(Icon::Close), tr("&Remove the mark"), this, &MapMenu::removeFoundRequested);
    menu->popup(globalPosition);
}

void MapMenu::popupWorker(const QString &workerHandle, const QString &name, const api::GeoPoint &place,
    const QPoint &globalPosition, QWidget *window, const std::function<void(QMenu &)> &more)
{
    QMenu *menu = make(window);
    menu->addAction(m_theme.icon(Icon::Worker), tr("Show in &Workers"), this,
        [this, workerHandle] { emit workerRequested(workerHandle); });
    menu->addSeparator();
    more(*menu);
    menu->addSeparator();
    menu->addAction(m_theme.icon(Icon::Copy), tr("&Copy coordinates"), this, [this, place] { copy(place); });
    setHeading(*menu, name);
    menu->popup(globalPosition);
}

void MapMenu::popupCluster(int orders, bool hasOthers, const QPoint &globalPosition, QWidget *window)
{
    QMenu *menu = make(window);
    menu->addAction(m_theme.icon(Icon::Check), tr("&Select %n order(s)", nullptr, orders), this,
        [this, globalPosition] { emit clusterRequested(globalPosition, false); });
    if (hasOthers)
        menu->addAction(m_theme.icon(Icon::Plus), tr("&Add %n order(s) to the selection", nullptr, orders), this,
            [this, globalPosition] { emit clusterRequested(globalPosition, true); });
    menu->addAction(m_theme.icon(Icon::ZoomIn), tr("&Zoom in"), this,
        [this, globalPosition] { emit zoomRequested(globalPosition); });
    menu->addSeparator();
    menu->addAction(m_fit);
    menu->popup(globalPosition);
}

void MapMenu::popupDepot(
    const QString &name, const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window)
{
    QMenu *menu = make(window);
    addPlaceActions(*menu, place);
    setHeading(*menu, name);
    menu->popup(globalPosition);
}

void MapMenu::setHeading(QMenu &menu, const QString &words)
{
    if (!words.isEmpty() && !menu.actions().isEmpty())
        menu.insertSection(menu.actions().constFirst(), QString(words).replace(u'&', QStringLiteral("&&")));
}

void MapMenu::copy(const api::GeoPoint &place)
{
    const QString text
        = QStringLiteral("%1, %2").arg(place.latitude(), 0, 'f', 6).arg(place.longitude(), 0, 'f', 6);
    QGuiApplication::clipboard()->setText(text);
    emit told(tr("%1 is on the clipboard.").arg(text));
}

}
