// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/changewatch.h"

namespace routedesk::models {

namespace {

// Shorter than the client's patience, so that a quiet day is no error.
constexpr int waitSeconds = 20;
constexpr std::chrono::seconds pauseAfterError { 5 };

// What a service says that does not know the call at all.
bool meansNoFeed(const api::ApiError &error)
{
    return error.kind == api::ApiError::Kind::NotFound || error.kind == api::ApiError::Kind::Malformed
        || error.httpStatus == 405 || error.httpStatus == 403;
}

}

ChangeWatch::ChangeWatch(api::OrdersClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pauseAfterError);
    connect(&m_again, &QTimer::timeout, this, &ChangeWatch::ask);
}

ChangeWatch::~ChangeWatch()
{
    m_stop.request_stop();
}

void ChangeWatch::start()
{
    if (m_watching)
        return;
    m_watching = true;
    m_stop = std::stop_source();
    ask();
}

void ChangeWatch::stop()
{
    m_watching = false;
    m_again.stop();
    m_stop.request_stop();
    m_cursor.clear();
    setHearing(false);
}

void ChangeWatch::ask()
{
    api::ChangeQuery query;
    query.after = m_cursor.isEmpty() ? QString() : m_cursor;
    if (!m_cursor.isEmpty())
        query.waitSeconds = waitSeconds;
    m_client.changes(query, m_stop.get_token())
        .then(this, [this, stop = m_stop.get_token()](const api::Result<api::ChangePage> &result) {
            if (!stop.stop_requested())
                take(result);
        });
}

void ChangeWatch::take(const api::Result<api::ChangePage> &result)
{
    if (result) {
        const bool first = m_cursor.isEmpty();
        m_cursor = result->cursor;
        setHearing(true);
        if (first)
            emit begun();
        if (!result->changes.isEmpty())
            emit changed(result->changes);
        if (m_watching)
            ask();
        return;
    }
    const api::ApiError &error = result.error();
    setHearing(false);
    if (error.kind == api::ApiError::Kind::Invalid)
        m_cursor.clear();
    else if (m_cursor.isEmpty() && meansNoFeed(error))
        return;
    m_again.start();
}

void ChangeWatch::setHearing(bool hearing)
{
    if (m_hearing == hearing)
        return;
    m_hearing = hearing;
    emit hearingChanged(hearing);
}

}
