// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/import/rowinterpreter.h"
#include "models/imports/batchterms.h"
#include "models/imports/importedupdate.h"
#include "models/imports/sendlog.h"

namespace routedesk::models {

/// What one import is to people.
struct ImportHead {
    QString fileName; ///< without folders
    QString by; ///< whose computer account it was
    api::Instant begunAt;
    BatchTerms terms;

    bool operator==(const ImportHead &) const = default;
};

/// The rows of an import's table that stay when it begins, as CSV with the file's headers and a reason column:
/// those that are sent too, so that what was not stored can be had back without the file. Row k of `rows` is the
/// table's row of the k-th record below the header.
struct LeftRows {
    QByteArray csv;
    QList<int> rows;
};

/// An import as its journal tells it. Rows are those of the table that it came from, and secondOf() them where one
/// makes two orders.
class ImportLedger {
public:
    ImportLedger() = default;
    ImportLedger(const ImportHead &head, const QList<ImportedOrder> &orders, const LeftRows &left,
        const QList<ImportedUpdate> &updates = {});

    /// As bytes to be written before anything is sent, the last of which says that all are there. Slow: on a
    /// worker.
    [[nodiscard]] QList<QByteArray> beginning() const;
    [[nodiscard]] static QByteArray fateRecord(
        const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys);
    /// `left` replaces the rows that were left at the beginning. Slow: on a worker.
    [[nodiscard]] static QByteArray endRecord(const std::optional<LeftRows> &left);
    [[nodiscard]] static QByteArray undoneRecord();
    /// nullopt for one that had not wholly begun, so that nothing of it was sent, or that cannot be understood.
    [[nodiscard]] static std::optional<ImportLedger> fromRecords(const QList<QByteArray> &records);

    void setFate(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys = {});
    void end(const std::optional<LeftRows> &left);
    void setUndone() { m_isUndone = true; }

    [[nodiscard]] const ImportHead &head() const { return m_head; }
    [[nodiscard]] const QList<ImportedOrder> &orders() const { return m_orders; }
    [[nodiscard]] RowFate fateOf(int row) const { return m_fates.value(row, RowFate::Waiting); }
    [[nodiscard]] int count(RowFate fate) const;
    [[nodiscard]] QList<ImportedOrder> ordersWith(RowFate fate) const;
    /// A stored one is an update that was made; a refused one has no effect.
    [[nodiscard]] const QList<ImportedUpdate> &updates() const { return m_updates; }
    [[nodiscard]] QList<ImportedUpdate> updatesWith(RowFate fate) const;
    [[nodiscard]] int countUpdates(RowFate fate) const;
    /// Of orders or updates that were sent.
    [[nodiscard]] bool hasUnknown() const;
    [[nodiscard]] bool isEnded() const { return m_isEnded; }
    [[nodiscard]] bool isUndone() const { return m_isUndone; }
    /// The stored orders, to be taken back or to be found.
    [[nodiscard]] CreatedOrders stored() const;
    /// The table's rows that are not stored, with the header; empty when there are none. Slow: on a worker.
    [[nodiscard]] QByteArray leftCsv() const;
    [[nodiscard]] int leftCount() const;

private:
    [[nodiscard]] static QByteArray leftRecord(quint8 kind, const LeftRows &left);
    bool take(const QByteArray &record);
    /// Whether every order of the table's row is stored.
    [[nodiscard]] std::function<bool(int)> storedRows() const;

    ImportHead m_head;
    QList<ImportedOrder> m_orders;
    QList<ImportedUpdate> m_updates;
    QHash<int, RowFate> m_fates;
    QList<api::OrderKey> m_keys;
    LeftRows m_left;
    bool m_hasBegun = false;
    bool m_isEnded = false;
    bool m_isUndone = false;
};

}
