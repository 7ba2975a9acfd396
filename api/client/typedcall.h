// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/client/pendingcall.h"
#include "api/ordersclient.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace routedesk::api::client {

/// A call whose answer is a T. Large answers are decoded in the thread pool; the promise is kept in this thread.
template<class T>
class TypedCall final : public PendingCall {
public:
    using Decode = DecodeResult<T> (*)(QByteArrayView);

    static constexpr qsizetype largestHere = 64 * 1024;

    TypedCall(Transport &transport, ApiRequest request, Decode decode, OrdersClient *client)
        : PendingCall(transport, std::move(request), client)
        , m_client(*client)
        , m_decode(decode)
    {
        m_promise.start();
    }

    [[nodiscard]] Call<T> future() const { return m_promise.future(); }

protected:
    void accept(const QByteArray &body) override
    {
        if (body.size() <= largestHere)
            return deliver(m_decode(body));
        QtConcurrent::run([decode = m_decode, body] { return decode(body); })
            .then(this, [this](const DecodeResult<T> &result) { deliver(result); });
    }

    void deliverError(ApiError error) override { finish(std::unexpected(std::move(error))); }

private:
    void deliver(const DecodeResult<T> &result)
    {
        if (isOver())
            return;
        if (!result) {
            ApiError error = result.error();
            error.httpStatus = httpStatus();
            return fail(std::move(error));
        }
        if (result->notes.count > 0) {
            const QPointer<PendingCall> self(this);
            emit m_client.notUnderstood(name(), result->notes);
            if (!self || isOver())
                return;
        }
        end();
        finish(result->value);
    }

    /// Last of all: whoever waits may delete the client, and with it this object.
    void finish(Result<T> result)
    {
        QPromise<Result<T>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    OrdersClient &m_client;
    Decode m_decode;
    QPromise<Result<T>> m_promise;
};

}
