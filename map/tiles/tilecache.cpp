// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilecache.h"

#include "map/tiles/tilefolders.h"
#include "map/tiles/tileimage.h"

#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QtConcurrentRun>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

constexpr quint32 magic = 0x52445431; // RDT1
constexpr qsizetype longestHead = 512;
constexpr qint64 largestFile = largestTileBody + 4 * longestHead;
constexpr qint64 touchAfter = 3600; // seconds: not at each look

}

TileCache::TileCache(QString folder, qint64 mostBytes) : m_folder(std::move(folder)), m_mostBytes(mostBytes)
{
    if (!tilefolders::use(m_folder))
        m_folder.clear();
    trim();
}

TileCache::~TileCache()
{
    m_trimming.waitForFinished();
}

QString TileCache::pathOf(const TileKey &key) const
{
    return u"%1/%2/%3/%4.tile"_s.arg(m_folder).arg(key.z).arg(key.x).arg(key.y);
}

std::optional<KeptTile> TileCache::find(const TileKey &key)
{
    if (m_folder.isEmpty())
        return {};
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_8);
    quint32 mark = 0;
    KeptTile tile;
    stream >> mark;
    if (mark != magic)
        return {};
    stream >> tile.freshUntil >> tile.tag >> tile.changed >> tile.body;
    if (stream.status() != QDataStream::Ok)
        return {};
    const QDateTime now = QDateTime::currentDateTime();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) > touchAfter)
        file.setFileTime(now, QFileDevice::FileModificationTime);
    return tile;
}

void TileCache::store(const TileKey &key, const KeptTile &tile)
{
    if (m_folder.isEmpty() || tile.body.size() > largestTileBody)
        return;
    const QString path = pathOf(key);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return;
    // Not QSaveFile, that waits for the disk: a tile lost with the power is fetched again.
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open())
        return;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_8);
    // A head that is cut is a wrong one: rather none.
    const auto head = [](const QByteArray &bytes) { return bytes.size() > longestHead ? QByteArray() : bytes; };
    stream << magic << tile.freshUntil << head(tile.tag) << head(tile.changed) << tile.body;
    if (stream.status() != QDataStream::Ok || !file.flush())
        return;
    std::error_code failed;
    std::filesystem::rename(file.filesystemFileName(), std::filesystem::path(path.toStdU16String()), failed);
    if (failed)
        return;
    file.setAutoRemove(false);
    m_written += tile.body.size();
    if (m_written > m_mostBytes / 16)
        trim();
}

void TileCache::remove(const TileKey &key)
{
    if (!m_folder.isEmpty())
        QFile::remove(pathOf(key));
}

void TileCache::trim()
{
    if (m_folder.isEmpty() || m_trimming.isRunning())
        return;
    m_written = 0;
    m_trimming = QtConcurrent::run([folder = m_folder, most = m_mostBytes - m_mostBytes / 16] { tilefolders::trim(folder, most); });
}

}
