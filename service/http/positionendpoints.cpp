// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/errors.h"
#include "service/http/replies.h"
#include "service/tracking/phonelinks.h"
#include "service/tracking/tracker.h"

#include "api/positionreading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Answer stranger()
{
    Response response = httpError(401, u"This phone is not known here, or no longer."_s);
    response.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"Routedesk positions\", charset=\"UTF-8\"");
    return response;
}

QString passwordOf(const QByteArray &authorization)
{
    if (!authorization.toLower().startsWith("basic "))
        return {};
    const auto pair = QByteArray::fromBase64Encoding(
        authorization.sliced(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = pair ? pair.decoded.indexOf(':') : -1;
    return colon < 0 ? QString() : QString::fromUtf8(pair.decoded.sliced(colon + 1));
}

/// Stores what a phone has sent; false when its worker or account is gone.
bool take(OpenCall &call, Tracker &tracker, const PhoneRecord &phone, const QString &app,
    const QList<api::Position> &positions)
{
    auto open = call.contextOf(phone.account);
    if (!open)
        return false;
    Context &context = *open;
    const auto worker = context.store.workers.byId(phone.workerId);
    if (!worker || worker->deletedAt)
        return false;
    QList<Arrival> arrivals;
    std::optional<double> battery;
    for (const api::Position &position : positions) {
        arrivals.append({ phone.workerId, phone.phone.phoneId, position, phone.phone.isSimulated });
        battery = position.batteryLevel ? position.batteryLevel : battery;
    }
    context.store.phones.touch(phone, app, context.now, battery);
    if (!arrivals.isEmpty())
        (void)tracker.take(context, arrivals);
    return true;
}

/// What no phone sends; so that a stranger's is not even read.
std::optional<Answer> tooLarge(const OpenCall &call)
{
    constexpr qsizetype largest = 256 * 1024;
    if (call.request.body.size() <= largest)
        return std::nullopt;
    return Answer(httpError(413, u"The body is larger than 256 KiB."_s));
}

Answer thanks(Tracker &tracker, QByteArray body)
{
    Answer answer = ok(std::move(body));
    answer.afterCommit = [&tracker, touched = tracker.touched()] { tracker.committed(touched); };
    return answer;
}

Outcome<Answer> fromOwnTracks(OpenCall &call, Tracker &tracker)
{
    if (const auto refused = tooLarge(call))
        return *refused;
    const auto phone = PhoneRepository::byToken(call.database, passwordOf(call.request.authorization));
    if (!phone)
        return stranger();
    const auto message = accepted(api::readOwnTracks(call.request.body));
    if (!message)
        return std::unexpected(message.error());
    QList<api::Position> positions;
    if (message->position)
        positions.append(*message->position);
    return take(call, tracker, *phone, u"owntracks"_s, positions) ? thanks(tracker, "[]") : stranger();
}

Outcome<Answer> fromTraccar(OpenCall &call, Tracker &tracker)
{
    if (const auto refused = tooLarge(call))
        return *refused;
    const QByteArray body = call.request.body.trimmed();
    const QUrlQuery form = body.isEmpty() ? call.request.query : QUrlQuery(QString::fromUtf8(body));
    // An identifier in the address counts for every form.
    QString token = call.request.query.queryItemValue(u"id"_s, QUrl::FullyDecoded);
    const auto message = accepted(body.startsWith('{') ? api::readTraccarBody(body) : api::readTraccarForm(form));
    if (message && token.isEmpty())
        token = message->identifier;
    const auto phone = PhoneRepository::byToken(call.database, token);
    if (!phone)
        return stranger();
    if (!message)
        return std::unexpected(message.error());
    return take(call, tracker, *phone, u"traccar"_s, message->positions) ? thanks(tracker, {}) : stranger();
}

/// Who the entries of a batch are about, each name looked up once.
class Owners {
public:
    explicit Owners(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] std::optional<Arrival> arrival(const api::ReportedPosition &reported)
    {
        const auto key = std::pair(reported.workerHandle, reported.deviceId);
        auto found = m_known.find(key);
        if (found == m_known.end())
            found = m_known.insert(key, find(reported));
        if (found->workerId == 0)
            return std::nullopt;
        return Arrival { found->workerId, found->deviceId, reported.position, found->isSimulated };
    }

private:
    struct Owner {
        qint64 workerId = 0;
        QString deviceId {};
        bool isSimulated = false;
    };

    [[nodiscard]] Owner find(const api::ReportedPosition &reported)
    {
        if (!reported.deviceId.isEmpty()) {
            if (const auto phone = m_context.store.phones.byPhoneId(reported.deviceId))
                return { phone->workerId, phone->phone.phoneId, phone->phone.isSimulated };
        }
        const auto worker = reported.workerHandle.isEmpty() ? m_context.store.workers.byDevice(reported.deviceId)
                                                            : m_context.store.workers.byHandle(reported.workerHandle);
        return worker && !worker->deletedAt ? Owner { worker->id, worker->worker.deviceId } : Owner {};
    }

    Context &m_context;
    QHash<std::pair<QString, QString>, Owner> m_known;
};

Outcome<Answer> takeBatch(Call &call, Tracker &tracker)
{
    const auto reported = accepted(api::readPositions(call.request.body));
    if (!reported)
        return std::unexpected(reported.error());
    Owners owners(call.context);
    QList<Arrival> arrivals;
    QList<api::FieldError> complaints;
    for (qsizetype i = 0; i < reported->size(); ++i) {
        const api::ReportedPosition &entry = reported->at(i);
        if (const auto arrival = owners.arrival(entry)) {
            arrivals.append(*arrival);
            continue;
        }
        const bool byDevice = entry.workerHandle.isEmpty();
        complaints.append({ u"json"_s, u"positions.%1.%2"_s.arg(i).arg(byDevice ? u"device_id"_s : u"worker_handle"_s),
            byDevice ? u"There is no device %1."_s.arg(entry.deviceId) : u"There is no worker %1."_s.arg(entry.workerHandle) });
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return thanks(tracker, api::writePositionReceipt(tracker.take(call.context, arrivals)));
}

}

QList<Endpoint> positionEndpoints(Tracker &tracker)
{
    const auto traccar = [&tracker](OpenCall &call) { return fromTraccar(call, tracker); };
    return {
        { Method::Post, ownTracksPath, Effect::Writes,
            [&tracker](OpenCall &call) { return fromOwnTracks(call, tracker); } },
        { Method::Get, traccarPath, Effect::Writes, traccar },
        { Method::Post, traccarPath, Effect::Writes, traccar },
        { Method::Post, u"/positions"_s, Effect::Writes, [&tracker](Call &call) { return takeBatch(call, tracker); } },
    };
}

}
