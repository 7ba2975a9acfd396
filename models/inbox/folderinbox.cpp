// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/inbox/folderinbox.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace routedesk::models {

namespace {

constexpr int mostEntries = 10'000;
constexpr QLatin1StringView horizonMark("horizon");

bool isTableName(const QString &name)
{
    constexpr std::array endings{ QLatin1StringView(".csv"), QLatin1StringView(".tsv"), QLatin1StringView(".txt"),
        QLatin1StringView(".gz"), QLatin1StringView(".xlsx"), QLatin1StringView(".ods") };
    // what programs keep beside a file that they have open
    if (name.startsWith(u"~$") || name.startsWith(u'.'))
        return false;
    return std::ranges::any_of(
        endings, [&name](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

QString line(const FolderEntry &entry)
{
    return QStringLiteral("%1 %2 %3").arg(QString::number(entry.size), QString::number(entry.modified), entry.name);
}

FolderEntry entryOf(const QString &text)
{
    return { text.section(u' ', 2), text.section(u' ', 0, 0).toLongLong(), text.section(u' ', 1, 1).toLongLong() };
}

}

std::expected<QList<FolderEntry>, QString> lookIntoFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.isDir())
        return std::unexpected(QStringLiteral("not found"));
    if (!folder.isReadable())
        return std::unexpected(QStringLiteral("no permission"));
    QList<FolderEntry> entries;
    QDirIterator files(path, QDir::Files | QDir::Readable);
    while (files.hasNext() && entries.size() < mostEntries) {
        const QFileInfo file = files.nextFileInfo();
        if (isTableName(file.fileName()) && file.size() > 0)
            entries.append({ file.fileName(), file.size(), file.lastModified().toMSecsSinceEpoch() });
    }
    return entries;
}

FolderInbox::FolderInbox(const QStringList &memory) : m_isFirst(memory.isEmpty())
{
    for (const QString &text : memory) {
        const FolderEntry entry = entryOf(text);
        if (entry.name == horizonMark && entry.size < 0) {
            m_horizon = entry.modified;
        } else if (!entry.name.isEmpty() && !m_knownByName.contains(entry.name) && m_known.size() < mostKnown) {
            m_known.append(entry);
            m_knownByName.insert(entry.name, entry);
        }
    }
}

bool FolderInbox::isKnown(const FolderEntry &entry) const
{
    const auto found = m_knownByName.constFind(entry.name);
    return (found != m_knownByName.cend() && *found == entry) || entry.modified <= m_horizon;
}

void FolderInbox::remember(const FolderEntry &entry)
{
    m_known.removeIf([&entry](const FolderEntry &known) { return known.name == entry.name; });
    m_known.append(entry);
    m_knownByName.insert(entry.name, entry);
    ++m_version;
    if (m_known.size() > mostKnown) {
        const auto oldest = std::ranges::min_element(m_known, {}, &FolderEntry::modified);
        m_horizon = std::max(m_horizon, oldest->modified);
        m_knownByName.remove(oldest->name);
        m_known.erase(oldest);
    }
}

void FolderInbox::rememberAll(QList<FolderEntry> entries)
{
    std::ranges::sort(entries, {}, &FolderEntry::modified);
    if (const qsizetype over = entries.size() - mostKnown; over > 0) {
        m_horizon = entries[over - 1].modified;
        entries.remove(0, over);
    }
    for (const FolderEntry &entry : entries)
        m_knownByName.insert(entry.name, entry);
    m_known = std::move(entries);
    ++m_version;
}

bool FolderInbox::take(const QList<FolderEntry> &entries)
{
    const QList<FolderEntry> before = m_waiting;
    if (std::exchange(m_isFirst, false))
        rememberAll(entries);
    QHash<QString, FolderEntry> seen;
    m_waiting.clear();
    for (const FolderEntry &entry : entries) {
        seen.insert(entry.name, entry);
        const bool isStill = m_seen.value(entry.name) == entry;
        if (isStill && !isKnown(entry))
            m_waiting.append(entry);
    }
    m_seen = seen;
    std::ranges::sort(
        m_waiting, {}, [](const FolderEntry &entry) { return std::tuple(entry.modified, entry.name); });
    return m_waiting != before;
}

bool FolderInbox::settle(const QString &name)
{
    const auto seen = m_seen.constFind(name);
    if (seen == m_seen.cend())
        return false;
    remember(*seen);
    m_waiting.removeIf([&name](const FolderEntry &entry) { return entry.name == name; });
    return true;
}

QStringList FolderInbox::memory() const
{
    // Never empty: an empty folder was looked at too.
    QStringList lines{ line({ horizonMark, -1, m_horizon }) };
    for (const FolderEntry &entry : m_known)
        lines.append(line(entry));
    return lines;
}

}
