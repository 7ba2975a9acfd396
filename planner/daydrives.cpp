// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/daydrives.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace routedesk::planner {

namespace {

using std::chrono::seconds;
using namespace std::chrono_literals;

constexpr auto before = 12h;
constexpr auto after = 36h;
constexpr auto cell = 15min; // clocks differ by whole quarters of an hour
constexpr int bucketBits = 9;
constexpr std::int64_t beyond = -1;
constexpr std::int64_t perSecond = HourProfile::FreeFlow(1s).count();
constexpr std::int64_t longest = seconds(std::chrono::days(2)).count();

}

DayDrives::DayDrives(Traffic traffic, Breaks breaks, Instant around)
    : m_traffic(std::move(traffic)), m_breaks(std::move(breaks)),
      m_base(std::chrono::floor<seconds>(m_breaks.worked(std::chrono::floor<std::chrono::hours>(around - before))))
{
    if (m_traffic.isUsual())
        return;
    layOut();
    if (m_pieces.empty())
        return;
    std::uint16_t piece = 0;
    for (std::int64_t second = 0; second < m_pieces.back().end; second += std::int64_t{ 1 } << bucketBits) {
        while (second >= m_pieces[piece].end)
            ++piece;
        m_first.push_back(piece);
    }
}

void DayDrives::layOut()
{
    const auto midnight = std::chrono::floor<std::chrono::days>(m_base);
    std::array<double, 96> quarters{};
    for (std::size_t i = 0; i < quarters.size(); ++i)
        quarters[i] = m_traffic.factorAt(midnight + i * cell);
    // Speeds by quarters of an hour, from profiles of one factor for exactly the speeds that the traffic has.
    std::array<double, 24> factors{};
    Instant real = m_breaks.begun(m_base);
    const Instant end = real + before + after;
    const Break *const last = m_breaks.spans().data() + m_breaks.spans().size();
    const Break *span
        = std::ranges::find_if(m_breaks.spans().data(), last, [real](const Break &one) { return one.to > real; });
    while (real < end) {
        if (span != last && span->from <= real) {
            real = (span++)->to;
            continue;
        }
        Instant until = std::chrono::floor<std::chrono::minutes>(real);
        until += cell - (until.time_since_epoch() % cell);
        if (span != last)
            until = std::min(until, span->from);
        const auto quarter = static_cast<std::size_t>((real - std::chrono::floor<std::chrono::days>(real)) / cell);
        factors.fill(quarters[quarter]);
        const bool isEven = m_traffic.factorAt(real) == m_traffic.factorAt(until - 1ms);
        if (!isEven || !add(real, until, HourProfile::create(factors).value_or(HourProfile()))) {
            m_pieces.clear();
            return;
        }
        real = until;
    }
}

bool DayDrives::add(Instant from, Instant to, const HourProfile &profile)
{
    const Duration begin = m_breaks.worked(from) - m_base;
    const Duration length = to - from;
    if (begin % 1s != 0s || length % 1s != 0s)
        return false;
    const auto first = std::chrono::duration_cast<seconds>(begin).count();
    const auto end = first + std::chrono::duration_cast<seconds>(length).count();
    const std::int64_t speed = profile.between(from, from + 1s).count();
    if (!m_pieces.empty() && m_pieces.back().speed == speed)
        m_pieces.back().end = end;
    else
        m_pieces.push_back({ first, end, speed, 1.0 / static_cast<double>(speed) });
    return true;
}

std::int64_t DayDrives::Piece::secondsFor(std::int64_t way) const
{
    auto whole = static_cast<std::int64_t>(static_cast<double>(way) * inverse);
    while (whole * speed < way)
        ++whole;
    while ((whole - 1) * speed >= way)
        --whole;
    return whole;
}

const DayDrives::Piece *DayDrives::pieceAt(std::int64_t second) const
{
    if (m_pieces.empty() || second < 0 || second >= m_pieces.back().end)
        return nullptr;
    const Piece *piece = m_pieces.data() + m_first[static_cast<std::size_t>(second >> bucketBits)];
    while (second >= piece->end)
        ++piece;
    return piece;
}

std::int64_t DayDrives::arrivalAt(std::int64_t departure, std::int64_t drive) const
{
    const Piece *piece = pieceAt(departure);
    if (!piece || drive > longest)
        return beyond;
    const Piece *const end = m_pieces.data() + m_pieces.size();
    std::int64_t left = drive * perSecond;
    for (; piece != end; departure = (piece++)->end) {
        const std::int64_t here = (piece->end - departure) * piece->speed;
        if (left <= here)
            return departure + piece->secondsFor(left);
        left -= here;
    }
    return beyond;
}

std::int64_t DayDrives::departureFor(std::int64_t arrival, std::int64_t drive) const
{
    const Piece *piece = pieceAt(arrival - 1);
    if (!piece || drive > longest)
        return beyond;
    std::int64_t left = drive * perSecond;
    for (;; --piece) {
        const std::int64_t here = (arrival - piece->begin) * piece->speed;
        if (left <= here)
            return arrival - piece->secondsFor(left);
        if (piece == m_pieces.data())
            return beyond;
        left -= here;
        arrival = piece->begin;
    }
}

Instant DayDrives::slowArrival(Instant departure, seconds drive) const
{
    if (drive <= 0s)
        return departure;
    const auto known = arrivalAt(std::chrono::ceil<seconds>(departure - m_base).count(), drive.count());
    return known >= 0 ? m_base + seconds(known) : m_traffic.arrival(departure, drive, m_breaks);
}

Instant DayDrives::slowDeparture(Instant arrival, seconds drive) const
{
    if (drive <= 0s)
        return arrival;
    const auto known = departureFor(std::chrono::floor<seconds>(arrival - m_base).count(), drive.count());
    return known >= 0 ? m_base + seconds(known) : m_traffic.departure(arrival, drive, m_breaks);
}

}
