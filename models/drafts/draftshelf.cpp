// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draftshelf.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr QLatin1StringView suffix{ ".routedesk-plan" };

ShelfResult<api::PlanFile> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(ShelfFault{ ShelfFault::Kind::CannotRead, path, file.errorString() });
    // One byte more than allowed is enough to know; a device that never ends is not read to its end.
    const QByteArray bytes = file.read(api::PlanFile::largestBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(ShelfFault{ ShelfFault::Kind::CannotRead, path, file.errorString() });
    const auto read = api::readPlanFile(bytes);
    if (read)
        return *read;
    const api::FieldError &first = read.error().constFirst();
    const QString reason = first.field.isEmpty() ? first.message : first.field + u": "_s + first.message;
    return std::unexpected(ShelfFault{ ShelfFault::Kind::NotADraft, path, reason });
}

ShelfResult<bool> store(const QString &path, const api::PlanFile &draft)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(api::writePlanFile(draft)) < 0 || !file.commit())
        return std::unexpected(ShelfFault{ ShelfFault::Kind::CannotWrite, path, file.errorString() });
    return true;
}

}

QFuture<ShelfContents> DraftShelf::read() const
{
    return QtConcurrent::run([folder = m_folder] {
        ShelfContents contents;
        const QDir shelf(folder);
        for (const QString &name : shelf.entryList({ u'*' + suffix }, QDir::Files, QDir::Time)) {
            const auto file = load(shelf.filePath(name));
            if (file)
                contents.drafts.append({ name.chopped(suffix.size()), *file });
            else
                contents.faults.append(file.error());
        }
        std::ranges::stable_sort(contents.drafts, std::ranges::greater(),
            [](const ShelvedDraft &draft) { return draft.file.savedAt.value_or(api::Instant{}); });
        return contents;
    });
}

QFuture<ShelfResult<QString>> DraftShelf::write(const QString &id, const api::PlanFile &file) const
{
    return QtConcurrent::run([folder = m_folder, id, file]() -> ShelfResult<QString> {
        QDir().mkpath(folder);
        const QString stem = id.isNull() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id;
        const auto stored = store(QDir(folder).filePath(stem + suffix), file);
        return stored ? ShelfResult<QString>(stem) : std::unexpected(stored.error());
    });
}

QFuture<bool> DraftShelf::remove(const QString &id) const
{
    return QtConcurrent::run([path = QDir(m_folder).filePath(id + suffix)] { return QFile::remove(path); });
}

QFuture<ShelfResult<bool>> DraftShelf::writeTo(const QString &path, const api::PlanFile &file)
{
    return QtConcurrent::run([path, file] { return store(path, file); });
}

QFuture<ShelfResult<api::PlanFile>> DraftShelf::readFrom(const QString &path)
{
    return QtConcurrent::run([path] { return load(path); });
}

}
