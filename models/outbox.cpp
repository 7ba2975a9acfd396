// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/outbox.h"

#include "models/mutationcall.h"
#include "models/outboxjournal.h"
#include "models/settler.h"
#include "models/takenorders.h"

#include <QDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr qsizetype mostAtOnce = 6; ///< as many as there are connections to one host; more would only wait there

}

class Outbox::Private {
public:
    struct Course {
        QPromise<MutationOutcome> promise;
        bool isRecorded = false;
        bool isHeld = false;       ///< of an earlier run: waits for resume()
        bool isPaused = false;     ///< waits for a moment before it is sent again
        bool answerWasLost = false;
        bool isReading = false;
        quint64 sentAt = 0;        ///< the store's revision when the latest call or reading began
        int looks = 0;
        std::chrono::milliseconds pause {};
    };

    Private(Outbox *outbox, api::OrdersClient &c, DispatchStore &s, const Clock &k, const QString &folder,
        OutboxTiming t)
        : q(outbox)
        , client(c)
        , store(s)
        , clock(k)
        , timing(t)
        , journal(QDir(folder).filePath(u"outbox.journal"_s))
        , settler(c)
    {
    }

    [[nodiscard]] int indexOf(quint64 id) const;
    void add(OutboxEntry entry, bool held);
    void setState(quint64 id, OutboxState state, const std::optional<api::ApiError> &error = {});
    void pump();
    void pumpSoon();
    void send(quint64 id);
    void receive(quint64 id, const api::Result<MutationAnswer> &result);
    void readBack(quint64 id);
    void conclude(quint64 id, const Settlement &settlement);
    void sendAgain(quint64 id, std::chrono::milliseconds after);
    void lookAgain(quint64 id);
    void settle(quint64 id, OutboxState state, const MutationAnswer &answer,
        const std::optional<api::ApiError> &error);
    void apply(const Mutation &mutation, const MutationAnswer &answer, quint64 sentAt);
    void removeAt(int index);

    Outbox *q;
    api::OrdersClient &client;
    DispatchStore &store;
    const Clock &clock;
    OutboxTiming timing;
    OutboxJournal journal;
    std::stop_source stop;
    QList<OutboxEntry> entries;
    QHash<quint64, std::shared_ptr<Course>> courses;
    quint64 lastId = 0;
    bool pumpPending = false;
    Settler settler; ///< ends first: what it still reads is told as cancelled while everything else is there
};

int Outbox::Private::indexOf(quint64 id) const
{
    const auto it = std::ranges::lower_bound(entries, id, {}, &OutboxEntry::id);
    return it != entries.end() && it->id == id ? int(it - entries.begin()) : -1;
}

void Outbox::Private::add(OutboxEntry entry, bool held)
{
    auto course = std::make_shared<Course>();
    course->promise.start();
    course->isHeld = held;
    course->isRecorded = held;
    course->pause = timing.sendAgainAfter;
    courses.insert(entry.id, course);
    lastId = std::max(lastId, entry.id);
    entries.append(std::move(entry));
    emit q->entryAdded(int(entries.size()) - 1);
    emit q->countsChanged();
}

void Outbox::Private::setState(quint64 id, OutboxState state, const std::optional<api::ApiError> &error)
{
    const int index = indexOf(id);
    entries[index].state = state;
    entries[index].error = error;
    emit q->entryChanged(index);
    emit q->countsChanged();
}

// Strictly in order within a lane: what is not settled keeps everything behind it back.
void Outbox::Private::pump()
{
    pumpPending = false;
    const auto under = std::ranges::count(entries, OutboxState::Sending, &OutboxEntry::state);
    const qsizetype room = mostAtOnce - under; // the others follow as these settle
    QSet<QString> busy;
    QList<quint64> ready;
    for (const OutboxEntry &entry : std::as_const(entries)) {
        if (ready.size() >= room)
            break; // with thousands waiting, all of them need not be looked at each time
        if (entry.state == OutboxState::Done || entry.state == OutboxState::Refused)
            continue;
        const Course &course = *courses[entry.id];
        const QStringList lanes = lanesOf(entry.mutation);
        const bool isFree = std::ranges::none_of(lanes, [&](const QString &lane) { return busy.contains(lane); });
        if (isFree && entry.state == OutboxState::Waiting && course.isRecorded && !course.isHeld && !course.isPaused)
            ready.append(entry.id);
        busy.unite(QSet<QString>(lanes.cbegin(), lanes.cend()));
    }
    for (quint64 id : std::as_const(ready))
        send(id);
}

void Outbox::Private::pumpSoon()
{
    if (std::exchange(pumpPending, true))
        return;
    QMetaObject::invokeMethod(q, [this] { pump(); }, Qt::QueuedConnection);
}

void Outbox::Private::send(quint64 id)
{
    if (takesFromAnother(entries.at(indexOf(id)).mutation, store)) {
        setState(id, OutboxState::Sending, entries.at(indexOf(id)).error);
        return receive(id, std::unexpected(
            api::ApiError { api::ApiError::Kind::Conflict, 0, takenSinceCode, {}, {} }));
    }
    ++entries[indexOf(id)].sends;
    courses[id]->sentAt = store.revision();
    setState(id, OutboxState::Sending);
    journal.recordSending(id).then(q, [this, id](const QString &failure) {
        if (!failure.isNull()) {
            --entries[indexOf(id)].sends;
            return settle(id, OutboxState::Refused, {},
                api::ApiError { api::ApiError::Kind::Cancelled, 0, u"journal_failed"_s, failure, {} });
        }
        callFor(client, entries.at(indexOf(id)).mutation, stop.get_token())
            .then(q, [this, id](const api::Result<MutationAnswer> &result) { receive(id, result); });
    });
}

void Outbox::Private::receive(quint64 id, const api::Result<MutationAnswer> &result)
{
    if (stop.stop_requested() || indexOf(id) < 0)
        return;
    if (result && result->contested && result->contested->isAll)
        return settle(id, OutboxState::Refused, *result,
            api::ApiError { api::ApiError::Kind::Cancelled, 0, changedSinceCode, {}, {} });
    if (result)
        return settle(id, OutboxState::Done, *result, {});
    Course &course = *courses[id];
    const api::ApiError &error = result.error();
    if (error.kind == api::ApiError::Kind::RateLimited)
        return sendAgain(id, timing.sendAgainAfter * 5);
    if (!error.outcomeUnknown() && !course.answerWasLost)
        return settle(id, OutboxState::Refused, {}, error);
    course.answerWasLost = true;
    entries[indexOf(id)].error = error;
    readBack(id);
}

void Outbox::Private::readBack(quint64 id)
{
    Course &course = *courses[id];
    if (course.isReading)
        return;
    course.isReading = true;
    course.sentAt = store.revision();
    settler.settle(entries.at(indexOf(id)).mutation, [this, id](const Settlement &settlement) {
        if (stop.stop_requested() || indexOf(id) < 0)
            return;
        courses[id]->isReading = false;
        conclude(id, settlement);
    });
}

void Outbox::Private::conclude(quint64 id, const Settlement &settlement)
{
    const OutboxEntry &entry = entries.at(indexOf(id));
    if (entry.state != OutboxState::Sending && entry.state != OutboxState::Unknown)
        return; // the person has decided meanwhile
    const Course &course = *courses[id];
    switch (settlement.finding) {
    case Settlement::Finding::TookEffect:
        return settle(id, OutboxState::Done, settlement.answer, {});
    case Settlement::Finding::CannotTell:
        return lookAgain(id);
    case Settlement::Finding::DidNot:
        break;
    }
    const bool wasRefused = entry.error && !entry.error->outcomeUnknown();
    if (course.isHeld)
        setState(id, OutboxState::Waiting, entry.error);
    else if (wasRefused || entry.sends >= timing.sends)
        settle(id, OutboxState::Refused, {}, entry.error);
    else
        sendAgain(id, course.pause);
    pumpSoon();
}

void Outbox::Private::sendAgain(quint64 id, std::chrono::milliseconds after)
{
    courses[id]->isPaused = true;
    courses[id]->pause *= 4;
    setState(id, OutboxState::Waiting, entries.at(indexOf(id)).error);
    QTimer::singleShot(after, q, [this, id] {
        if (indexOf(id) < 0)
            return;
        courses[id]->isPaused = false;
        pump();
    });
}

void Outbox::Private::lookAgain(quint64 id)
{
    Course &course = *courses[id];
    const auto wait = std::min(timing.lookAgainAfter * (1 << std::min(course.looks, 10)), timing.longestLookAgain);
    const auto error = entries.at(indexOf(id)).error;
    if (entries.at(indexOf(id)).state != OutboxState::Unknown)
        setState(id, OutboxState::Unknown, error); // also one that was sent again meanwhile
    if (course.looks++ == 0) {
        course.promise.addResult(MutationOutcome { OutboxState::Unknown, {}, error });
        course.promise.finish();
        emit q->settled(id, { OutboxState::Unknown, {}, error });
    }
    QTimer::singleShot(wait, q, [this, id] { q->checkAgain(id); });
}

void Outbox::Private::settle(quint64 id, OutboxState state, const MutationAnswer &answer,
    const std::optional<api::ApiError> &error)
{
    journal.recordSettled(id);
    if (state == OutboxState::Done || answer.contested)
        apply(entries.at(indexOf(id)).mutation, answer, courses[id]->sentAt);
    setState(id, state, error);
    const MutationOutcome outcome { state, answer, error };
    Course &course = *courses[id];
    if (!course.promise.future().isFinished()) {
        course.promise.addResult(outcome);
        course.promise.finish();
    }
    emit q->settled(id, outcome);
    pumpSoon();
}

void Outbox::Private::apply(const Mutation &mutation, const MutationAnswer &answer, quint64 sentAt)
{
    if (answer.route)
        store.applyAnswer(*answer.route, answer.settledByReading);
    if (!answer.orders.isEmpty())
        store.applyAnswer(answer.orders, sentAt);
    QStringList changed;
    if (const auto *change = std::get_if<ChangeRouteOrders>(&mutation);
        change && change->change == ChangeRouteOrders::Change::Remove && !answer.route)
        store.removeRoute(change->routeHandle, !answer.settledByReading);
    if (const auto *act = std::get_if<ActOnOrder>(&mutation))
        changed.append(act->routeHandle);
    if (const auto *reschedule = std::get_if<RescheduleOrder>(&mutation))
        changed.append(reschedule->routeHandle);
    if (const auto *reassign = std::get_if<ReassignOrder>(&mutation)) {
        changed.append(reassign->routeHandle);
        for (const api::Order &order : answer.orders)
            changed.append(order.routeHandle);
    }
    if (std::holds_alternative<CreateBatch>(mutation) && (answer.plan || answer.settledByReading))
        store.wantDay();
    changed.removeAll(QString());
    changed.removeDuplicates();
    store.wantRoutes(changed);
}

void Outbox::Private::removeAt(int index)
{
    emit q->entryAboutToBeRemoved(index);
    courses.remove(entries.at(index).id);
    entries.removeAt(index);
    emit q->entryRemoved(index);
}

Outbox::Outbox(api::OrdersClient &client, DispatchStore &store, const Clock &clock, const QString &workspaceFolder,
    OutboxTiming timing, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, store, clock, workspaceFolder, timing))
{
    for (const OutboxEntry &entry : d->journal.open())
        d->add(entry, true);
    for (const OutboxEntry &entry : std::as_const(d->entries)) {
        if (entry.state == OutboxState::Unknown) {
            d->courses[entry.id]->answerWasLost = true;
            QMetaObject::invokeMethod(this, [this, id = entry.id] { checkAgain(id); }, Qt::QueuedConnection);
        }
    }
}

Outbox::~Outbox()
{
    d->stop.request_stop();
}

Submission Outbox::submit(const Mutation &mutation)
{
    const quint64 id = d->lastId + 1;
    d->add({ id, mutation, OutboxState::Waiting, d->clock.now(), 0, {} }, false);
    const QFuture<MutationOutcome> outcome = d->courses[id]->promise.future();
    d->journal.recordSubmitted(d->entries.constLast()).then(this, [this, id](const QString &failure) {
        if (d->indexOf(id) < 0 || d->entries.at(d->indexOf(id)).state != OutboxState::Waiting)
            return;
        if (!failure.isNull())
            return d->settle(id, OutboxState::Refused, {},
                api::ApiError { api::ApiError::Kind::Cancelled, 0, u"journal_failed"_s, failure, {} });
        d->courses[id]->isRecorded = true;
        d->pumpSoon();
    });
    return { id, outcome };
}

const QList<OutboxEntry> &Outbox::entries() const
{
    return d->entries;
}

const OutboxEntry *Outbox::entry(quint64 id) const
{
    const int index = d->indexOf(id);
    return index < 0 ? nullptr : &d->entries.at(index);
}

int Outbox::openCount() const
{
    return int(std::ranges::count_if(d->entries, [](const OutboxEntry &entry) {
        return entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending;
    }));
}

int Outbox::unknownCount() const
{
    return int(std::ranges::count(d->entries, OutboxState::Unknown, &OutboxEntry::state));
}

bool Outbox::knows(api::OrdersClient::Extension extension) const
{
    return d->client.knows(extension);
}

int Outbox::heldCount() const
{
    return int(std::ranges::count_if(d->entries, [this](const OutboxEntry &entry) {
        return entry.state == OutboxState::Waiting && d->courses[entry.id]->isHeld;
    }));
}

void Outbox::resume()
{
    for (const auto &course : std::as_const(d->courses))
        course->isHeld = false;
    emit countsChanged();
    d->pumpSoon();
}

void Outbox::resumeOne(quint64 id)
{
    const auto course = d->courses.constFind(id);
    if (course == d->courses.cend() || !(*course)->isHeld)
        return;
    (*course)->isHeld = false;
    emit countsChanged();
    d->pumpSoon();
}

bool Outbox::withdraw(quint64 id)
{
    const OutboxEntry *found = entry(id);
    if (!found || found->state != OutboxState::Waiting || (found->sends > 0 && !d->courses[id]->isHeld))
        return false;
    d->settle(id, OutboxState::Refused, {}, api::ApiError { api::ApiError::Kind::Cancelled, 0, u"withdrawn"_s, {}, {} });
    return true;
}

void Outbox::checkAgain(quint64 id)
{
    if (const OutboxEntry *found = entry(id); found && found->state == OutboxState::Unknown)
        d->readBack(id);
}

void Outbox::decide(quint64 id, bool done)
{
    const OutboxEntry *found = entry(id);
    if (!found || found->state != OutboxState::Unknown)
        return;
    const auto error = found->error;
    d->settle(id, done ? OutboxState::Done : OutboxState::Refused, { .settledByReading = true },
        done ? std::nullopt : error);
}

void Outbox::clearSettled()
{
    for (int i = int(d->entries.size()) - 1; i >= 0; --i) {
        const OutboxState state = d->entries.at(i).state;
        if (state == OutboxState::Done || state == OutboxState::Refused)
            d->removeAt(i);
    }
    emit countsChanged();
}

QString Outbox::journalDamage() const
{
    const QString damage = d->journal.damage();
    return damage.isEmpty() ? QString() : damage;
}

}
