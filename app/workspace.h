// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace routedesk::app {

/// The folder that holds what this person works with: the embedded service's database, the journals, the layout.
class Workspace {
public:
    /// Makes the folder, for this person only, where it is missing; an error sentence when it cannot be used.
    /// A null path stands for the data folder of the desktop.
    [[nodiscard]] static std::expected<Workspace, QString> open(const QString &path);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString settingsFile() const;
    /// Journals of one connection are kept apart from another's. Makes the folder; null when that fails.
    [[nodiscard]] QString journalFolder(const QString &connection) const;
    /// Of what can be fetched again: with the data folder of the desktop the cache folder of the desktop, else a folder
    /// in this one.
    [[nodiscard]] QString tileCacheFolder() const;
    /// Where tiles were kept before, among what must not be lost.
    [[nodiscard]] QString formerTileCacheFolder() const;
    [[nodiscard]] QString roadCacheFile() const;
    [[nodiscard]] QString placeCacheFile() const;

private:
    Workspace(QString folder, QString cache);

    QString m_folder;
    QString m_cache;
};

}
