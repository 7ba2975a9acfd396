// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/guardedpatch.h"

#include "models/edits/fieldmerge.h"

#include <QPromise>

namespace routedesk::models {

namespace {

using Result = api::Result<MutationAnswer>;
using DetailResult = api::Result<api::OrderDetail>;

constexpr int mostReadings = 5; ///< someone who changes the order again and again meanwhile

/// Lives until it has told its end, or as long as the client.
class GuardedPatch : public QObject {
public:
    GuardedPatch(api::OrdersClient &client, PatchOrder wanted, std::stop_token stop)
        : QObject(&client), m_client(client), m_wanted(std::move(wanted)), m_stop(std::move(stop)),
          m_order(api::OrderRef::to(m_wanted.key))
    {
        m_promise.start();
    }

    ~GuardedPatch() override
    {
        if (!m_isOver)
            tell(std::unexpected(api::ApiError{ api::ApiError::Kind::Cancelled, 0, {}, {}, {} }));
    }

    [[nodiscard]] QFuture<Result> begin()
    {
        const QFuture<Result> future = m_promise.future();
        if (m_client.knows(api::OrdersClient::Extension::Expected))
            send(m_wanted.patch, m_wanted.expected);
        else
            read();
        return future;
    }

private:
    void read()
    {
        if (++m_readings > mostReadings)
            return end(std::unexpected(
                api::ApiError{ api::ApiError::Kind::Conflict, 409, api::fieldsChangedCode, {}, {} }));
        m_client.order(m_order, m_stop).then(this, [this](const DetailResult &result) {
            if (result)
                return take(*result);
            end(std::unexpected(result.error()));
        });
    }

    void take(const api::OrderDetail &detail)
    {
        const FieldMerge merge = mergedFields(m_wanted.expected, m_wanted.patch, detail.order);
        if (!merge.isClean())
            m_contested = ContestedFields{ merge.contestedBefore, merge.contestedAfter, merge.isEmpty() };
        if (merge.isEmpty())
            return end(answerOf(detail));
        // What is contested was so once: the wish for it is not forgotten when the other takes it back meanwhile.
        if (m_client.knows(api::OrdersClient::Extension::Expected))
            send(merge.patch, merge.expected);
        else
            send(merge.patch, {});
    }

    void send(const api::OrderPatch &patch, const api::OrderPatch &expected)
    {
        m_client.patch(m_order, patch, expected, m_stop).then(this, [this](const DetailResult &result) {
            if (result)
                return end(answerOf(*result));
            if (result.error().kind == api::ApiError::Kind::Conflict
                && result.error().code == api::fieldsChangedCode)
                return read();
            end(std::unexpected(result.error()));
        });
    }

    [[nodiscard]] MutationAnswer answerOf(const api::OrderDetail &detail) const
    {
        return { .orders = { detail.order }, .detail = detail, .contested = m_contested };
    }

    void tell(const Result &result)
    {
        m_isOver = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

    void end(const Result &result)
    {
        tell(result);
        deleteLater();
    }

    api::OrdersClient &m_client;
    PatchOrder m_wanted;
    std::stop_token m_stop;
    api::OrderRef m_order;
    QPromise<Result> m_promise;
    std::optional<ContestedFields> m_contested;
    int m_readings = 0;
    bool m_isOver = false;
};

}

QFuture<api::Result<MutationAnswer>> guardedPatch(
    api::OrdersClient &client, const PatchOrder &wanted, std::stop_token stop)
{
    return (new GuardedPatch(client, wanted, std::move(stop)))->begin();
}

}
