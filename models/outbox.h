// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/mutation.h"

#include "api/ordersclient.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace routedesk::models {

enum class OutboxState {
    Waiting, ///< written to disk, not sent
    Sending, ///< sent, or its outcome is being read back
    Done,
    Refused, ///< the server said no, or what was lost did not take effect; see the error
    Unknown, ///< nobody can tell yet; read back again from time to time, or the person decides
};

struct OutboxEntry {
    quint64 id = 0;
    Mutation mutation;
    OutboxState state = OutboxState::Waiting;
    api::Instant recordedAt;
    int sends = 0;
    std::optional<api::ApiError> error; ///< of the latest attempt
};

struct MutationOutcome {
    OutboxState state = OutboxState::Done; ///< Done, Refused or Unknown
    MutationAnswer answer;                 ///< when Done; when Refused only what was contested
    std::optional<api::ApiError> error;

    [[nodiscard]] bool isDone() const { return state == OutboxState::Done; }
};

/// How patient the outbox is.
struct OutboxTiming {
    int sends = 3;                                             ///< in all, where reading shows that nothing took effect
    std::chrono::milliseconds sendAgainAfter { 1'000 };        ///< times four each time
    std::chrono::milliseconds lookAgainAfter { 10'000 };       ///< doubled each time
    std::chrono::milliseconds longestLookAgain { 120'000 };
};

struct Submission {
    quint64 id = 0;
    /// Finishes once, when the entry is first done, refused or unknown; what becomes of an unknown one is signalled.
    QFuture<MutationOutcome> outcome;
};

/// Every call that changes something goes through here: written to disk before it is sent, one at a time per lane in
/// the order of submission, never blindly repeated. When an answer is lost the server is read: done, not done (sent
/// again, three times at most), or unknown (looked at again later; its lane waits). Answers go into the store before
/// anyone else hears of them. What would by then take an order from another route is refused (models/takenorders.h).
/// After a restart waiting entries wait for resume(), and what was being sent is read back.
/// The journal's code `journal_failed` in an error of kind Cancelled says that the disk refused and nothing was sent.
class Outbox : public QObject {
    Q_OBJECT

public:
    /// Opens, or makes, `outbox.journal` in the folder.
    Outbox(api::OrdersClient &client, DispatchStore &store, const Clock &clock, const QString &workspaceFolder,
        OutboxTiming timing = {}, QObject *parent = nullptr);
    ~Outbox() override;

    Submission submit(const Mutation &mutation);

    /// Not settled yet or settled since the start, oldest first.
    [[nodiscard]] const QList<OutboxEntry> &entries() const;
    [[nodiscard]] const OutboxEntry *entry(quint64 id) const;
    /// Waiting or being sent; and those whose outcome nobody knows.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int unknownCount() const;
    /// What the service can do beyond the contract, as far as it has told.
    [[nodiscard]] bool knows(api::OrdersClient::Extension extension) const;
    /// Entries of an earlier run are held back until resume(); new ones are sent at once.
    [[nodiscard]] int heldCount() const;
    void resume();
    /// Lets go of one of them only.
    void resumeOne(quint64 id);

    /// A waiting one is taken back; false when it is too late. One of an earlier run that was sent can be taken back too,
    /// once reading has shown that it did not take effect.
    bool withdraw(quint64 id);
    /// Reads back an unknown one now.
    void checkAgain(quint64 id);
    /// The person has looked: an unknown one counts as done, or as not done (and is not sent again).
    void decide(quint64 id, bool done);
    /// Forgets what is done or refused.
    void clearSettled();
    /// What was wrong with the journal when it was opened; null when nothing was.
    [[nodiscard]] QString journalDamage() const;

signals:
    void entryAdded(int index);
    void entryChanged(int index);
    void entryAboutToBeRemoved(int index);
    void entryRemoved(int index);
    void countsChanged();
    void settled(quint64 id, const routedesk::models::MutationOutcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
