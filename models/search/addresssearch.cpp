// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/addresssearch.h"

namespace routedesk::models {

namespace {

constexpr qsizetype longest = 500; // characters; who sends more does not send an address

}

AddressSearch::~AddressSearch()
{
    m_question.cancel();
}

void AddressSearch::setGeocoder(geocoding::Geocoder *geocoder)
{
    forget();
    m_geocoder = geocoder;
}

bool AddressSearch::ask(const api::GeoPoint &point)
{
    forget();
    if (!canAsk())
        return false;
    m_isAsking = true;
    m_question = m_geocoder->reverse(point);
    m_question.then(
        this, [this, point, number = m_number](const geocoding::GeocodeResult<geocoding::Candidates> &answer) {
            if (number == m_number)
                take(point, answer);
        });
    return true;
}

void AddressSearch::take(const api::GeoPoint &point, const geocoding::GeocodeResult<geocoding::Candidates> &answer)
{
    m_isAsking = false;
    if (!answer) {
        emit failed(point, answer.error());
        return;
    }
    const QString label = answer->isEmpty() ? QString() : answer->constFirst().label.simplified();
    emit found(point, label.size() > longest ? QString() : label);
}

void AddressSearch::forget()
{
    ++m_number;
    m_question.cancel();
    m_isAsking = false;
}

}
