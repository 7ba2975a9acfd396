// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/addressoffer.h"

#include "geocoding/exactness.h"
#include "models/edits/pendingpatches.h"
#include "ui/edits/edithands.h"
#include "ui/theme/theme.h"
#include "ui/window/workbench.h"
#include "ui/words/placewords.h"
#include "ui/words/quantitywords.h"

#include <QAction>

namespace routedesk::ui {

AddressOffer::AddressOffer(const Workbench &bench, EditHands &edits, QObject *parent)
    : QObject(parent), m_bench(bench), m_edits(edits),
      m_take(new QAction(bench.theme.icon(Icon::Check), tr("Take the address"), this)),
      m_stop(new QAction(bench.theme.icon(Icon::Close), tr("Stop looking"), this))
{
    m_take->setToolTip(tr("A step of its own in the history"));
    m_stop->setToolTip(tr("The order keeps the address it has"));
    connect(m_take, &QAction::triggered, this, &AddressOffer::take);
    connect(m_stop, &QAction::triggered, this, &AddressOffer::withdraw);
    connect(&m_search, &models::AddressSearch::found, this,
        [this](const api::GeoPoint &, const QString &address) { takeAnswer(address); });
    connect(&m_search, &models::AddressSearch::failed, this,
        [this](const api::GeoPoint &, const geocoding::GeocodeFailure &why) {
            tell(Tone::Neutral,
                nowAt() + u' '
                    + tr("The address there could not be looked up: %1").arg(words::geocodeFailure(why)));
            m_place.reset();
        });
    connect(&bench.store, &models::DispatchStore::ordersChanged, this, &AddressOffer::check);
    connect(&bench.store, &models::DispatchStore::scopeChanged, this, &AddressOffer::check);
    connect(&bench.outbox, &models::Outbox::entryAdded, this, &AddressOffer::check);
    connect(&bench.outbox, &models::Outbox::entryChanged, this, &AddressOffer::check);
}

std::optional<api::Destination> AddressOffer::destination() const
{
    const api::Order *order = m_bench.store.order(m_key);
    return order && !order->isClosed() ? std::optional(models::PendingPatches(m_bench.outbox).destination(*order))
                                       : std::nullopt;
}

QString AddressOffer::nowAt() const
{
    return tr("%1 is now at %2.").arg(m_key.handle, words::coordinates(m_place->latitude(), m_place->longitude()));
}

void AddressOffer::tell(Tone tone, const QString &sentence, QAction *action)
{
    emit told(tone, sentence, action);
}

void AddressOffer::offer(const api::OrderKey &key, const api::GeoPoint &place)
{
    withdraw();
    if (!m_search.ask(place))
        return;
    m_key = key;
    m_place = place;
    tell(Tone::Neutral, nowAt() + u' ' + tr("Looking up the address there\u2026"), m_stop);
}

void AddressOffer::takeAnswer(const QString &address)
{
    const auto now = destination();
    if (!m_place || !now)
        return withdraw();
    if (address == now->address)
        return withdraw();
    if (!address.isEmpty()) {
        m_address = address;
        return tell(Tone::Neutral, nowAt() + u' ' + tr("Take the address \u201C%1\u201D?").arg(address), m_take);
    }
    const QString keeps
        = now->address.isEmpty() ? QString() : u' ' + tr("It keeps \u201C%1\u201D.").arg(now->address);
    tell(Tone::Neutral, nowAt() + u' ' + tr("No address is known there.") + keeps);
    m_place.reset();
}

// Undone, refused, moved again or closed meanwhile.
void AddressOffer::check()
{
    if (!m_place)
        return;
    const auto now = destination();
    const auto at = now ? now->centre() : std::nullopt;
    if (!at || geocoding::metresBetween(*at, *m_place) > 1)
        withdraw();
}

void AddressOffer::withdraw()
{
    m_search.forget();
    m_address.clear();
    if (std::exchange(m_place, std::nullopt))
        emit withdrawn();
}

void AddressOffer::take()
{
    auto now = destination();
    const QString address = m_address;
    withdraw();
    if (!now || address.isEmpty())
        return;
    now->address = address;
    m_edits.apply(tr("New address of %1").arg(m_key.handle), m_key, { .destination = *now });
}

}
