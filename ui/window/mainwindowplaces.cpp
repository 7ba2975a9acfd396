// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Whom the window asks where an address is.
#include "ui/window/mainwindow_p.h"

#include "geocoding/geocoding.h"
#include "ui/maplayer/addressoffer.h"
#include "ui/words/placewords.h"

#include <QCoreApplication>

namespace routedesk::ui {

namespace {

/// Any server with the map of Europe knows it, and most with another do.
const QString wellKnown = QStringLiteral("Pariser Platz, Berlin");

}

map::MapView::Settings mapSettings(const Workbench &bench)
{
    map::MapView::Settings settings;
    settings.userAgent = QStringLiteral("Routedesk/%1").arg(QCoreApplication::applicationVersion());
    settings.cacheDirectory = bench.tileCacheFolder;
    settings.animated = bench.theme.motion() > 0;
    settings.surface = bench.mapSurface;
    return settings;
}

void MainWindow::setPlaces(geocoding::Geocoding &places, bool targetGeocodes)
{
    m_parts->places = &places;
    m_parts->placeSearch.setGeocoder(&places);
    m_parts->newAddress.setGeocoder(&places);
    m_parts->addressOffer->setGeocoder(&places);
    m_parts->targetGeocodes = targetGeocodes;
    places.setServer(m_parts->preferences.placeServer());
}

void MainWindow::setPlaceKey(const QByteArray &key, const QString &origin)
{
    if (m_parts->places != nullptr)
        m_parts->places->setKey(key, origin);
    showPlaceKey();
}

void MainWindow::showPlaceKey()
{
    if (m_parts->settings && m_parts->places != nullptr)
        m_parts->settings->showPlaceKey(m_parts->places->keyOrigin());
}

void MainWindow::wirePlaces(ImportDialog &import)
{
    if (m_parts->places != nullptr)
        import.setPlaces(*m_parts->places, mapSettings(m_parts->bench));
    import.setTargetGeocodes(m_parts->targetGeocodes);
    import.setBaseMap(m_parts->baseMaps.choice());
}

void MainWindow::wirePlaces(SettingsDialog &settings)
{
    settings.showPlaceKey(m_parts->places != nullptr ? m_parts->places->keyOrigin() : QString());
    connect(&settings, &SettingsDialog::placeKeyTyped, this, [this](const QByteArray &key) {
        const QString origin = m_parts->preferences.placeServer().origin();
        setPlaceKey(key, origin);
        emit placeKeyTyped(key, origin);
    });
    connect(&settings, &SettingsDialog::placeTrialRequested, this, &MainWindow::tryPlaces);
    connect(&settings, &SettingsDialog::forgetPlacesRequested, this, [this] {
        if (m_parts->places != nullptr)
            m_parts->places->forgetAll().then(
                this, [this](const geocoding::CacheSize &size) { showPlacesKept(size.addresses, size.bytes); });
    });
}

void MainWindow::countPlacesKept()
{
    if (m_parts->places != nullptr)
        m_parts->places->size().then(
            this, [this](const geocoding::CacheSize &size) { showPlacesKept(size.addresses, size.bytes); });
}

void MainWindow::showPlacesKept(qint64 addresses, qint64 bytes)
{
    if (m_parts->settings)
        m_parts->settings->showPlacesKept(addresses, bytes);
}

void MainWindow::tryPlaces(const geocoding::GeocodeServer &server, bool hasOwnKey)
{
    if (m_parts->places == nullptr)
        return;
    geocoding::GeocodeServer asked = server;
    if (!hasOwnKey)
        asked.key = m_parts->places->keyFor(server);
    m_parts->places->probe(asked, wellKnown)
        .then(this, [this](const geocoding::GeocodeResult<geocoding::Candidates> &found) {
            if (m_parts->settings)
                m_parts->settings->showPlaceTrial(words::geocodeTrial(found), found.has_value());
        });
}

}
