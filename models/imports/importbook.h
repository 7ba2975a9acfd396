// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/imports/importrun.h"
#include "models/imports/ordersender.h"

#include <QObject>

#include <expected>
#include <memory>

namespace routedesk::models {

class ImportResume;

/// One line of the list of recent imports.
struct ImportEntry {
    enum class State {
        UnderWay,
        Interrupted, ///< by a crash: rows are open
        Ended,
        Undone,
    };

    QString id;
    ImportHead head;
    State state = State::Ended;
    int orders = 0; ///< that were to be sent
    int stored = 0;
    int updates = 0; ///< of orders on the server, that were to be made
    int updated = 0;
    int open = 0; ///< orders and updates that are not stored and not refused
    int left = 0; ///< rows of the table that can be had back
};

/// The imports of one connection, a journal each in one folder, the latest twenty. What is asked of them is read
/// beside the interface thread.
class ImportBook final : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 20;

    /// `by` is the name that new imports are kept under.
    ImportBook(api::OrdersClient &client, Outbox &outbox, const Clock &clock, const QString &folder,
        const QString &by, QObject *parent = nullptr);
    ~ImportBook() override;

    /// Reads what is there; loaded() tells.
    void open();
    /// The newest first.
    [[nodiscard]] const QList<ImportEntry> &entries() const { return m_entries; }
    [[nodiscard]] const ImportEntry *find(const QString &id) const;
    /// The whole of one; nullopt when its file is gone or damaged.
    [[nodiscard]] QFuture<std::optional<ImportLedger>> read(const QString &id) const;

    /// Writes a new import down, before anything is sent. The run lives until the book goes; or why it could not be
    /// written.
    using Begun = std::expected<ImportRun *, QString>;
    [[nodiscard]] QFuture<Begun> begin(
        const QString &fileName, const BatchTerms &terms, const QList<ImportedOrder> &orders, const LeftRows &left,
        const QList<ImportedUpdate> &updates = {});
    /// Nobody has its rows in hand any more: it ends with those that were left when it began, as soon as it is known
    /// what became of all that were sent.
    void letGo(ImportRun &run);
    /// Goes on with an interrupted one. False, and nothing happens, while another is resumed.
    bool resume(const QString &id);
    void cancelResuming();
    [[nodiscard]] bool isResuming() const { return m_resume != nullptr || m_isReading; }
    /// What is stored stays, the rest counts as left: finds out what that is, and takes the rest out of the outbox.
    /// kept(), stillOpen() or failed() tells. False, and nothing happens, while another is resumed.
    bool keep(const QString &id);
    void setUndone(const QString &id);
    void remove(const QString &id);
    /// A folder for what is written out of one, so that it can be opened; goes with it.
    [[nodiscard]] QString filesFolder(const QString &id) const;
    /// Where the connection's journals are.
    [[nodiscard]] const QString &journalFolder() const { return m_journals; }
    [[nodiscard]] api::OrdersClient &client() const { return m_client; }

signals:
    void loaded();
    void changed();
    void resumeProgressed(int done, int total);
    void resumed(const QString &id, const routedesk::models::SendOutcome &outcome);
    void kept(const QString &id);
    /// Nobody could tell what is stored of one that was to be kept: it is interrupted as before.
    void stillOpen(const QString &id, const routedesk::models::SendOutcome &outcome);
    /// Its file is gone or damaged, or the disk refused.
    void failed(const QString &id);

private:
    bool readToResume(const QString &id, bool sends);
    void beginResuming(ImportRun &run, bool sends);
    void leaveOpen(const ImportRun &run);
    void hear(quint64 id, const MutationOutcome &outcome);
    void withRun(const QString &id, const std::function<void(ImportRun &)> &act);
    ImportRun *adopt(const QString &id, const ImportLedger &ledger);
    void update(const QString &id, const ImportLedger &ledger, bool isRunning);
    void trim();
    [[nodiscard]] QString pathOf(const QString &id) const;

    api::OrdersClient &m_client;
    Outbox &m_outbox;
    const Clock &m_clock;
    QString m_journals;
    QString m_folder;
    QString m_by;
    QList<ImportEntry> m_entries;
    QHash<QString, ImportRun *> m_runs;
    ImportResume *m_resume = nullptr;
    bool m_isReading = false; ///< the one that is to be resumed
    bool m_isCancelled = false; ///< while it is read
};

}
