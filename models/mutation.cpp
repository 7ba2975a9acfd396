// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/mutation.h"

#include "models/keystream.h"

#include "api/reading.h"
#include "api/writing.h"

namespace routedesk::models {

namespace {

constexpr qint32 formatVersion = 1;

QString allNew()
{
    return QStringLiteral("new");
}

QStringList orderLanes(const api::OrderKey &key, const QString &routeHandle)
{
    return { routeHandle.isNull() ? QStringLiteral("order ") + key.handle : QStringLiteral("route ") + routeHandle };
}

QStringList routeLanes(const QString &handle)
{
    return { QStringLiteral("route ") + handle };
}

struct LanesOf {
    QStringList operator()(const CreateBatch &) const { return { allNew() }; }
    QStringList operator()(const CreateRoute &) const { return { allNew() }; }
    QStringList operator()(const TrackRoute &m) const
    {
        return m.request.routeHandle.isNull() ? QStringList { allNew() } : routeLanes(m.request.routeHandle);
    }
    QStringList operator()(const ActOnOrder &m) const { return orderLanes(m.key, m.routeHandle); }
    QStringList operator()(const PatchOrder &m) const { return orderLanes(m.key, m.routeHandle); }
    QStringList operator()(const RescheduleOrder &m) const { return orderLanes(m.key, m.routeHandle); }
    QStringList operator()(const ReassignOrder &m) const { return orderLanes(m.key, m.routeHandle); }
    QStringList operator()(const auto &m) const { return routeLanes(m.routeHandle); }
};

void writeVersion(QDataStream &stream, std::optional<int> version)
{
    stream << version.has_value() << qint32(version.value_or(0));
}

std::optional<int> readVersionOf(QDataStream &stream)
{
    bool has = false;
    qint32 value = 0;
    stream >> has >> value;
    return has ? std::optional<int>(value) : std::nullopt;
}

struct Write {
    QDataStream &stream;

    void operator()(const CreateBatch &m) const { stream << api::writeBatchRequest(m.request); }
    void operator()(const TrackRoute &m) const { stream << api::writeTrackRequest(m.request); }
    void operator()(const ActOnOrder &m) const
    {
        stream << qint32(m.action) << m.routeHandle << m.reason;
        writeKey(stream, m.key);
    }
    void operator()(const PatchOrder &m) const
    {
        writeKey(stream, m.key);
        stream << m.routeHandle << api::writeOrderPatch(m.patch, m.expected);
    }
    void operator()(const RescheduleOrder &m) const
    {
        writeKey(stream, m.key);
        stream << m.routeHandle << api::writeReschedule(m.request);
    }
    void operator()(const ReassignOrder &m) const
    {
        writeKey(stream, m.key);
        stream << m.routeHandle << m.request.workerHandle << m.request.opsGroupHandle;
    }
    void operator()(const CreateRoute &m) const { stream << api::writeCreateRoute(m.request); }
    void operator()(const ChangeRouteOrders &m) const
    {
        stream << qint32(m.change) << m.routeHandle << api::writeRouteOrders(m.request);
        writeVersion(stream, m.request.version);
    }
    void operator()(const ReassignRoute &m) const
    {
        stream << m.routeHandle << m.request.workerHandle << m.request.deviceId;
        writeVersion(stream, m.request.version);
    }
    void operator()(const PatchRoute &m) const
    {
        stream << m.routeHandle << api::writeRoutePatch(m.patch);
        writeVersion(stream, m.patch.version);
    }
    void operator()(const OptimiseRoute &m) const
    {
        stream << m.routeHandle;
        writeVersion(stream, m.version);
    }
    void operator()(const CompleteRoute &m) const
    {
        stream << m.routeHandle;
        writeVersion(stream, m.version);
    }
};

/// Reads one alternative; sets `bad` when a body is not what was written.
struct Read {
    QDataStream &stream;
    bool bad = false;

    QString text()
    {
        QString value;
        stream >> value;
        return value;
    }
    template<class T>
    T body(api::ReadResult<T> (*reader)(QByteArrayView))
    {
        QByteArray bytes;
        stream >> bytes;
        auto result = reader(bytes);
        bad = bad || !result;
        return result ? *result : T {};
    }
    int number(int last)
    {
        qint32 value = 0;
        stream >> value;
        bad = bad || value < 0 || value > last;
        return value;
    }

    void operator()(CreateBatch &m) { m.request = body(api::readBatchRequest); }
    void operator()(TrackRoute &m) { m.request = body(api::readTrackRequest); }
    void operator()(ActOnOrder &m)
    {
        m.action = ActOnOrder::Action(number(3));
        m.routeHandle = text();
        m.reason = text();
        m.key = readKey(stream);
    }
    void operator()(PatchOrder &m)
    {
        m.key = readKey(stream);
        m.routeHandle = text();
        const auto read = body(api::readOrderPatch);
        m.patch = read.patch;
        m.expected = read.expected;
    }
    void operator()(RescheduleOrder &m)
    {
        m.key = readKey(stream);
        m.routeHandle = text();
        m.request = body(api::readReschedule);
    }
    void operator()(ReassignOrder &m)
    {
        m.key = readKey(stream);
        m.routeHandle = text();
        m.request.workerHandle = text();
        m.request.opsGroupHandle = text();
    }
    void operator()(CreateRoute &m) { m.request = body(api::readCreateRoute); }
    void operator()(ChangeRouteOrders &m)
    {
        m.change = ChangeRouteOrders::Change(number(2));
        m.routeHandle = text();
        m.request = body(api::readRouteOrders);
        m.request.version = readVersionOf(stream);
    }
    void operator()(ReassignRoute &m)
    {
        m.routeHandle = text();
        m.request.workerHandle = text();
        m.request.deviceId = text();
        m.request.version = readVersionOf(stream);
    }
    void operator()(PatchRoute &m)
    {
        m.routeHandle = text();
        m.patch = body(api::readRoutePatch);
        m.patch.version = readVersionOf(stream);
    }
    void operator()(OptimiseRoute &m)
    {
        m.routeHandle = text();
        m.version = readVersionOf(stream);
    }
    void operator()(CompleteRoute &m)
    {
        m.routeHandle = text();
        m.version = readVersionOf(stream);
    }
};

template<std::size_t I = 0>
std::optional<Mutation> emptyMutation(std::size_t index)
{
    if constexpr (I < std::variant_size_v<Mutation>) {
        if (index == I)
            return Mutation(std::in_place_index<I>);
        return emptyMutation<I + 1>(index);
    } else {
        return std::nullopt;
    }
}

}

QStringList lanesOf(const Mutation &mutation)
{
    return std::visit(LanesOf {}, mutation);
}

QByteArray toBytes(const Mutation &mutation)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << formatVersion << qint32(mutation.index());
    std::visit(Write { stream }, mutation);
    return bytes;
}

std::optional<Mutation> mutationFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_8);
    qint32 version = 0, index = -1;
    stream >> version >> index;
    if (version != formatVersion || index < 0)
        return std::nullopt;
    std::optional<Mutation> mutation = emptyMutation(std::size_t(index));
    if (!mutation)
        return std::nullopt;
    Read read { stream };
    std::visit(read, *mutation);
    if (read.bad || stream.status() != QDataStream::Ok)
        return std::nullopt;
    return mutation;
}

}
