// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/inbox/folderwatch.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace routedesk::models {

FolderWatch::FolderWatch(const Look &look, QObject *parent) : QObject(parent), m_look(look) { }

FolderWatch::~FolderWatch() = default;

void FolderWatch::setFolder(const QString &path, const QStringList &memory)
{
    if (path == m_folder)
        return;
    m_folder = path;
    m_inbox = FolderInbox(memory);
    m_isLost = false;
    m_isLooking = false;
    ++m_turn;
    emit waitingChanged();
}

void FolderWatch::look()
{
    if (m_folder.isEmpty() || m_isLooking)
        return;
    m_isLooking = true;
    QtConcurrent::run(m_look, m_folder)
        .then(this, [this, turn = m_turn](const std::expected<QList<FolderEntry>, QString> &entries) {
            if (turn == m_turn)
                take(entries);
        });
}

void FolderWatch::take(const std::expected<QList<FolderEntry>, QString> &entries)
{
    m_isLooking = false;
    if (!entries) {
        if (!std::exchange(m_isLost, true))
            emit lost(m_folder, entries.error());
    } else {
        m_isLost = false;
        const int before = m_inbox.memoryVersion();
        if (m_inbox.take(*entries))
            emit waitingChanged();
        if (m_inbox.memoryVersion() != before)
            emit memoryChanged(m_inbox.memory());
    }
    emit looked();
}

QString FolderWatch::pathOf(const FolderEntry &entry) const
{
    return QDir(m_folder).filePath(entry.name);
}

void FolderWatch::settle(const QString &path)
{
    const QFileInfo file(path);
    if (m_folder.isEmpty() || QDir::cleanPath(file.path()) != QDir::cleanPath(m_folder)
        || !m_inbox.settle(file.fileName()))
        return;
    emit memoryChanged(m_inbox.memory());
    emit waitingChanged();
}

}
