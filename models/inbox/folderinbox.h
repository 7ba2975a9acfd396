// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace routedesk::models {

/// A file as a look into a folder finds it.
struct FolderEntry {
    QString name;
    qint64 size = 0;
    qint64 modified = 0; ///< ms since 1970

    bool operator==(const FolderEntry &) const = default;
};

/// The files of a folder that could be imported, going by their names. The error is the system's word. Blocks: for
/// workers.
[[nodiscard]] std::expected<QList<FolderEntry>, QString> lookIntoFolder(const QString &path);

/// Which files of a folder wait to be imported: those that were not there when the folder was chosen, that nobody
/// has opened or put aside, and that look the same at two looks one after the other (so that nobody is still
/// writing them).
class FolderInbox {
public:
    static constexpr int mostKnown = 2000;

    /// What is remembered of an earlier run, as memory() gave it; nothing: what the first look finds is known.
    explicit FolderInbox(const QStringList &memory = {});

    /// The next look. True when waiting() is another one now.
    bool take(const QList<FolderEntry> &entries);
    /// Oldest first.
    [[nodiscard]] const QList<FolderEntry> &waiting() const { return m_waiting; }
    /// The file as it is now was opened or put aside; once it is another one it is new again. True when it was
    /// here.
    bool settle(const QString &name);
    [[nodiscard]] QStringList memory() const;
    /// Counts changes of memory().
    [[nodiscard]] int memoryVersion() const { return m_version; }

private:
    [[nodiscard]] bool isKnown(const FolderEntry &entry) const;
    void remember(const FolderEntry &entry);
    void rememberAll(QList<FolderEntry> entries);

    QHash<QString, FolderEntry> m_seen; ///< by the latest look
    QList<FolderEntry> m_waiting;
    QList<FolderEntry> m_known; ///< the latest last
    QHash<QString, FolderEntry> m_knownByName;
    qint64 m_horizon = -1; ///< what is as old as this was known once, and had to be forgotten
    bool m_isFirst;
    int m_version = 0;
};

}
