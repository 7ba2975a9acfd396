// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/blocklayout.h"

#include <algorithm>
#include <limits>
#include <span>
#include <unordered_map>

namespace routedesk::roads {

namespace {

using Columns = std::vector<bool>;

std::vector<RoadBlock> cut(const RoadBlock &block, size_t rows, size_t columns)
{
    std::vector<RoadBlock> parts;
    const auto part = [](const std::vector<int> &of, size_t from, size_t count) {
        const auto begin = of.begin() + std::ptrdiff_t(from);
        return std::vector<int>(begin, begin + std::ptrdiff_t(std::min(count, of.size() - from)));
    };
    for (size_t row = 0; row < block.sources.size(); row += rows) {
        for (size_t column = 0; column < block.destinations.size(); column += columns)
            parts.push_back({ part(block.sources, row, rows), part(block.destinations, column, columns) });
    }
    return parts;
}

void fit(const RoadBlock &block, int most, std::vector<RoadBlock> &into)
{
    if (locationsOf(block) <= most) {
        into.push_back(block);
        return;
    }
    const auto requests = [&block](size_t rows, size_t columns) {
        return ((block.sources.size() + rows - 1) / rows) * ((block.destinations.size() + columns - 1) / columns);
    };
    size_t best = 1;
    size_t fewest = std::numeric_limits<size_t>::max();
    for (size_t rows = 1; rows < size_t(most); ++rows) {
        if (const size_t count = requests(rows, size_t(most) - rows); count < fewest) {
            fewest = count;
            best = rows;
        }
    }
    std::ranges::move(cut(block, best, size_t(most) - best), std::back_inserter(into));
}

/// Rows by what they lack. Whether a row lacks the leg to itself is nobody's business, so it counts as it suits the
/// larger company.
class Groups {
public:
    Groups(int places, const std::function<bool(int, int)> &isMissing)
    {
        for (int row = 0; row < places; ++row) {
            Columns lacks(static_cast<size_t>(places), false);
            bool any = false;
            for (int column = 0; column < places; ++column) {
                const bool missing = column != row && isMissing(row, column);
                lacks[size_t(column)] = missing;
                any = any || missing;
            }
            if (!any)
                continue;
            ++m_company[lacks];
            m_rows.emplace_back(row, lacks);
            lacks[size_t(row)] = true;
            ++m_company[lacks];
        }
    }

    [[nodiscard]] std::vector<RoadBlock> blocks()
    {
        std::vector<RoadBlock> found;
        std::unordered_map<Columns, size_t> numberOf;
        for (auto &[row, lacks] : m_rows) {
            Columns withSelf = lacks;
            withSelf[size_t(row)] = true;
            const Columns &key = m_company[withSelf] > m_company[lacks] ? withSelf : lacks;
            const auto [it, isNew] = numberOf.try_emplace(key, found.size());
            if (isNew) {
                found.emplace_back();
                for (size_t column = 0; column < key.size(); ++column) {
                    if (key[column])
                        found.back().destinations.push_back(int(column));
                }
            }
            found[it->second].sources.push_back(row);
        }
        return found;
    }

private:
    std::unordered_map<Columns, int> m_company;
    std::vector<std::pair<int, Columns>> m_rows;
};

}

int locationsOf(const RoadBlock &block)
{
    std::vector<int> all = block.sources;
    all.insert(all.end(), block.destinations.begin(), block.destinations.end());
    std::ranges::sort(all);
    return int(std::unique(all.begin(), all.end()) - all.begin());
}

std::vector<RoadBlock> layOut(int places, const std::function<bool(int, int)> &isMissing, int most)
{
    std::vector<RoadBlock> blocks;
    for (const RoadBlock &group : Groups(places, isMissing).blocks())
        fit(group, std::max(most, 2), blocks);
    return blocks;
}

std::vector<RoadBlock> split(const RoadBlock &block, int most)
{
    const size_t rows = block.sources.size();
    const size_t columns = block.destinations.size();
    if (rows <= 1 && columns <= 1)
        return {};
    std::vector<RoadBlock> parts;
    if (locationsOf(block) > most)
        fit(block, std::max(most, 2), parts);
    else
        parts = rows >= columns ? cut(block, (rows + 1) / 2, columns) : cut(block, rows, (columns + 1) / 2);
    return parts;
}

}
