// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/handlelookup.h"

#include <utility>

namespace routedesk::models {

namespace {

constexpr int mostAtOnce = 4; // leaves connections free for what a person does meanwhile

}

HandleLookup::HandleLookup(api::OrdersClient &client, QObject *parent) : QObject(parent), m_client(client) { }

HandleLookup::~HandleLookup()
{
    cancel();
}

void HandleLookup::cancel()
{
    ++m_round;
    m_stop.request_stop();
    m_stop = {};
    m_waiting.clear();
    m_answers.clear();
    m_open = 0;
}

void HandleLookup::ask(const QList<Question> &questions)
{
    cancel();
    m_waiting = questions;
    m_total = int(questions.size());
    if (questions.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, round = m_round] { round == m_round ? emit finished({}) : void(); }, Qt::QueuedConnection);
    for (int i = 0; i < mostAtOnce; ++i)
        askNext();
}

void HandleLookup::askNext()
{
    if (m_waiting.isEmpty())
        return;
    const Question question = m_waiting.takeFirst();
    ++m_open;
    m_client.order(question.order, m_stop.get_token())
        .then(this, [this, row = question.row, round = m_round](const api::Result<api::OrderDetail> &result) {
            if (round != m_round)
                return;
            LookedUp answer;
            if (result)
                answer.order = result->order;
            else if (result.error().kind != api::ApiError::Kind::NotFound)
                answer.error = result.error();
            m_answers.insert(row, answer);
            --m_open;
            emit progressed(int(m_answers.size()), m_total);
            if (round != m_round)
                return;
            askNext();
            if (!isAsking())
                emit finished(std::exchange(m_answers, {}));
        });
}

}
