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

void MapMenu::popupWorker(
    const QString &workerHandle, const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window)
{
    QMenu *menu = make(window);
    menu->addAction(m_theme.icon(Icon::Worker), tr("Show in &Workers"), this,
        [this, workerHandle] { emit workerRequested(workerHandle); });
    menu->addAction(m_theme.icon(Icon::Copy), tr("&Copy coordinates"), this, [this, place] { copy(place); });
    menu->popup(globalPosition);
}

void MapMenu::copy(const api::GeoPoint &place)
{
    const QString text
        = QStringLiteral("%1, %2").arg(place.latitude(), 0, 'f', 6).arg(place.longitude(), 0, 'f', 6);
    QGuiApplication::clipboard()->setText(text);
    emit told(Tone::Neutral, tr("%1 is on the clipboard.").arg(text));
}

}
