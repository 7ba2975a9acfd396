// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/travelfit.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace routedesk::planner {

namespace {

constexpr int rounds = 50;
constexpr double tuning = 1.345; // Huber's constant for 95 % efficiency on normal errors
constexpr double toSigma = 1.4826; // the median absolute deviation of normal errors, as a standard deviation

struct Line {
    double fixed = 0.0; // minutes
    double far = 0.0; // minutes a kilometre

    [[nodiscard]] double at(double km) const { return fixed + far * km; }
};

struct Sample {
    double km;
    double minutes;
    int hour;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::ranges::max_element(values.begin(), middle)) / 2.0;
}

bool isPossible(const DrivenLeg &leg, const FitRules &rules)
{
    constexpr double fastest = 150.0 / 3.6;
    const auto seconds = double(leg.duration.count());
    return leg.hour >= 0 && leg.hour < 24 && leg.straightMetres >= rules.shortest && leg.straightMetres < 1e6
        && seconds > 0 && seconds <= 4 * 3600 && leg.straightMetres / seconds <= fastest;
}

// The line of least weighted squares whose coefficients are possible: at a bound the other one is fitted alone.
Line weighted(const std::vector<Sample> &samples, const std::vector<double> &weights)
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double w = weights[i];
        n += w;
        x += w * samples[i].km;
        y += w * samples[i].minutes;
        xx += w * samples[i].km * samples[i].km;
        xy += w * samples[i].km * samples[i].minutes;
    }
    const double spread = n * xx - x * x;
    Line line{ .fixed = 0.0, .far = spread > 0 ? (n * xy - x * y) / spread : 0.0 };
    line.far = std::clamp(line.far, 0.4, 6.0);
    line.fixed = (y - line.far * x) / n;
    if (const double bounded = std::clamp(line.fixed, 0.0, 15.0); bounded != line.fixed) {
        line.fixed = bounded;
        line.far = std::clamp((xy - bounded * x) / xx, 0.4, 6.0);
    }
    return line;
}

Line robust(const std::vector<Sample> &samples)
{
    std::vector<double> weights(samples.size(), 1.0);
    std::vector<double> deviations(samples.size());
    Line line = weighted(samples, weights);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            deviations[i] = std::abs(samples[i].minutes - line.at(samples[i].km));
        const double scale = std::max(1e-3, toSigma * median(deviations));
        const bool isAbsolute = round < rounds / 2;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            weights[i] = isAbsolute ? 1.0 / std::max(deviations[i], scale / 20.0)
                                    : std::min(1.0, tuning * scale / std::max(deviations[i], 1e-9));
        }
        line = weighted(samples, weights);
    }
    return line;
}

HourProfile profileOf(const std::vector<Sample> &samples, const Line &line, double belief)
{
    std::array<std::vector<double>, 24> ratios;
    for (const Sample &sample : samples)
        ratios[static_cast<std::size_t>(sample.hour)].push_back(sample.minutes / std::max(line.at(sample.km), 0.1));
    std::array<double, 24> factors{};
    for (std::size_t hour = 0; hour < 24; ++hour) {
        const auto n = double(ratios[hour].size());
        const double said = n > 0 ? median(ratios[hour]) : 1.0;
        factors[hour] = std::clamp((n * said + belief) / (n + belief), 0.5, 2.0);
    }
    return HourProfile::create(factors).value_or(HourProfile());
}

}

std::optional<TravelFit> fitTravel(std::vector<DrivenLeg> legs, std::vector<double> detours, const FitRules &rules)
{
    std::erase_if(legs, [&rules](const DrivenLeg &leg) { return !isPossible(leg, rules); });
    // Sums depend on the order in the last digit, and an outcome must not.
    std::ranges::sort(legs, {},
        [](const DrivenLeg &leg) { return std::tuple(leg.straightMetres, leg.duration.count(), leg.hour); });
    const std::size_t count = legs.size();
    if (count < std::size_t(std::max(rules.fewestLegs, 2))
        || legs[count * 9 / 10].straightMetres < 1.5 * legs[count / 10].straightMetres)
        return std::nullopt;
    std::vector<Sample> samples;
    samples.reserve(count);
    for (const DrivenLeg &leg : legs)
        samples.push_back({ leg.straightMetres / 1000.0, double(leg.duration.count()) / 60.0, leg.hour });

    const Line line = robust(samples);
    TravelFit fit;
    fit.legs = int(count);
    fit.coefficients.fixedMinutes = line.fixed;
    fit.coefficients.farMinutesPerKm = line.far;
    fit.coefficients.nearMinutesPerKm = std::max(fit.coefficients.nearMinutesPerKm, 1.5 * line.far);
    fit.hours = profileOf(samples, line, rules.hourWeight);
    std::erase_if(detours, [](double ratio) { return !(ratio >= 0.9 && ratio <= 5.0); });
    fit.detours = int(detours.size());
    if (fit.detours >= rules.fewestDetours)
        fit.coefficients.detourFactor = std::clamp(median(std::move(detours)), 1.0, 2.5);
    return fit;
}

}
