// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/blocklayout.h"
#include "roads/roadmatrix.h"

#include "api/instant.h"
#include "api/roadanswers.h"

#include <QString>

#include <functional>

class QSqlQuery;

namespace routedesk::roads {

/// Legs that were fetched, in an SQLite file, so that nothing is asked twice: by server and profile and the two
/// places to about a metre. Lives in one thread. Bounded: beyond `mostLegs` the places that were not needed for
/// longest go first; what is older than `keptDays` is asked anew. A file that is no sound database is put aside
/// (its name gets
/// ".damaged") and made anew; a folder that cannot be written to means no cache, never an error.
class RoadCache {
public:
    static constexpr qint64 usualMostLegs = 4'000'000; ///< about 90 MB
    static constexpr int keptDays = 120;

    /// `path` may be null: then nothing is kept.
    explicit RoadCache(QString path, qint64 mostLegs = usualMostLegs);
    ~RoadCache();
    Q_DISABLE_COPY_MOVE(RoadCache)

    /// Fills in what is known between the matrix's places and not in it yet.
    void load(const QString &server, RoadMatrix &matrix, api::Instant now);
    /// Keeps the block's legs, as the matrix has them.
    void store(const QString &server, const RoadMatrix &matrix, const RoadBlock &block, api::Instant now);

    [[nodiscard]] qint64 legs() const { return m_legs; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    void open();
    void close();
    /// Runs `work`; a damaged file is replaced, and then it is run once more.
    void guarded(const std::function<bool()> &work);
    [[nodiscard]] bool run(const QString &sql);
    [[nodiscard]] bool run(QSqlQuery &query);
    [[nodiscard]] qint64 realmOf(const QString &server);
    [[nodiscard]] bool idsOf(
        qint64 realm, const RoadMatrix &matrix, std::vector<qint64> &ids, bool makes, int today);
    [[nodiscard]] bool read(const QString &server, RoadMatrix &matrix, int today);
    [[nodiscard]] bool write(const QString &server, const RoadMatrix &matrix, const RoadBlock &block, int today);
    [[nodiscard]] bool trim();
    [[nodiscard]] bool count();

    QString m_path;
    QString m_connection;
    qint64 m_mostLegs;
    qint64 m_legs = 0;
    bool m_isOpen = false;
    bool m_isDamaged = false;
};

}
