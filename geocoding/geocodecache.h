// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeanswer.h"

#include "api/instant.h"

#include <QString>

#include <functional>
#include <optional>

class QSqlQuery;

namespace routedesk::geocoding {

/// What is kept of an address: by server, by its key (geocoding/addresskey.h), and by the degree of the earth it was
/// asked near, because "12 Main St" is another place in another town. The middle of a day's work moves, so what was kept
/// for the degrees around answers as well.
struct CacheKey {
    QString server;
    QString address;
    int nearX = nowhere, nearY = nowhere; ///< whole degrees

    static constexpr int nowhere = 999;
    [[nodiscard]] bool isNowhere() const { return nearX == nowhere; }
    /// The same degree or one beside it, also over the date line.
    [[nodiscard]] bool isBeside(int x, int y) const;
    [[nodiscard]] static CacheKey of(
        const QString &server, const QString &address, const std::optional<api::GeoPoint> &near);
};

struct CacheSize {
    qint64 addresses = 0;
    qint64 bytes = 0; ///< of the file and of one that was put aside; 0 while no address is kept in either

    bool operator==(const CacheSize &) const = default;
};

/// Answers of place servers, and what people chose from them, in an SQLite file: for good, but that an address nothing
/// was found for is asked again after some days. Lives in one thread. Bounded: beyond `mostAddresses` those that were
/// not needed for longest go first. A file that is no sound database is put aside (its name gets ".damaged") and made
/// anew; a folder that cannot be written to means no cache, never an error.
class GeocodeCache {
public:
    static constexpr qint64 usualMostAddresses = 100'000; ///< about 60 MB
    static constexpr int daysOfNone = 14;

    /// `path` may be null: then nothing is kept.
    explicit GeocodeCache(QString path, qint64 mostAddresses = usualMostAddresses);
    ~GeocodeCache();
    Q_DISABLE_COPY_MOVE(GeocodeCache)

    /// What was kept for the very degree, else for one beside it, else what was asked without any and lies there. Asked
    /// without one, what is kept in one region only. A choice goes before all answers.
    [[nodiscard]] std::optional<GeocodeAnswer> find(const CacheKey &key, api::Instant now);
    /// What a person chose for the address stays.
    void store(const CacheKey &key, const Candidates &candidates, api::Instant now);
    /// In place of every choice that find() could give; nullopt takes it back.
    void choose(const CacheKey &key, const std::optional<api::GeoPoint> &point, api::Instant now);
    /// Also what was put aside.
    void forgetAll();
    [[nodiscard]] CacheSize size();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    /// An address's line in the file.
    struct Line {
        qint64 id = -1;
        int x = 0, y = 0;
        int asked = 0, used = 0; ///< days
        std::optional<api::GeoPoint> chosen {};
    };

    void open();
    void close();
    /// Runs `work`; a damaged file is replaced, and then it is run once more.
    void guarded(const std::function<bool()> &work);
    [[nodiscard]] bool makeTables();
    [[nodiscard]] bool run(const QString &sql);
    [[nodiscard]] bool run(QSqlQuery &query);
    [[nodiscard]] bool prepare(QSqlQuery &query, const QString &sql);
    [[nodiscard]] bool read(const CacheKey &key, int today, std::optional<GeocodeAnswer> &answer);
    [[nodiscard]] bool readCandidates(qint64 id, Candidates &candidates);
    /// Those that bear on the question, the nearest first.
    [[nodiscard]] bool readLines(const CacheKey &key, QList<Line> &lines);
    /// Whether its candidates, or that there are none, answer the question.
    [[nodiscard]] static bool answers(const Line &line, const Candidates &candidates, const CacheKey &key, int today);
    [[nodiscard]] bool touch(const Line &line, int today);
    [[nodiscard]] bool writeChoice(const CacheKey &key, const std::optional<api::GeoPoint> &point, int today);
    [[nodiscard]] bool setChosen(qint64 id, const std::optional<api::GeoPoint> &point);
    [[nodiscard]] QString asidePath() const { return m_path + QStringLiteral(".damaged"); }
    [[nodiscard]] bool write(const CacheKey &key, const Candidates &candidates, int today);
    /// Makes the address's line where it is missing; -1 when that fails.
    [[nodiscard]] qint64 idOf(const CacheKey &key, int today);
    [[nodiscard]] bool count();
    [[nodiscard]] bool trim();

    QString m_path;
    QString m_connection;
    qint64 m_mostAddresses;
    qint64 m_addresses = 0;
    bool m_isOpen = false;
    bool m_isDamaged = false;
};

}
