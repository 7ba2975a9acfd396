// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Feeds bytes to every reader of requests. What was accepted must be accepted again, unchanged, once written.
#include "api/reading.h"
#include "api/writing.h"

#include <cstdint>
#include <cstdlib>

using namespace routedesk::api;

namespace {

void check(auto &&read, auto &&write, QByteArrayView body)
{
    const auto first = read(body);
    if (!first)
        return;
    if (read(write(*first)) != first)
        std::abort();
}

/// The version travels in the query, so the written body has none.
template<class T>
void checkWithoutVersion(ReadResult<T> (*read)(QByteArrayView), QByteArray (*write)(const T &), QByteArrayView body)
{
    auto first = read(body);
    if (!first)
        return;
    first->version.reset();
    if (read(write(*first)) != first)
        std::abort();
}

QByteArray writtenPatch(const GuardedPatch &one)
{
    return writeOrderPatch(one.patch, one.expected);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0] % 12) {
    case 0: check(readBatchRequest, writeBatchRequest, body); break;
    case 1: check(readTrackRequest, writeTrackRequest, body); break;
    case 2: check(readOrderPatch, writtenPatch, body); break;
    case 3: check(readReschedule, writeReschedule, body); break;
    case 4: check(readCreateRoute, writeCreateRoute, body); break;
    case 5: checkWithoutVersion(readRouteOrders, writeRouteOrders, body); break;
    case 6: checkWithoutVersion(readReassignRoute, writeReassignRoute, body); break;
    case 7: checkWithoutVersion(readRoutePatch, writeRoutePatch, body); break;
    case 8: check(readTriggerPlan, writeTriggerPlan, body); break;
    case 9: check(readNewWorker, writeNewWorker, body); break;
    case 10: check(readNewOpsGroup, writeNewOpsGroup, body); break;
    default: (void)readExport(body); break;
    }
    return 0;
}
