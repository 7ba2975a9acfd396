// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/serviceerror.h"
#include "service/storage/conditions.h"

#include "api/enums.h"

#include <QByteArray>

namespace routedesk::service {

/// Page tokens: opaque, and signed, so that a token that was not given out by this database, to this account, is refused.
class PageTokens {
public:
    explicit PageTokens(QByteArray key, qint64 account = 0);

    /// Those of an account.
    [[nodiscard]] PageTokens of(qint64 account) const { return PageTokens(m_key, account); }

    /// Where the page that follows `last` begins.
    [[nodiscard]] QString next(QLatin1StringView list, const PageStart &start, qint64 last) const;

    struct Wanted {
        QString token;
        api::OpenEnum<api::SortDirection> direction;
        std::optional<int> limit;
    };
    struct Sizes {
        int usual;
        int largest;
    };
    /// Where to begin. A token brings its own direction; one of another list, or a changed one, is Invalid.
    [[nodiscard]] Outcome<PageStart> start(
        QLatin1StringView list, const Wanted &wanted, Sizes sizes, bool newestFirst = true) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &payload) const;

    QByteArray m_key;
    qint64 m_account;
};

}
