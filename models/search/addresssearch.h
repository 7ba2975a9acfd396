// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocoder.h"

#include <QPointer>

namespace routedesk::models {

/// What address a point lies at: one question at a time, when a person has put something there. Another question or
/// forget() ends the one before. Interface thread.
class AddressSearch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~AddressSearch() override;

    /// nullptr: nobody can be asked.
    void setGeocoder(geocoding::Geocoder *geocoder);
    [[nodiscard]] bool canAsk() const { return m_geocoder && m_geocoder->isOn(); }

    /// False, and nothing asked, where nobody can be.
    bool ask(const api::GeoPoint &point);
    void forget();
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

signals:
    /// Once a question that was not forgotten. Plain text from outside, simplified; empty: no address is known
    /// there.
    void found(const routedesk::api::GeoPoint &point, const QString &address);
    void failed(const routedesk::api::GeoPoint &point, const routedesk::geocoding::GeocodeFailure &why);

private:
    void take(const api::GeoPoint &point, const geocoding::GeocodeResult<geocoding::Candidates> &answer);

    QPointer<geocoding::Geocoder> m_geocoder;
    QFuture<geocoding::GeocodeResult<geocoding::Candidates>> m_question;
    quint64 m_number = 0; ///< of the question: answers to earlier ones are dropped
    bool m_isAsking = false;
};

}
