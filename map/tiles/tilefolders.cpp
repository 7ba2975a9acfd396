// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilefolders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace routedesk::map::tilefolders {

namespace {

constexpr auto stamp = "used"_L1;

struct Entry {
    QString path;
    QDateTime needed;
    qint64 bytes;
};

std::vector<Entry> filesIn(const QString &folder)
{
    std::vector<Entry> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QFileInfo file = each.nextFileInfo();
        if (file.fileName() != stamp)
            files.push_back({ file.filePath(), file.lastModified(), file.size() });
    }
    return files;
}

qint64 bytesOf(const std::vector<Entry> &files)
{
    qint64 bytes = 0;
    for (const Entry &file : files)
        bytes += file.bytes;
    return bytes;
}

bool isOurs(const QFileInfo &folder)
{
    static const QRegularExpression name(u"^[0-9a-f]{12}q?$"_s);
    return name.match(folder.fileName()).hasMatch() && !folder.isSymLink();
}

}

QString of(const QString &base, const QString &tileTemplate, Keeper keeper)
{
    if (base.isEmpty())
        return {};
    const QByteArray sum = QCryptographicHash::hash(tileTemplate.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return base + u'/' + QString::fromLatin1(sum) + (keeper == Keeper::QtLocation ? "q"_L1 : ""_L1);
}

qint64 trim(const QString &folder, qint64 mostBytes)
{
    std::vector<Entry> files = filesIn(folder);
    qint64 bytes = bytesOf(files);
    if (bytes <= mostBytes)
        return bytes;
    std::ranges::sort(files, {}, &Entry::needed);
    for (const Entry &file : files) {
        // Somewhat below, so that this is not to be done again for the next tile.
        if (bytes <= mostBytes - mostBytes / 8)
            break;
        if (QFile::remove(file.path))
            bytes -= file.bytes;
    }
    return bytes;
}

void sweep(const QString &base, qint64 mostBytes)
{
    std::vector<Entry> folders;
    qint64 bytes = 0;
    const auto all = QDir(base).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : all) {
        if (!isOurs(folder))
            continue;
        const QFileInfo used(folder.filePath() + u'/' + stamp);
        const QDateTime needed = used.exists() ? used.lastModified() : folder.lastModified();
        folders.push_back({ folder.filePath(), needed, bytesOf(filesIn(folder.filePath())) });
        bytes += folders.back().bytes;
    }
    std::ranges::sort(folders, {}, &Entry::needed);
    for (const Entry &folder : folders) {
        if (bytes <= mostBytes)
            return;
        if (QDir(folder.path).removeRecursively())
            bytes -= folder.bytes;
    }
}

void discard(const QString &folder)
{
    if (QFileInfo(folder).isSymLink())
        return;
    QDirIterator each(folder, { u"osm_*-*-*-*-*"_s }, QDir::Files | QDir::NoSymLinks);
    while (each.hasNext())
        QFile::remove(each.next());
    const QFileInfo info(folder);
    if (info.isDir() && QDir(folder).isEmpty())
        QDir().rmdir(folder);
}

bool use(const QString &folder)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return false;
    QFile file(folder + u'/' + stamp);
    return file.open(QIODevice::WriteOnly) && file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

}
