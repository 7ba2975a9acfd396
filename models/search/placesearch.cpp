// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/placesearch.h"

namespace routedesk::models {

PlaceSearch::~PlaceSearch()
{
    m_question.cancel();
}

void PlaceSearch::setGeocoder(geocoding::Geocoder *geocoder)
{
    forget();
    m_geocoder = geocoder;
}

void PlaceSearch::ask(const QString &address, const std::optional<api::GeoPoint> &near)
{
    forget();
    if (!canAsk())
        return;
    m_asked = address;
    m_isAsking = true;
    m_geocoder->wake(); // a person asks, and may be told once more that nobody answers
    m_question = m_geocoder->forward(address, near);
    m_question.then(this, [this, number = m_number](const geocoding::GeocodeResult<geocoding::GeocodeAnswer> &answer) {
        if (number == m_number)
            take(answer);
    });
    emit changed();
}

void PlaceSearch::take(const geocoding::GeocodeResult<geocoding::GeocodeAnswer> &answer)
{
    m_isAsking = false;
    if (!answer) {
        m_failure = answer.error();
    } else {
        m_found = answer->candidates;
        if (const auto &chosen = answer->chosen)
            m_found.prepend({ *chosen, m_asked, geocoding::Candidate::Kind::Exact });
    }
    emit changed();
}

void PlaceSearch::forget()
{
    ++m_number;
    m_question.cancel();
    if (m_asked.isNull())
        return;
    m_asked = QString();
    m_isAsking = false;
    m_found.clear();
    m_failure.reset();
    emit changed();
}

}
