// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/exporting/downloadlinks.h"
#include "service/exporting/exportrunner.h"
#include "service/http/errors.h"
#include "service/http/replies.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Outcome<Answer> create(Call &call, ExportRunner &runner)
{
    const auto request = accepted(api::readExport(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    ExportRecord record;
    record.job.jobId = call.context.ids.uuid();
    record.job.status = api::ExportStatus::Pending;
    record.job.createdAt = call.context.now;
    record.job.message = request->emailRecipients.isEmpty()
        ? u"The export is being written; ask for its status to get the link."_s
        : u"The export is being written. This service sends no mail; ask for its status to get the link."_s;
    call.context.store.exports.insert(record);
    JobQueue(call.context.store.database)
        .put(JobKind::Export, call.context.store.account(), record.job.jobId, call.request.body);
    Answer answer = ok(api::writeExportJob(record.job), 201);
    answer.afterCommit = [&runner] { runner.look(); };
    return answer;
}

Outcome<Answer> status(Call &call, const DownloadLinks &links)
{
    const QString id = call.parameter("job_id"_L1);
    auto record = call.context.store.exports.byId(id);
    if (!record)
        return std::unexpected(ServiceError::of(ServiceError::Kind::ExportNotFound, id));
    if (!record->fileName.isNull())
        record->job.presignedUrl = links.make(call.context.links.base, id, call.context.now);
    return ok(api::writeExportJob(record->job));
}

Outcome<Answer> download(OpenCall &call, const DownloadLinks &links)
{
    const QString id = call.parameter("job_id"_L1);
    if (!links.isGood(id, call.request.query, call.now))
        return Answer(httpError(403, u"This link is not good, or no longer."_s));
    const auto account = ExportRepository::accountOf(call.database, id);
    if (!account)
        return std::unexpected(ServiceError::of(ServiceError::Kind::ExportNotFound, id));
    const auto context = call.contextOf(*account);
    if (!context)
        return std::unexpected(ServiceError::of(ServiceError::Kind::ExportNotFound, id));
    ExportRepository &exports = context->store.exports;
    const auto record = exports.byId(id);
    if (!record || record->fileName.isNull())
        return std::unexpected(ServiceError::of(ServiceError::Kind::ExportNotFound, id));
    Response response { 200, exports.file(*record), "application/gzip" };
    response.headers.emplaceBack("Content-Disposition", "attachment; filename=\"orders.csv.gz\"");
    return Answer(response);
}

}

QList<Endpoint> exportEndpoints(ExportRunner &runner, const DownloadLinks &links)
{
    return {
        { Method::Post, u"/orders/export"_s, Effect::Writes, [&runner](Call &call) { return create(call, runner); } },
        { Method::Get, u"/orders/export/{job_id}"_s, Effect::Reads, [links](Call &call) { return status(call, links); } },
        { Method::Get, u"/exports/{job_id}"_s, Effect::Reads,
            [links](OpenCall &call) { return download(call, links); } },
    };
}

QList<Endpoint> healthEndpoints()
{
    return {
        { Method::Get, u"/health"_s, Effect::Reads,
            [](OpenCall &) -> Outcome<Answer> { return ok("{\"status\":\"ok\"}"); } },
    };
}

}
