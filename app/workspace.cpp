// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

bool makePrivate(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return QFileInfo(folder).isWritable();
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly);
}

}

Workspace::Workspace(QString folder, QString cache)
    : m_folder(std::move(folder))
    , m_cache(std::move(cache))
{
}

std::expected<Workspace, QString> Workspace::open(const QString &path)
{
    const QString folder
        = path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path;
    const QString absolute = QDir(folder).absolutePath();
    if (!makePrivate(absolute))
        return std::unexpected(u"Routedesk cannot write to its folder %1. Make it writable, or choose another with "
                               "--workspace."_s.arg(absolute));
    return Workspace(absolute,
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) : absolute + "/cache"_L1);
}

QString Workspace::databaseFile() const
{
    return m_folder + "/orders.sqlite"_L1;
}

QString Workspace::settingsFile() const
{
    return m_folder + "/routedesk.ini"_L1;
}

QString Workspace::journalFolder(const QString &connection) const
{
    const QByteArray name = QCryptographicHash::hash(connection.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = m_folder + "/journals/"_L1 + QString::fromLatin1(name);
    return makePrivate(folder) ? folder : QString();
}

QString Workspace::roadCacheFile() const
{
    return m_folder + "/roads.sqlite"_L1;
}

QString Workspace::placeCacheFile() const
{
    return m_folder + "/places.sqlite"_L1;
}

QString Workspace::tileCacheFolder() const
{
    return m_cache + "/tiles"_L1;
}

QString Workspace::formerTileCacheFolder() const
{
    return m_folder + "/tiles"_L1;
}

}
