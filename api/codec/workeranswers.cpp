// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/answerdocument.h"
#include "api/codec/placedecoder.h"
#include "api/codec/workerdecoder.h"

namespace routedesk::api {

using namespace codec;

DecodeResult<Page<Worker>> decodeWorkerPage(QByteArrayView body)
{
    return decodePage<Worker>(body, QLatin1StringView("workers"), readWorker);
}

DecodeResult<Worker> decodeWorker(QByteArrayView body)
{
    return decodeObject<Worker>(body, readWorker, &Worker::handle, QLatin1StringView("worker_handle"));
}

DecodeResult<WorkerHistory> decodeWorkerHistory(QByteArrayView body)
{
    return decodeObject<WorkerHistory>(
        body, readWorkerHistory, &WorkerHistory::workerHandle, QLatin1StringView("worker_handle"));
}

DecodeResult<Page<OpsGroup>> decodeOpsGroupPage(QByteArrayView body)
{
    return decodePage<OpsGroup>(body, QLatin1StringView("ops_groups"), readOpsGroup);
}

DecodeResult<OpsGroup> decodeOpsGroup(QByteArrayView body)
{
    return decodeObject<OpsGroup>(body, readOpsGroup, &OpsGroup::handle, QLatin1StringView("ops_group_handle"));
}

DecodeResult<Page<Place>> decodePlacePage(QByteArrayView body)
{
    return decodePage<Place>(body, QLatin1StringView("places"), readPlaceItem);
}

DecodeResult<Place> decodePlace(QByteArrayView body)
{
    return decodeObject<Place>(body, readPlaceObject, &Place::handle, QLatin1StringView("place_handle"));
}

DecodeResult<NearbyResult> decodeNearbyResult(QByteArrayView body)
{
    return decode<NearbyResult>(
        body, [](AnswerReader &reader, auto &, json::object &object, NearbyResult &result) -> Problem {
            return readNearbyResult(reader, object, result) ? Problem() : missing(QLatin1StringView("workers"));
        });
}

DecodeResult<Nothing> decodeNothing(QByteArrayView)
{
    return Decoded<Nothing>();
}

}
