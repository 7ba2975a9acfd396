// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ordersclient.h"
#include "api/retryclock.h"
#include "tests/support/fakenetwork.h"

#include <QTest>
#include <QTimer>

namespace routedesk::test {

/// Waits not at all, and writes down how long it should have.
class PatientClock : public api::RetryClock {
public:
    [[nodiscard]] api::Instant now() const override { return time; }
    [[nodiscard]] double jitter() override { return share; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override
    {
        delays.append(static_cast<int>(delay.count()));
        QTimer::singleShot(0, context, std::move(then));
    }

    QList<int> delays;
    double share = 0;
    api::Instant time = *api::instantFromText(u"2026-01-01T00:00:00Z");
};

inline const QString never = QStringLiteral("the call did not finish");

/// What a call came to.
template<class T>
api::Result<T> outcome(const api::Call<T> &call)
{
    if (!QTest::qWaitFor([&] { return call.isFinished(); }))
        return std::unexpected(api::ApiError { .kind = api::ApiError::Kind::Malformed, .message = never });
    return call.resultCount() == 1 ? call.result()
                                   : api::Result<T>(std::unexpected(api::ApiError { .message = never }));
}

inline api::Connection connectionTo(const char *base = "https://api.example")
{
    return { QUrl(QString::fromLatin1(base)), api::BasicCredentials { QStringLiteral("acc"), "s3cret" } };
}

}
