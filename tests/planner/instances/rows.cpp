// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include <cmath>
#include <sstream>

namespace routedesk::planner::instances {

namespace {

using Failure = std::unexpected<std::string>;

constexpr std::size_t mostNodes = 20'000;

/// Rows are numbered from 0 without a gap; what is read ends at the first line that is none.
std::expected<void, std::string> readRows(std::istream &stream, bool arePairs, std::size_t atMost, Table &table)
{
    std::size_t id = 0;
    Row row;
    while (table.rows.size() < atMost && stream >> id) {
        if (id != table.rows.size())
            return Failure("node " + std::to_string(table.rows.size()) + " is missing");
        if (!(stream >> row.x >> row.y >> row.demand >> row.open >> row.close >> row.service)
            || (arePairs && !(stream >> row.pick >> row.drop))) {
            return Failure("node " + std::to_string(id) + " is cut off");
        }
        if (row.service < 0 || row.open < 0 || !std::isfinite(row.close))
            return Failure("node " + std::to_string(id) + " has impossible times");
        table.rows.push_back(row);
        if (table.rows.size() > mostNodes)
            return Failure("there are too many nodes");
    }
    if (table.rows.size() < 2)
        return Failure("there are no nodes");
    return {};
}

std::expected<Table, std::string> readSartoriBuriol(std::istream &stream)
{
    Table table{ .arePairs = true };
    std::size_t size = 0;
    std::string line;
    while (std::getline(stream, line) && line.rfind("NODES", 0) != 0) {
        std::istringstream words(line);
        std::string key;
        words >> key;
        if (key == "SIZE:")
            words >> size;
        else if (key == "CAPACITY:")
            words >> table.capacity;
    }
    if (const auto read = readRows(stream, true, size, table); !read)
        return Failure(read.error());
    if (table.rows.size() != size)
        return Failure("there are fewer nodes than SIZE says");
    stream.clear();
    if (!(stream >> line) || line != "EDGES")
        return Failure("there are no EDGES");
    table.times.resize(size * size);
    for (double &time : table.times) {
        if (!(stream >> time) || time < 0)
            return Failure("EDGES are cut off");
    }
    return table;
}

std::expected<Table, std::string> readSolomon(std::istream &stream)
{
    Table table;
    std::string word;
    while (stream >> word && word != "CAPACITY") { }
    if (!(stream >> table.vehicles >> table.capacity))
        return Failure("the fleet is missing");
    while (stream >> word && word != "SERVICE") { }
    stream >> word;
    if (const auto read = readRows(stream, false, mostNodes + 1, table); !read)
        return Failure(read.error());
    return table;
}

std::expected<Table, std::string> readLiLim(const std::string &head, std::istream &stream)
{
    Table table{ .arePairs = true };
    std::istringstream words(head);
    if (!(words >> table.vehicles >> table.capacity))
        return Failure("the first line does not name the fleet");
    if (const auto read = readRows(stream, true, mostNodes + 1, table); !read)
        return Failure(read.error());
    return table;
}

}

std::expected<Table, std::string> readTable(std::istream &stream)
{
    std::string head;
    if (!std::getline(stream, head))
        return Failure("the file is empty");
    if (head.rfind("NAME:", 0) == 0)
        return readSartoriBuriol(stream);
    const auto first = head.find_first_not_of(" \t\r");
    if (first != std::string::npos && head[first] >= '0' && head[first] <= '9')
        return readLiLim(head, stream);
    return readSolomon(stream);
}

}
