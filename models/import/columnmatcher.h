// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnplan.h"

#include <QStringList>

namespace routedesk::models {

/// Finds what columns mean: by the wire's names, by whole words people put in headers (English, German, Spanish, French,
/// Portuguese; case, accents, punctuation and a unit in brackets don't matter), and, where there is no telling header, by
/// the cells. Matches whole headers only, never a part of one, so "update" is no date.
class ColumnMatcher {
public:
    enum class Unmatched { Metadata, Ignore };

    explicit ColumnMatcher(Unmatched unmatched = Unmatched::Metadata)
        : m_unmatched(unmatched)
    {
    }

    /// `headers` may be empty texts; `sample` holds rows of cells to look into (a few dozen are plenty).
    [[nodiscard]] ColumnPlan match(const QStringList &headers, const QList<QStringList> &sample) const;

    /// What a header says by itself; nullopt when it says nothing.
    [[nodiscard]] static std::optional<ColumnTarget> targetOfHeader(const QString &header);
    /// The name under which an unmatched column goes into metadata; never empty.
    [[nodiscard]] static QString metadataKey(const QString &header, int column);
    /// Whether the row looks like names rather than values.
    [[nodiscard]] static bool looksLikeHeader(const QStringList &first, const QList<QStringList> &rest);

private:
    Unmatched m_unmatched;
};

/// The header of the reason column that leftover files carry; never imported again.
[[nodiscard]] QString leftoverReasonHeader();
/// What the headers begin with of what the desk shows beside an order; never imported again.
[[nodiscard]] QString shownColumnPrefix();

}
