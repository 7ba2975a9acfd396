// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Feeds bytes to every decoder of answers. What was understood must survive being written and read again.
#include "api/answers.h"
#include "api/writing.h"

#include <cstdint>
#include <cstdlib>

using namespace routedesk::api;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkPage(auto &&decode, auto &&write, QByteArrayView body)
{
    const auto first = decode(body);
    if (!first)
        return;
    const auto second = decode(write(first->value));
    require(second.has_value());
    require(second->value.items == first->value.items);
}

QByteArray writtenOrders(const Page<Order> &page)
{
    return writeOrderPage(page);
}

QByteArray writtenWorkers(const Page<Worker> &page)
{
    return writeWorkerPage(page);
}

void checkDetail(QByteArrayView body)
{
    const auto first = decodeOrderDetail(body);
    if (!first)
        return;
    const auto second = decodeOrderDetail(writeOrderDetail(first->value));
    require(second.has_value());
    require(second->value.order == first->value.order);
    require(second->value.polyline == first->value.polyline);
    require(second->value.timeline.size() == first->value.timeline.size());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0] % 8) {
    case 0: checkPage(decodeOrderPage, writtenOrders, body); break;
    case 1: checkPage(decodeRoutePage, writeRoutePage, body); break;
    case 2: checkPage(decodePlanPage, writePlanPage, body); break;
    case 3: checkPage(decodeWorkerPage, writtenWorkers, body); break;
    case 4: checkPage(decodeOpsGroupPage, writeOpsGroupPage, body); break;
    case 5: checkDetail(body); break;
    case 6: (void)decodeBatchResult(body); break;
    default: (void)decodeError(data[0] * 3, body); break;
    }
    return 0;
}
