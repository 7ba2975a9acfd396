// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fields.h"
#include "api/orderrequests.h"
#include "api/workerrequests.h"

namespace routedesk::api::codec {

[[nodiscard]] bool readWorker(AnswerReader &reader, json::value &value, Worker &into);
void readWorker(AnswerReader &reader, json::object &object, Worker &into);
[[nodiscard]] bool readOpsGroup(AnswerReader &reader, json::value &value, OpsGroup &into);
void readOpsGroup(AnswerReader &reader, json::object &object, OpsGroup &into);
void readWorkerHistory(AnswerReader &reader, json::object &object, WorkerHistory &into);
void readExportJob(AnswerReader &reader, json::object &object, ExportJob &into);

}
