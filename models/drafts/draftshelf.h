// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/planfile.h"

#include <QFuture>

namespace routedesk::models {

/// A draft on the shelf: its file's own name, and what is in it.
struct ShelvedDraft {
    QString id;
    api::PlanFile file;
};

/// Why a file could not be read or written.
struct ShelfFault {
    enum class Kind { CannotRead, CannotWrite, NotADraft };

    Kind kind = Kind::CannotRead;
    QString path;
    QString reason; ///< the system's words, or the first complaint with its place in the file

    bool operator==(const ShelfFault &) const = default;
};

template<class T>
using ShelfResult = std::expected<T, ShelfFault>;

struct ShelfContents {
    QList<ShelvedDraft> drafts; ///< the newest first
    QList<ShelfFault> faults; ///< files that could not be read
};

/// Drafts as files in one folder, a file each, `<id>.routedesk-plan`. All work is done beside the interface thread,
/// and a file is either replaced whole or not at all.
class DraftShelf {
public:
    explicit DraftShelf(const QString &folder) : m_folder(folder) { }

    [[nodiscard]] QFuture<ShelfContents> read() const;
    /// A null id puts it in a new file. The id.
    [[nodiscard]] QFuture<ShelfResult<QString>> write(const QString &id, const api::PlanFile &file) const;
    [[nodiscard]] QFuture<bool> remove(const QString &id) const;

    [[nodiscard]] static QFuture<ShelfResult<bool>> writeTo(const QString &path, const api::PlanFile &file);
    [[nodiscard]] static QFuture<ShelfResult<api::PlanFile>> readFrom(const QString &path);

private:
    QString m_folder;
};

}
