// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "killload.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int connections = 4;

QByteArray body(const QByteArray &prefix, const QByteArray &worker)
{
    QByteArray text = R"({"plan_mode":"manual",)";
    if (!worker.isEmpty())
        text += R"("worker_handle":")" + worker + R"(",)";
    text += R"("orders":[)";
    for (int i = 0; i < KillLoad::batchSize; ++i) {
        text += (i > 0 ? "," : "") + QByteArray(R"({"order_handle":")") + prefix + QByteArray::number(i)
            + R"(","scheduled_at":"2031-03-03T23:00:00Z","destination":{"geometry":{"coordinates":[-121.8,37.3)"
            + QByteArray::number(i) + "]}}}";
    }
    return text + "]}";
}

}

KillLoad::KillLoad(ServiceLoad load, int round)
    : m_load(std::move(load))
    , m_round(round)
{
}

void KillLoad::run(int after, const std::function<void()> &kill)
{
    m_after = after;
    m_kill = kill;
    m_load.inParallel(connections, [this](HttpConnection &connection, int index) {
        if (index % 2 == 0)
            writeBatches(connection, index);
        else
            writeRoutes(connection, index);
    });
}

bool KillLoad::call(HttpConnection &connection, const QByteArray &path, const QByteArray &text, int expected)
{
    const auto answer = connection.call("POST", path, text);
    if (answer.status == 0)
        return false;
    if (++m_answers == m_after)
        m_kill();
    if (answer.status == expected)
        return true;
    const std::scoped_lock lock(m_mutex);
    refusals.append(QString::fromUtf8(path + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(300)));
    return false;
}

bool KillLoad::postBatch(HttpConnection &connection, const QByteArray &prefix, const QByteArray &worker)
{
    {
        const std::scoped_lock lock(m_mutex);
        asked.append(QString::fromLatin1(prefix));
    }
    if (!call(connection, "/orders/", body(prefix, worker), 201))
        return false;
    const std::scoped_lock lock(m_mutex);
    answered.insert(QString::fromLatin1(prefix));
    return true;
}

// Handles end in a letter before their number, so that one batch's prefix is never the beginning of another's.
void KillLoad::writeBatches(HttpConnection &connection, int index)
{
    for (int serial = 0;; ++serial) {
        const QByteArray prefix = QByteArray::number(m_round) + '-' + QByteArray::number(index) + '-'
            + QByteArray::number(serial) + 'x';
        if (!postBatch(connection, prefix, {}))
            return;
    }
}

void KillLoad::writeRoutes(HttpConnection &connection, int index)
{
    for (int serial = 0;; ++serial) {
        const QByteArray prefix = QByteArray::number(m_round) + '-' + QByteArray::number(index) + '-'
            + QByteArray::number(serial) + 'y';
        if (!postBatch(connection, prefix, index == 1 ? "ana.ruiz" : "ben.okafor"))
            return;
        for (int i = 0; i < batchSize; i += 3) {
            const QByteArray handle = prefix + QByteArray::number(i);
            if (!call(connection, "/orders/" + handle + "/complete", "{}", 200))
                return;
            const std::scoped_lock lock(m_mutex);
            completed.append(QString::fromLatin1(handle));
        }
    }
}
