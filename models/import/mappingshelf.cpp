// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/mappingshelf.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr QLatin1StringView suffix { ".routedesk-mapping" };
constexpr QLatin1StringView lastId { "last" }; ///< what was last chosen, no mapping of its own

MappingShelf::Result<ReadMapping> load(const QString &path, const QString &id)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(MappingFault { MappingFault::Kind::CannotRead, path, file.errorString() });
    // One byte more than allowed is enough to know; a device that never ends is not read to its end.
    const QByteArray bytes = file.read(api::MappingFile::largestBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(MappingFault { MappingFault::Kind::CannotRead, path, file.errorString() });
    const auto read = api::readMappingFile(bytes);
    if (read)
        return mappingOf(*read, id);
    const api::FieldError &first = read.error().constFirst();
    const QString reason = first.field.isEmpty() ? first.message : first.field + u": "_s + first.message;
    return std::unexpected(MappingFault { MappingFault::Kind::NotAMapping, path, reason });
}

MappingShelf::Result<bool> store(const QString &path, const ImportMapping &mapping)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(api::writeMappingFile(fileOf(mapping))) < 0 || !file.commit())
        return std::unexpected(MappingFault { MappingFault::Kind::CannotWrite, path, file.errorString() });
    return true;
}

}

MappingShelf::MappingShelf(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent), m_folder(folder), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_last.id = lastId;
    m_last.name = lastId;
}

MappingShelf::~MappingShelf()
{
    m_pool.waitForDone();
}

MappingShelf::Contents MappingShelf::readAll(const QString &folder)
{
    Contents contents;
    const QDir shelf(folder);
    const QStringList names = shelf.entryList({ u'*' + suffix }, QDir::Files, QDir::Time);
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), most))) {
        const auto read = load(shelf.filePath(name), name.chopped(suffix.size()));
        if (!read)
            contents.faults.append(read.error());
        else if (read->mapping.id == lastId)
            contents.last = read->mapping;
        else
            contents.mappings.append(read->mapping);
    }
    std::ranges::stable_sort(contents.mappings, std::ranges::greater(),
        [](const ImportMapping &mapping) { return mapping.savedAt.value_or(api::Instant {}); });
    return contents;
}

void MappingShelf::open()
{
    if (std::exchange(m_isOpening, true))
        return;
    QtConcurrent::run(&m_pool, [folder = m_folder] { return readAll(folder); }).then(this, [this](const Contents &contents) {
        m_mappings = contents.mappings;
        if (contents.last.id == lastId)
            m_last = contents.last;
        m_isLoaded = true;
        emit loaded();
        emit changed();
        for (const MappingFault &fault : contents.faults)
            emit failed(fault);
    });
}

const ImportMapping *MappingShelf::find(const QString &id) const
{
    const auto found = std::ranges::find(m_mappings, id, &ImportMapping::id);
    return found == m_mappings.cend() || id.isNull() ? nullptr : &*found;
}

const ImportMapping *MappingShelf::findName(const QString &name) const
{
    const auto found = std::ranges::find_if(m_mappings, [&name](const ImportMapping &mapping) {
        return mapping.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
    });
    return found == m_mappings.cend() ? nullptr : &*found;
}

QString MappingShelf::save(const ImportMapping &mapping)
{
    ImportMapping kept = mapping;
    kept.name = mapping.name.simplified().left(api::MappingFile::longestName);
    const ImportMapping *same = findName(kept.name);
    const bool isKnown = find(mapping.id) != nullptr;
    if (kept.name.isEmpty() || (same != nullptr && same->id != mapping.id) || (!isKnown && m_mappings.size() >= most))
        return {};
    if (!isKnown && mapping.id.isNull())
        kept.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    kept.savedAt = m_clock.now();
    m_mappings.removeIf([&kept](const ImportMapping &one) { return one.id == kept.id; });
    m_mappings.prepend(kept);
    write(kept);
    emit changed();
    return kept.id;
}

bool MappingShelf::rename(const QString &id, const QString &name)
{
    const ImportMapping *mapping = find(id);
    if (mapping == nullptr)
        return false;
    ImportMapping renamed = *mapping;
    renamed.name = name;
    return !save(renamed).isNull();
}

void MappingShelf::remove(const QString &id)
{
    if (m_mappings.removeIf([&id](const ImportMapping &one) { return one.id == id; }) == 0)
        return;
    (void)QtConcurrent::run(&m_pool, [path = pathOf(id)] { return QFile::remove(path); })
        .then(this, [this, path = pathOf(id)](bool removed) {
            if (!removed)
                emit failed({ MappingFault::Kind::CannotWrite, path, {} });
        });
    emit changed();
}

void MappingShelf::setLastDateOrder(ImportOptions::DateOrder order)
{
    if (m_last.dateOrder == order)
        return;
    m_last.dateOrder = order;
    write(m_last);
}

void MappingShelf::setLastZone(const QByteArray &zoneId)
{
    if (m_last.zoneId == zoneId)
        return;
    m_last.zoneId = zoneId;
    write(m_last);
}

void MappingShelf::write(const ImportMapping &mapping)
{
    QtConcurrent::run(&m_pool, [folder = m_folder, path = pathOf(mapping.id), mapping] {
        QDir().mkpath(folder);
        return store(path, mapping);
    }).then(this, [this](const Result<bool> &written) {
        if (!written)
            emit failed(written.error());
    });
}

QString MappingShelf::pathOf(const QString &id) const
{
    return QDir(m_folder).filePath(id + suffix);
}

QFuture<MappingShelf::Result<ReadMapping>> MappingShelf::readFrom(const QString &path)
{
    return QtConcurrent::run([path] { return load(path, {}); });
}

QFuture<MappingShelf::Result<bool>> MappingShelf::writeTo(const QString &path, const ImportMapping &mapping)
{
    return QtConcurrent::run([path, mapping] { return store(path, mapping); });
}

}
