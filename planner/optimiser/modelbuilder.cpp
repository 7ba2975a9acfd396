// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/modelbuilder.h"

#include "planner/job.h"
#include "planner/optimiser/halves.h"
#include "planner/optimiser/index.h"
#include "planner/schedule.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace routedesk::planner {

namespace {

/// Farther than any time of a problem, and still far from the end of 32 bits: half a year in seconds.
constexpr std::int32_t never = 1 << 24;

std::int32_t bounded(std::int64_t value)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -never, never));
}

}

ModelBuilder::ModelBuilder(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options)
    : m_problem(problem), m_times(times), m_options(options), m_origin(problem.departNotBefore)
{
    const auto isUsual = [](const Route &route) { return route.vehicle.traffic.isUsual(); };
    if (!std::ranges::all_of(problem.routes, isUsual))
        m_origin = std::chrono::floor<std::chrono::seconds>(m_origin); // drives begin and end at whole ones
}

void ModelBuilder::build(const std::stop_token &stop)
{
    model.latenessWeight = std::max(1, static_cast<int>(std::lround(m_options.insertion.policy.latenessWeight)));
    for (std::size_t route = 0; route < m_problem.routes.size(); ++route)
        addVehicle(route);
    for (std::size_t route = 0; route < m_problem.routes.size(); ++route) {
        const auto &[vehicle, sequence] = m_problem.routes[route];
        addStopsOf(route, Schedule::evaluate(vehicle, sequence, m_times, m_problem.departNotBefore));
    }
    addOrders();
    weighRequests();
    joinKinds();
    setClocks();
    setHours();
    measure(stop);
    const bool isDue
        = std::ranges::any_of(model.nodes, [](const model::Node &node) { return node.due < node.close; });
    if (!isDue)
        model.latenessWeight = 0;
    constexpr std::size_t neighbours = 400;
    model.findNeighbours(neighbours, stop);
}

std::int32_t ModelBuilder::seconds(Instant instant, bool up) const
{
    const auto since = instant - m_origin;
    return bounded(up ? std::chrono::ceil<std::chrono::seconds>(since).count()
                      : std::chrono::floor<std::chrono::seconds>(since).count());
}

void ModelBuilder::addVehicle(std::size_t route)
{
    const auto &vehicle = m_problem.routes[route].vehicle;
    const auto begin = std::max(vehicle.shiftStart.value_or(m_problem.departNotBefore), m_problem.departNotBefore);
    const auto node = static_cast<std::int32_t>(model.nodes.size());
    model.nodes.insert(model.nodes.end(), 2, {});
    m_instants.push_back({ .open = begin });
    m_instants.push_back({ .close = vehicle.shiftEnd });
    m_places.push_back(vehicle.start ? &*vehicle.start : nullptr);
    m_places.push_back(vehicle.end ? &*vehicle.end : nullptr);
    stops.insert(stops.end(), 2, nullptr);
    model.vehicles.push_back({ .start = node,
        .end = node + 1,
        .kind = static_cast<std::int32_t>(route),
        .opening = bounded(m_options.insertion.openingCost.count()),
        .reach = vehicle.maxMetres.value_or(-1) });
    model.first.emplace_back();
}

void ModelBuilder::addStopsOf(std::size_t route, const Schedule &schedule)
{
    const auto &[owner, listed] = m_problem.routes[route];
    const auto sequence = Sequence::resolve(pointersTo(listed));
    auto &vehicle = model.vehicles[route];
    const bool isIdle = std::ranges::none_of(
        listed, [](const Stop &stop) { return stop.isAhead() || stop.state == Stop::State::Completed; });
    m_isIdle.push_back(isIdle);
    if (!isIdle)
        vehicle.opening = 0;
    std::int32_t aboard = sequence.startLoad;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (!listed[i].isAhead())
            continue;
        if (i < sequence.held)
            ++vehicle.held;
        addRequest(route, sequence, i, schedule);
        const auto &request = model.requests[at(model.nodes[at(model.first[route].back())].request)];
        if (request.kind == model::Request::Load::FromStart)
            aboard -= request.load;
    }
    // What is carried all along takes room; what is broken already may stay as it is.
    const auto limit = owner.capacity ? std::max(*owner.capacity, schedule.totals.peakLoad) : never;
    vehicle.capacity = limit - aboard;
    if (!listed.empty())
        m_instants[at(vehicle.end)].late = schedule.totals.end;
    if (vehicle.reach >= 0)
        vehicle.reach = std::max(vehicle.reach, schedule.totals.metres);
}

bool ModelBuilder::mayMove(const Sequence &sequence, std::size_t index) const
{
    const auto isFree = [&](std::size_t i) {
        const Stop &stop = *sequence.stops[i];
        return i >= sequence.held && !stop.isHeld() && m_options.mayMove && m_options.mayMove(stop);
    };
    return isFree(index) && (!sequence.mates[index] || isFree(*sequence.mates[index]));
}

void ModelBuilder::addRequest(
    std::size_t route, const Sequence &sequence, std::size_t index, const Schedule &schedule)
{
    using Load = model::Request::Load;
    const Stop &stop = *sequence.stops[index];
    const auto mate = sequence.mates[index];
    const bool mateIsAhead = mate && sequence.stops[*mate]->isAhead();
    const auto number = static_cast<std::int32_t>(route);
    std::int32_t owner = model::none;
    if (mateIsAhead && *mate < index && stop.kind == Stop::Kind::Drop) {
        owner = model
                    .nodes[at(*std::ranges::find_if(model.first[route],
                        [&](std::int32_t node) { return stops[at(node)] == sequence.stops[*mate]; }))]
                    .request;
        model.requests[at(owner)].second = addNode(stop, owner);
        model.first[route].push_back(model.requests[at(owner)].second);
    } else {
        owner = static_cast<std::int32_t>(model.requests.size());
        const bool isPair = mateIsAhead && *mate > index && stop.kind == Stop::Kind::Pick;
        const bool isAlone = (stop.mate || mate) && !isPair;
        const Stop *drop = isPair ? sequence.stops[*mate] : nullptr;
        const bool isBound = stop.bound || (drop && drop->bound) || isAlone;
        model::Request request{ .load = stop.load,
            .home = number,
            .disturbance = bounded(m_options.disturbance.count()),
            .isMovable = mayMove(sequence, index) };
        request.kind = isPair ? Load::Between : stop.kind == Stop::Kind::Pick ? Load::ToEnd : Load::FromStart;
        // Only a drop whose pick is on board may move by itself; other halves alone are for a person to mend.
        if (isAlone && !(stop.kind == Stop::Kind::Drop && mate && !mateIsAhead))
            request.isMovable = false;
        request.permission = permissionFor(stop, drop, isBound ? number : model::none, number);
        model.requests.push_back(request);
        m_priorities.push_back(drop ? std::max(stop.priority, drop->priority) : stop.priority);
        model.requests.back().first = addNode(stop, owner);
        model.first[route].push_back(model.requests.back().first);
    }
    if (schedule.visits[index].lateness > Duration::zero())
        m_instants[at(model.first[route].back())].late = schedule.visits[index].serviceStart;
}

void ModelBuilder::addOrders()
{
    std::unordered_set<StopId> known;
    for (const Stop &stop : m_problem.orders)
        known.insert(stop.id);
    for (const Job &job : jobsOf(m_problem.orders)) {
        if (job.stop->mate && !job.drop)
            continue; // its other half is on a route, or nowhere
        const auto number = static_cast<std::int32_t>(model.requests.size());
        model::Request request{ .load = job.stop->load };
        request.kind = job.drop                  ? model::Request::Load::Between
            : job.stop->kind == Stop::Kind::Pick ? model::Request::Load::ToEnd
                                                 : model::Request::Load::FromStart;
        request.permission = permissionFor(*job.stop, job.drop, model::none, model::none);
        model.requests.push_back(request);
        m_priorities.push_back(job.priority());
        model.requests.back().first = addNode(*job.stop, number);
        if (job.drop)
            model.requests.back().second = addNode(*job.drop, number);
    }
}

std::int32_t ModelBuilder::addNode(const Stop &stop, std::int32_t request)
{
    model.nodes.push_back({ .service = bounded(stop.service.count()), .request = request });
    m_instants.push_back({ .open = stop.window.earliest, .close = stop.window.latest });
    stops.push_back(&stop);
    m_places.push_back(&stop.place);
    return static_cast<std::int32_t>(model.nodes.size()) - 1;
}

std::int32_t ModelBuilder::permissionFor(const Stop &stop, const Stop *drop, std::int32_t only, std::int32_t also)
{
    std::vector<std::string> wanted = stop.skills;
    if (drop)
        wanted.insert(wanted.end(), drop->skills.begin(), drop->skills.end());
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    if (wanted.empty() && only < 0)
        return model::none;
    const auto [found, isNew] = m_permissions.try_emplace({ wanted, { only, also } }, model.permissions.size());
    if (!isNew)
        return found->second;
    std::vector<bool> row;
    for (std::int32_t vehicle = 0; at(vehicle) < m_problem.routes.size(); ++vehicle) {
        Stop asking;
        asking.skills = wanted;
        row.push_back(
            vehicle == also || (only < 0 && missingSkills(asking, m_problem.routes[at(vehicle)].vehicle).empty()));
    }
    model.permissions.push_back(std::move(row));
    return found->second;
}

void ModelBuilder::weighRequests()
{
    // Each priority outweighs everything below it, as far as 64 bits go.
    constexpr std::int64_t most = 1'000'000'000'000;
    std::map<int, std::int64_t> counts;
    for (const int priority : m_priorities)
        ++counts[priority];
    std::int64_t below = 0;
    for (auto &[priority, count] : counts) {
        const auto weight = std::min(below + 1, most);
        below = std::min(below + weight * count, most);
        count = weight;
    }
    for (std::size_t i = 0; i < model.requests.size(); ++i)
        model.requests[i].weight = counts[m_priorities[i]];
}

void ModelBuilder::joinKinds()
{
    const auto described = [&](std::size_t route) {
        Vehicle vehicle = m_problem.routes[route].vehicle;
        vehicle.id.clear();
        return vehicle;
    };
    for (std::size_t route = 0; route < model.vehicles.size(); ++route) {
        for (std::size_t earlier = 0; m_isIdle[route] && earlier < route; ++earlier) {
            if (m_isIdle[earlier] && described(earlier) == described(route)) {
                model.vehicles[route].kind = model.vehicles[earlier].kind;
                break;
            }
        }
    }
}

model::Node ModelBuilder::timed(std::size_t node, const Breaks &breaks) const
{
    const auto &[open, close, late] = m_instants[node];
    const bool isVisit = stops[node] != nullptr;
    model::Node result = model.nodes[node];
    result.open = open ? seconds(breaks.worked(*open), true) : -never;
    result.close = close ? seconds(isVisit ? breaks.lastBegin(*close) : breaks.worked(*close), false) : never;
    if (isVisit && !m_options.insertion.policy.windowsAreHard)
        result.due = std::exchange(result.close, never);
    if (late && isVisit)
        result.due = std::min(result.due, result.close);
    // Waiting for such a window, for instance one within a break, always takes past its end.
    if (result.close < result.open)
        result.close = -never;
    if (late)
        result.close = std::max(result.close, seconds(breaks.worked(*late), true));
    return result;
}

void ModelBuilder::setClocks()
{
    const auto all = [this](const Breaks &breaks) {
        std::vector<model::Node> nodes;
        for (std::size_t i = 0; i < model.nodes.size(); ++i)
            nodes.push_back(timed(i, breaks));
        return nodes;
    };
    std::vector<const Breaks *> known;
    for (std::size_t route = 0; route < model.vehicles.size(); ++route) {
        const Breaks &breaks = m_problem.routes[route].vehicle.breaks;
        if (breaks.isEmpty())
            continue;
        const auto same = std::ranges::find_if(known, [&](const Breaks *other) { return *other == breaks; });
        model.vehicles[route].clock = static_cast<std::int32_t>(same - known.begin());
        if (same == known.end()) {
            known.push_back(&breaks);
            model.onClocks.push_back(all(breaks));
        }
    }
    model.nodes = all({});
}

void ModelBuilder::setHours()
{
    for (std::size_t route = 0; route < model.vehicles.size(); ++route) {
        const Vehicle &vehicle = m_problem.routes[route].vehicle;
        if (vehicle.traffic.isUsual())
            continue;
        const auto same = std::ranges::find_if(
            model.hours, [&](const auto &hours) { return hours->isOf(vehicle.traffic, vehicle.breaks); });
        model.vehicles[route].hours = static_cast<std::int32_t>(same - model.hours.begin());
        if (same == model.hours.end())
            model.hours.push_back(std::make_shared<model::Hours>(vehicle.traffic, vehicle.breaks, m_origin));
    }
}

void ModelBuilder::measure(const std::stop_token &stop)
{
    const auto count = m_places.size();
    const bool isLimited
        = std::ranges::any_of(model.vehicles, [](const model::Vehicle &vehicle) { return vehicle.reach >= 0; });
    std::vector<std::int32_t> times(count * count);
    std::vector<std::int32_t> lengths(isLimited ? count * count : 0);
    inHalves(count, [&](std::size_t first, std::size_t last) {
        for (std::size_t from = first; from < last && !stop.stop_requested(); ++from) {
            for (std::size_t to = 0; to < count; ++to) {
                if (from == to || !m_places[from] || !m_places[to])
                    continue;
                const Leg leg = m_times.leg(*m_places[from], *m_places[to]);
                times[from * count + to] = bounded(leg.duration.count());
                if (isLimited)
                    lengths[from * count + to] = bounded(leg.metres);
            }
        }
    });
    model.network
        = std::make_shared<Network>(count, std::move(times), std::vector<std::int32_t>(), std::move(lengths));
}

}
