// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/mbtilessource.h"

#include "map/mercator.h"
#include "map/tiles/tileimage.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QTextDocumentFragment>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

constexpr int longestText = 4096; // of metadata
constexpr int longestShown = 200;

}

MbtilesSource::MbtilesSource(BaseMapChoice choice)
    : m_choice(std::move(choice)), m_connection(u"mbtiles-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

MbtilesSource::~MbtilesSource()
{
    close();
}

void MbtilesSource::close()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

bool MbtilesSource::connectToFile()
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    // Immutable: no locks and no companion files, so that it can lie on a read-only disk and be open in many windows.
    const QByteArray path = QUrl::fromLocalFile(m_choice.file).toEncoded(QUrl::FullyEncoded);
    database.setDatabaseName(QString::fromLatin1(path) + u"?immutable=1"_s);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!database.open())
        return false;
    QSqlQuery query(database);
    return query.exec(u"PRAGMA trusted_schema = OFF"_s) && query.exec(u"PRAGMA cell_size_check = ON"_s)
        && query.exec(u"PRAGMA query_only = ON"_s);
}

// Tiles may be a view (many archives keep equal tiles once), and a view is somebody's program. One that goes through
// itself may never come to an end.
bool MbtilesSource::isHarmless() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(u"SELECT type, substr(sql, 1, 4096) FROM sqlite_master WHERE type = 'view' OR name IN ('tiles', 'metadata')"_s))
        return false;
    bool hasTiles = false;
    static const QRegularExpression endless(u"\\b(recursive|generate_series|randomblob|zeroblob)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    while (query.next()) {
        const QString sql = query.value(1).toString();
        hasTiles = true;
        if (query.value(0).toString() == "view"_L1 && (endless.match(sql).hasMatch() || sql.size() >= longestText))
            return false;
        if (sql.contains("virtual table"_L1, Qt::CaseInsensitive))
            return false;
    }
    return hasTiles;
}

QString MbtilesSource::metadata(const QString &name) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(u"SELECT substr(value, 1, 4096) FROM metadata WHERE name = ? LIMIT 1"_s);
    query.addBindValue(name);
    return query.exec() && query.next() ? query.value(0).toString().trimmed() : QString();
}

std::optional<int> MbtilesSource::number(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    bool ok = false;
    const int value = query.exec(sql) && query.next() ? query.value(0).toInt(&ok) : 0;
    return ok && value >= 0 && value <= TileKey::deepest ? std::optional(value) : std::nullopt;
}

bool MbtilesSource::isEmpty() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(u"SELECT zoom_level FROM tiles LIMIT 1"_s) && !query.next();
}

TileAbout MbtilesSource::about() const
{
    // Attributions are pieces of HTML, most of them.
    const auto plain = [](const QString &text) { return QTextDocumentFragment::fromHtml(text).toPlainText().simplified().left(longestShown); };
    return { plain(metadata(u"name"_s)), plain(metadata(u"attribution"_s)) };
}

std::optional<TileKey> MbtilesSource::sample() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(u"SELECT zoom_level, tile_column, tile_row FROM tiles WHERE zoom_level = ? LIMIT 1"_s);
    query.addBindValue(m_shape.maxZoom);
    if (!query.exec() || !query.next())
        return {};
    const int z = query.value(0).toInt();
    if (z < 0 || z > TileKey::deepest)
        return {};
    const TileKey key { z, query.value(1).toInt(), (1 << z) - 1 - query.value(2).toInt() };
    return key.isValid() ? std::optional(key) : std::nullopt;
}

std::optional<TileFault> MbtilesSource::open()
{
    const QFileInfo info(m_choice.file);
    if (!info.isFile() || !info.isReadable()) // a pipe would be waited for
        return TileFault { TileFault::Kind::NoFile };
    if (!connectToFile() || !isHarmless()) {
        close();
        return TileFault { TileFault::Kind::NoArchive };
    }
    return readShape();
}

std::optional<TileFault> MbtilesSource::readShape()
{
    const QString format = metadata(u"format"_s).toLower();
    if (format == "pbf"_L1 || format == "mvt"_L1 || format.contains("protobuf"_L1))
        return TileFault { TileFault::Kind::Vector };
    // Not what the metadata says: that is typed by hand, and often wrong.
    const auto least = number(u"SELECT zoom_level FROM tiles ORDER BY zoom_level LIMIT 1"_s);
    const auto most = number(u"SELECT zoom_level FROM tiles ORDER BY zoom_level DESC LIMIT 1"_s);
    if (!least || !most)
        return TileFault { isEmpty() ? TileFault::Kind::Empty : TileFault::Kind::NoArchive };
    m_shape = { std::max(*least, m_choice.minZoom), std::min(*most, m_choice.maxZoom), m_choice.tileSize,
                m_choice.kind == BaseMapKind::Imagery };
    m_shape.maxZoom = std::max(m_shape.maxZoom, m_shape.minZoom);
    const QStringList sides = metadata(u"bounds"_s).split(u',');
    const auto corner = [&](int x, int y) { return LonLat::make(sides.value(x).toDouble(), sides.value(y).toDouble()); };
    const auto southWest = corner(0, 1);
    const auto northEast = corner(2, 3);
    m_bounds = {};
    if (sides.size() == 4 && southWest && northEast)
        m_bounds = QRectF(mercator::project(*southWest), mercator::project(*northEast)).normalized();
    return {};
}

bool MbtilesSource::isOutside(const TileKey &key) const
{
    if (m_bounds.isEmpty())
        return false;
    const double side = 1.0 / (1 << key.z);
    // A tile's width all round: bounds are rounded now and then.
    return !m_bounds.intersects(QRectF((key.x - 1) * side, (key.y - 1) * side, 3 * side, 3 * side));
}

void MbtilesSource::fetch(const TileKey &key, Ask)
{
    QMetaObject::invokeMethod(this, [this, key] { emit answered(read(key)); }, Qt::QueuedConnection);
}

TileAnswer MbtilesSource::read(const TileKey &key)
{
    TileAnswer answer { key };
    if (isOutside(key))
        return answer;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    // What is too large is not even read.
    query.prepare(u"SELECT length(tile_data), CASE WHEN length(tile_data) <= ? THEN tile_data END FROM tiles "
                  "WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1"_s);
    query.addBindValue(qlonglong(largestTileBody));
    query.addBindValue(key.z);
    query.addBindValue(key.x);
    query.addBindValue((1 << key.z) - 1 - key.y); // rows count from the south
    if (!query.exec()) {
        answer.what = TileAnswer::What::Failed;
        answer.fault.kind = TileFault::Kind::NoArchive;
    } else if (query.next() && query.value(0).toLongLong() > 0) {
        const bool isLarge = query.value(0).toLongLong() > largestTileBody;
        answer.what = isLarge ? TileAnswer::What::Failed : TileAnswer::What::Tile;
        answer.fault.kind = TileFault::Kind::TooLarge;
        answer.body = query.value(1).toByteArray();
    }
    return answer;
}

}
