// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/foldersource.h"

#include "map/tiles/tileimage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::map {

FolderSource::FolderSource(BaseMapChoice choice)
    : m_choice(std::move(choice)), m_endings { u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s }
{
}

std::optional<TileFault> FolderSource::open()
{
    const QDir folder(m_choice.file);
    if (!folder.isReadable())
        return TileFault { TileFault::Kind::NoFile };
    QList<int> levels;
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool ok = false;
        const int level = name.toInt(&ok);
        if (ok && level >= m_choice.minZoom && level <= std::min(m_choice.maxZoom, TileKey::deepest) && name == QString::number(level))
            levels.append(level);
    }
    if (levels.isEmpty())
        return TileFault { TileFault::Kind::NoTiles };
    const auto [least, most] = std::ranges::minmax(levels);
    m_shape = { least, most, m_choice.tileSize, m_choice.kind == BaseMapKind::Imagery };
    return {};
}

TileAbout FolderSource::about() const
{
    return { QDir(m_choice.file).dirName(), {} };
}

std::optional<TileKey> FolderSource::sample() const
{
    const int z = m_shape.maxZoom;
    const QDir level(u"%1/%2"_s.arg(m_choice.file).arg(z));
    QDirIterator columns(level.path(), QDir::Dirs | QDir::NoDotAndDotDot);
    for (int tried = 0; tried < 64 && columns.hasNext(); ++tried) {
        const QFileInfo column = columns.nextFileInfo();
        QDirIterator rows(column.filePath(), QDir::Files);
        bool isColumn = false;
        bool isRow = false;
        const int x = column.fileName().toInt(&isColumn);
        const int named = rows.hasNext() ? rows.nextFileInfo().completeBaseName().toInt(&isRow) : 0;
        const TileKey key { z, x, m_choice.isSouthFirst ? (1 << z) - 1 - named : named };
        if (isColumn && isRow && key.isValid())
            return key;
    }
    return {};
}

void FolderSource::fetch(const TileKey &key, Ask)
{
    QMetaObject::invokeMethod(this, [this, key] { emit answered(read(key)); }, Qt::QueuedConnection);
}

TileAnswer FolderSource::read(const TileKey &key)
{
    const int row = m_choice.isSouthFirst ? (1 << key.z) - 1 - key.y : key.y;
    const QString stem = u"%1/%2/%3/%4."_s.arg(m_choice.file).arg(key.z).arg(key.x).arg(row);
    TileAnswer answer { key };
    for (qsizetype i = 0; i < m_endings.size(); ++i) {
        // Anything but a plain file could be waited for without end.
        const QFileInfo info(stem + m_endings[i]);
        if (!info.isFile())
            continue;
        QFile file(info.filePath());
        answer.what = TileAnswer::What::Failed;
        if (info.size() > largestTileBody)
            answer.fault.kind = TileFault::Kind::TooLarge;
        else if (!file.open(QIODevice::ReadOnly))
            answer.fault.kind = TileFault::Kind::NoFile;
        else
            answer = { key, TileAnswer::What::Tile, file.read(largestTileBody) };
        m_endings.move(i, 0);
        return answer;
    }
    // A folder that has gone altogether (a stick pulled out) is no hole in the map.
    if (!QFileInfo(m_choice.file).isDir())
        return { key, TileAnswer::What::Failed, {}, { TileFault::Kind::NoFile } };
    return answer;
}

}
