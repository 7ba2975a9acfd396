// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvformat.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace routedesk::models {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr size_t sampleRecords = 100;
// in the order of preference when all else is equal: prose and decimals are full of commas
constexpr std::array<char, 4> candidates { '\t', ';', '|', ',' };

using Counts = std::array<int, candidates.size()>;

std::vector<Counts> countRecords(QByteArrayView text)
{
    std::vector<Counts> records;
    Counts counts {};
    bool quoted = false;
    bool any = false;
    const auto close = [&] {
        if (any)
            records.push_back(counts);
        counts = {};
        any = false;
    };
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            close();
            if (records.size() == sampleRecords)
                return records;
            continue;
        }
        any = any || c > ' ' || c < '\0';
        if (const auto at = std::ranges::find(candidates, c); !quoted && at != candidates.end())
            ++counts[size_t(at - candidates.begin())];
    }
    // what the sample cut off in the middle says nothing, unless it is all there is
    if (text.size() < sampleBytes || records.empty())
        close();
    return records;
}

struct Evenness {
    int agreeing = 0; ///< records with the most common count
    int count = 0;    ///< that count
};

Evenness evenness(const std::vector<Counts> &records, size_t candidate)
{
    std::map<int, int> tally;
    for (const auto &counts : records) {
        if (counts[candidate] > 0)
            ++tally[counts[candidate]];
    }
    Evenness best;
    for (const auto &[count, agreeing] : tally) {
        if (agreeing >= best.agreeing)
            best = { agreeing, count };
    }
    return best;
}

}

char detectDelimiter(QByteArrayView utf8)
{
    const auto sample = utf8.first(std::min(utf8.size(), sampleBytes));
    if (sample.startsWith("sep=") && sample.size() > 4 && std::ranges::contains(candidates, sample[4]))
        return sample[4];
    const auto records = countRecords(sample);
    char best = ',';
    Evenness bestFound;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Evenness found = evenness(records, i);
        if (found.agreeing > bestFound.agreeing
            || (found.agreeing == bestFound.agreeing && found.count > bestFound.count)) {
            best = candidates[i];
            bestFound = found;
        }
    }
    return best;
}

}
