// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/script.h"

namespace routedesk::app {

namespace {

constexpr std::chrono::milliseconds lookEvery { 40 };
// A picture is taken after views, map and animations have had a few turns of the event loop to catch up.
constexpr int calmRoundsWanted = 8;

}

Script::Script(QObject *parent)
    : QObject(parent)
{
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &Script::look);
}

void Script::add(Step step)
{
    m_steps.push_back(std::move(step));
}

void Script::keep(std::shared_ptr<void> what)
{
    m_kept = std::move(what);
}

void Script::start(std::chrono::milliseconds patience)
{
    m_patience = patience;
    m_next = 0;
    begin();
    m_looking.start();
}

void Script::begin()
{
    m_begun = std::chrono::steady_clock::now();
    m_calmRounds = 0;
    if (m_next < m_steps.size() && m_steps[m_next].act)
        m_steps[m_next].act();
}

void Script::look()
{
    if (m_next >= m_steps.size()) {
        m_looking.stop();
        emit finished();
        return;
    }
    const Step &step = m_steps[m_next];
    if (step.happened && !step.happened()) {
        m_calmRounds = 0;
        if (std::chrono::steady_clock::now() - m_begun > m_patience) {
            m_looking.stop();
            emit stuck(step.name);
        }
        return;
    }
    if (++m_calmRounds < calmRoundsWanted)
        return;
    if (step.afterwards)
        step.afterwards();
    ++m_next;
    begin();
}

}
