// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/import/importmapping.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <expected>

namespace routedesk::models {

/// Why a mapping's file could not be read or written.
struct MappingFault {
    enum class Kind { CannotRead, CannotWrite, NotAMapping };

    Kind kind = Kind::CannotRead;
    QString path;
    QString reason; ///< the system's words, or the first complaint with its place in the file

    bool operator==(const MappingFault &) const = default;
};

/// The mappings that a person has saved, a file each in one folder, and what was last chosen for tables without one.
/// Files are read and written beside the interface thread, each replaced whole or not at all; the list is changed at once.
/// A file that can't be read stays where it is and is told.
class MappingShelf final : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 200;

    MappingShelf(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    ~MappingShelf() override; ///< waits for what is being written

    void open(); ///< loaded() tells, once
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const QList<ImportMapping> &all() const { return m_mappings; } ///< the latest saved first
    [[nodiscard]] const ImportMapping *find(const QString &id) const;
    [[nodiscard]] const ImportMapping *findName(const QString &name) const;

    /// Replaces the one of its id, else adds one. Its id; null, and nothing changes, when there are too many, or the name
    /// is empty or another's.
    QString save(const ImportMapping &mapping);
    /// False, and nothing changes, when the new name is empty or another's.
    bool rename(const QString &id, const QString &name);
    void remove(const QString &id);

    [[nodiscard]] std::optional<ImportOptions::DateOrder> lastDateOrder() const { return m_last.dateOrder; }
    void setLastDateOrder(ImportOptions::DateOrder order);
    /// The zone that a person chose last; null when it was the ops group's.
    [[nodiscard]] QByteArray lastZone() const { return m_last.zoneId; }
    void setLastZone(const QByteArray &zoneId);

    template<class T>
    using Result = std::expected<T, MappingFault>;
    [[nodiscard]] static QFuture<Result<ReadMapping>> readFrom(const QString &path);
    [[nodiscard]] static QFuture<Result<bool>> writeTo(const QString &path, const ImportMapping &mapping);

signals:
    void loaded();
    void changed();
    /// At reading, or later at writing: what was changed lasts until the program ends.
    void failed(const routedesk::models::MappingFault &fault);

private:
    struct Contents {
        QList<ImportMapping> mappings;
        ImportMapping last;
        QList<MappingFault> faults;
    };
    [[nodiscard]] static Contents readAll(const QString &folder);
    void write(const ImportMapping &mapping);
    [[nodiscard]] QString pathOf(const QString &id) const;

    QString m_folder;
    const Clock &m_clock;
    QList<ImportMapping> m_mappings;
    ImportMapping m_last;
    bool m_isOpening = false;
    bool m_isLoaded = false;
    QThreadPool m_pool; ///< one thread, so that files are written in the order of the changes
};

}
