// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inbox/folderinbox.h"

#include <QObject>

#include <functional>

namespace routedesk::models {

/// Looks into one folder whenever it is told to, away from the interface thread, and says which files have come.
/// Imports nothing by itself.
class FolderWatch final : public QObject {
    Q_OBJECT

public:
    using Look = std::function<std::expected<QList<FolderEntry>, QString>(const QString &folder)>;

    /// `look` is called on a worker.
    explicit FolderWatch(const Look &look = lookIntoFolder, QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Null: none. `memory` is what memoryChanged() gave last for this folder.
    void setFolder(const QString &path, const QStringList &memory = {});
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Asks for a look; nothing happens while one is under way.
    void look();
    [[nodiscard]] const QList<FolderEntry> &waiting() const { return m_inbox.waiting(); }
    [[nodiscard]] QString pathOf(const FolderEntry &entry) const;
    /// Opened or put aside: not offered again. Paths elsewhere are nothing to it.
    void settle(const QString &path);

signals:
    void waitingChanged();
    void memoryChanged(const QStringList &memory);
    /// The folder can't be read; said once, until it can be again.
    void lost(const QString &folder, const QString &why);
    /// A look is over, whatever came of it.
    void looked();

private:
    void take(const std::expected<QList<FolderEntry>, QString> &entries);

    Look m_look;
    QString m_folder;
    FolderInbox m_inbox;
    bool m_isLooking = false;
    bool m_isLost = false;
    int m_turn = 0; ///< counts folders, so that a late answer is known as such
};

}
