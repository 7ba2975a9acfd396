// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/recordlog.h"

#include "api/orderrequests.h"

namespace routedesk::models {

class Outbox;

/// Fields of an order that this person wants to change, and that someone else has changed differently meanwhile.
/// Theirs stand at the service; mine are sent only when they are chosen.
struct FieldConflict {
    api::OrderKey key;
    api::OrderPatch before; ///< what the fields held when the edit was made
    api::OrderPatch after; ///< what this person wants them to hold
    api::Instant since; ///< when it was heard of here

    bool operator==(const FieldConflict &) const = default;
};

/// All of them, one an order, until they are decided; what is not decided is still there after a restart. Hears of
/// them from the outbox, and from whoever finds out sooner.
class FieldConflicts : public QObject {
    Q_OBJECT

public:
    /// `journalFolder` may be null: then nothing is written.
    FieldConflicts(Outbox &outbox, const DispatchStore &store, const Clock &clock, const QString &journalFolder,
        QObject *parent = nullptr);

    /// Those of the day on screen that are still ones, oldest first: not what the other has come round to.
    [[nodiscard]] QList<FieldConflict> open() const;
    /// The order is closed: there is nothing left to choose, it is only to be read.
    [[nodiscard]] bool isOnlyNews(const FieldConflict &conflict) const;
    [[nodiscard]] bool contains(const api::OrderKey &key) const;

    /// A later wish for the same field takes the place of an earlier one; nothing to do with undo.
    void add(const api::OrderKey &key, const api::OrderPatch &before, const api::OrderPatch &after);
    void add(const FieldConflict &conflict);
    void remove(const FieldConflict &conflict);
    /// Those fields have been given another value by this person: what was contested of them is void.
    void settle(const api::OrderKey &key, const api::OrderPatch &fields);

signals:
    void changed();

private:
    void restore();
    void keep();
    void follow();

    Outbox &m_outbox;
    const DispatchStore &m_store;
    const Clock &m_clock;
    std::unique_ptr<RecordLog> m_log;
    QList<FieldConflict> m_all;
    QList<FieldConflict> m_told;
};

}
