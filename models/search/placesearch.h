// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocoder.h"

#include <QPointer>

namespace routedesk::models {

/// One address at a time, looked up when a person asks for it and never while one types, as public place servers
/// demand. Another question or forget() ends the one before. Interface thread.
class PlaceSearch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~PlaceSearch() override;

    /// nullptr: nobody can be asked.
    void setGeocoder(geocoding::Geocoder *geocoder);
    [[nodiscard]] bool canAsk() const { return m_geocoder && m_geocoder->isOn(); }

    /// Places near `near` come first.
    void ask(const QString &address, const std::optional<api::GeoPoint> &near);
    void forget();

    /// What was asked for last; null after forget().
    [[nodiscard]] const QString &asked() const { return m_asked; }
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    /// Best first; empty after an answer without a failure: there is no such place.
    [[nodiscard]] const geocoding::Candidates &found() const { return m_found; }
    [[nodiscard]] const std::optional<geocoding::GeocodeFailure> &failure() const { return m_failure; }

signals:
    void changed();

private:
    void take(const geocoding::GeocodeResult<geocoding::GeocodeAnswer> &answer);

    QPointer<geocoding::Geocoder> m_geocoder;
    QString m_asked;
    bool m_isAsking = false;
    geocoding::Candidates m_found;
    std::optional<geocoding::GeocodeFailure> m_failure;
    QFuture<geocoding::GeocodeResult<geocoding::GeocodeAnswer>> m_question;
    quint64 m_number = 0; ///< of the question: answers to earlier ones are dropped
};

}
