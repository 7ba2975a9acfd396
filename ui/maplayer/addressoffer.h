// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/search/addresssearch.h"
#include "ui/theme/palette.h"

#include "api/destination.h"
#include "api/orderkey.h"

#include <QObject>

class QAction;

namespace routedesk::ui {

class EditHands;
struct Workbench;

/// After an order was moved by hand its address is that of somewhere else. Asks what address is there now, if
/// anybody can be asked, and offers it; nothing is taken unless the person says so, as a step of its own. What is
/// not the case any more is not offered any more.
class AddressOffer final : public QObject {
    Q_OBJECT

public:
    AddressOffer(const Workbench &bench, EditHands &edits, QObject *parent);

    void setGeocoder(geocoding::Geocoder *geocoder) { m_search.setGeocoder(geocoder); }
    /// Of an order that has just come to lie there.
    void offer(const api::OrderKey &key, const api::GeoPoint &place);

signals:
    /// With the one thing that can be done about it, or null.
    void told(routedesk::ui::Tone tone, const QString &sentence, QAction *action);
    /// What was told last is not so any more.
    void withdrawn();

private:
    void withdraw();
    void check();
    void take();
    void takeAnswer(const QString &address);
    void tell(Tone tone, const QString &sentence, QAction *action = nullptr);
    [[nodiscard]] std::optional<api::Destination> destination() const;
    [[nodiscard]] QString nowAt() const;

    const Workbench &m_bench;
    EditHands &m_edits;
    models::AddressSearch m_search;
    QAction *m_take;
    QAction *m_stop;
    api::OrderKey m_key;
    std::optional<api::GeoPoint> m_place; ///< nullopt: nothing is offered
    QString m_address;
};

}
