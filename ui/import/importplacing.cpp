// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Where the rows of an import go that have an address and no coordinates.
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/placepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/placewords.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::ImportModel;
using models::PlaceState;

namespace {

/// Of some of the day's orders: enough to know which town they are in.
std::optional<api::GeoPoint> middleOf(const models::DispatchStore &store)
{
    constexpr qsizetype enough = 200;
    const QList<api::OrderKey> keys = store.orderKeys();
    const qsizetype stride = std::max<qsizetype>(1, keys.size() / enough);
    double longitude = 0;
    double latitude = 0;
    int count = 0;
    for (qsizetype i = 0; i < keys.size(); i += stride) {
        const api::Order *order = store.order(keys.at(i));
        if (order == nullptr || !order->destination.point)
            continue;
        longitude += order->destination.point->longitude();
        latitude += order->destination.point->latitude();
        ++count;
    }
    return count == 0 ? std::nullopt : api::GeoPoint::fromDegrees(longitude / count, latitude / count);
}

}

void ImportDialog::Private::setPlaces(geocoding::Geocoder &geocoder, const map::MapView::Settings &settingsOfMap)
{
    mapSettings = settingsOfMap;
    placePanel = nullptr;
    places = std::make_unique<models::ImportPlaces>(model, geocoder);
    connect(places.get(), &models::ImportPlaces::changed, &q, [this] {
        followPlaces();
        if (places->done() > 0 && !lookAgain->isActive())
            lookAgain->start();
    });
    connect(places.get(), &models::ImportPlaces::finished, &q, [this] { lookAtNew(); });
    connect(places.get(), &models::ImportPlaces::failed, &q, [this](const geocoding::GeocodeFailure &failure) {
        banner->show(Tone::Late,
            words::geocodeFailure(failure) + u' '
                + tr("%n address(es) wait; everything else can be imported.", nullptr, places->waiting()),
            findPlacesAction);
    });
    connect(placeProgress, &ProgressStrip::cancelled, &q, [this] {
        const int left = places->waiting();
        places->stop();
        banner->show(Tone::Late,
            tr("Stopped: %n address(es) are not looked up. What was found stays.", nullptr, left), findPlacesAction);
    });
    connect(findPlacesAction, &QAction::triggered, &q, [this] {
        banner->dismiss();
        places->begin();
    });
    connect(placeAction, &QAction::triggered, &q, [this] { goToPlaces(); });
    connect(view, &ImportView::placeWanted, &q, [this] { goToPlaces(); });
    const auto seen = [this] {
        const int below = view->rowAt(view->viewport()->height() - 1);
        const int last = below < 0 ? filter.rowCount() - 1 : below;
        QList<int> rows;
        for (int row = std::max(view->rowAt(0), 0); row <= last; ++row)
            rows.append(filter.mapToSource(filter.index(row, 0)).row());
        places->setVisible(rows);
    };
    // A scroll bar still moves while the dialog goes.
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, places.get(), seen);
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, places.get(), seen);
}

void ImportDialog::Private::beginPlaces()
{
    dayCentre = middleOf(store);
    if (places)
        places->setCentre(dayCentre);
}

void ImportDialog::Private::followPlaces()
{
    const bool isBusy = places->isRunning() && places->total() > 0 && !places->failure();
    if (!isBusy) {
        placeProgress->finish();
    } else {
        if (!placeProgress->isVisibleTo(placeProgress->parentWidget()))
            placeProgress->start(tr("Finding places"), true);
        placeProgress->setProgress(places->done(), places->total());
    }
    findPlacesAction->setEnabled(places->isOn() && !isBusy && model.state() == ImportModel::State::Ready);
    followPlacePanel();
}

void ImportDialog::Private::followPlacePanel()
{
    if (places == nullptr)
        return;
    const int row = view->currentRow();
    const bool isReady = model.state() == ImportModel::State::Ready && row >= 0 && row < model.rowCount();
    const bool isOpen = isReady && model.placeState(row) != PlaceState::Given;
    placeAction->setEnabled(isOpen);
    if (model.state() == ImportModel::State::Loading && placePanel != nullptr)
        placePanel->hide();
    if (isOpen && placePanel == nullptr) {
        placePanel = new PlacePanel(theme, model, *places, mapSettings, &q);
        placePanel->setBaseMap(baseMap);
        placePanel->hide();
        placeHome->addWidget(placePanel);
        connect(placePanel, &PlacePanel::left, &q, [this] { view->setFocus(Qt::OtherFocusReason); });
        connect(placePanel, &PlacePanel::chosen, &q, [this] {
            edited = edited || !places->isOn(); // else it is kept
            filter.settleKept();
            followCounts();
            followCell();
            view->setFocus(Qt::OtherFocusReason);
        });
    }
    if (placePanel == nullptr)
        return;
    placePanel->showRow(isReady ? model.placeRow(row, filter.mapToSource(view->currentIndex()).column()) : -1);
    if (isOpen && !placePanel->isVisibleTo(placePanel->parentWidget())) {
        placePanel->show();
        placeHome->activate();
        view->scrollTo(view->currentIndex());
    }
}

void ImportDialog::Private::goToPlaces()
{
    followPlacePanel();
    if (placePanel != nullptr && placeAction->isEnabled())
        placePanel->focusList();
}

void ImportDialog::setPlaces(geocoding::Geocoder &geocoder, const map::MapView::Settings &mapSettings)
{
    d->setPlaces(geocoder, mapSettings);
    d->settings->setTargetGeocodes(d->geocodes, geocoder.isOn());
    d->applyOptions();
    d->followPlaces();
}

void ImportDialog::setBaseMap(const map::BaseMapChoice &choice)
{
    d->baseMap = choice;
    if (d->placePanel != nullptr)
        d->placePanel->setBaseMap(choice);
}

void ImportDialog::setTargetGeocodes(bool geocodes)
{
    d->geocodes = geocodes;
    d->settings->setTargetGeocodes(geocodes, d->places && d->places->isOn());
    d->applyOptions();
}

}
