// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importbook.h"

#include "models/imports/importresume.h"

#include <QDir>
#include <QFile>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr QLatin1StringView suffix{ ".import" };

ImportEntry entryOf(const QString &id, const ImportLedger &ledger, bool isRunning)
{
    ImportEntry entry{ id, ledger.head(), ImportEntry::State::Ended, int(ledger.orders().size()),
        ledger.count(RowFate::Stored), int(ledger.updates().size()), ledger.countUpdates(RowFate::Stored), 0,
        ledger.leftCount() };
    entry.open = entry.orders - entry.stored - ledger.count(RowFate::Refused) + entry.updates - entry.updated
        - ledger.countUpdates(RowFate::Refused);
    if (ledger.isUndone())
        entry.state = ImportEntry::State::Undone;
    else if (!ledger.isEnded())
        entry.state = isRunning ? ImportEntry::State::UnderWay : ImportEntry::State::Interrupted;
    return entry;
}

std::optional<ImportLedger> readLedger(const QString &path)
{
    RecordLog log(path);
    return ImportLedger::fromRecords(log.open());
}

/// What was written out of imports that are remembered no more.
void tidy(const QString &folder)
{
    for (const QString &id : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QFile::exists(folder + u'/' + id + suffix))
            QDir(folder + u'/' + id).removeRecursively();
    }
}

}

ImportBook::ImportBook(api::OrdersClient &client, Outbox &outbox, const Clock &clock, const QString &folder,
    const QString &by, QObject *parent)
    : QObject(parent), m_client(client), m_outbox(outbox), m_clock(clock), m_journals(folder),
      m_folder(folder + u"/imports"_s), m_by(by)
{
    connect(&outbox, &Outbox::settled, this, &ImportBook::hear);
}

ImportBook::~ImportBook()
{
    delete m_resume;
}

QString ImportBook::pathOf(const QString &id) const
{
    return m_folder + u'/' + id + suffix;
}

QString ImportBook::filesFolder(const QString &id) const
{
    return m_folder + u'/' + id;
}

void ImportBook::open()
{
    QtConcurrent::run([folder = m_folder] {
        tidy(folder);
        QList<ImportEntry> entries;
        const QStringList files
            = QDir(folder).entryList({ u'*' + suffix }, QDir::Files, QDir::Name | QDir::Reversed);
        for (const QString &file : files) {
            // Of one that had not wholly begun nothing was sent, and its rows are in the file that it came from.
            if (const auto ledger = readLedger(folder + u'/' + file))
                entries.append(entryOf(file.chopped(suffix.size()), *ledger, false));
        }
        return entries;
    }).then(this, [this](const QList<ImportEntry> &entries) {
        for (const ImportEntry &entry : entries) {
            if (find(entry.id) == nullptr)
                m_entries.append(entry);
        }
        emit loaded();
        emit changed();
    });
}

const ImportEntry *ImportBook::find(const QString &id) const
{
    const auto it = std::ranges::find(m_entries, id, &ImportEntry::id);
    return it == m_entries.cend() ? nullptr : &*it;
}

QFuture<std::optional<ImportLedger>> ImportBook::read(const QString &id) const
{
    if (const ImportRun *run = m_runs.value(id))
        return QtFuture::makeReadyValueFuture(std::optional(run->ledger()));
    return QtConcurrent::run([path = pathOf(id)] { return readLedger(path); });
}

ImportRun *ImportBook::adopt(const QString &id, const ImportLedger &ledger)
{
    auto *run = new ImportRun(pathOf(id), id, ledger, this);
    m_runs.insert(id, run);
    connect(run, &ImportRun::changed, this, [this, run] { update(run->id(), run->ledger(), true); });
    return run;
}

void ImportBook::update(const QString &id, const ImportLedger &ledger, bool isRunning)
{
    const auto it = std::ranges::find(m_entries, id, &ImportEntry::id);
    if (it == m_entries.end())
        m_entries.prepend(entryOf(id, ledger, isRunning));
    else
        *it = entryOf(id, ledger, isRunning);
    emit changed();
}

QFuture<ImportBook::Begun> ImportBook::begin(
    const QString &fileName, const BatchTerms &terms, const QList<ImportedOrder> &orders, const LeftRows &left,
    const QList<ImportedUpdate> &updates)
{
    const api::Instant now = m_clock.now();
    QString id = api::toDateTime(now).toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    for (int more = 2; find(id) != nullptr || QFile::exists(pathOf(id)); ++more)
        id = id.section(u'.', 0, 0) + u'.' + QString::number(more);
    QDir().mkpath(m_folder);
    ImportRun *run = adopt(id, ImportLedger({ fileName, m_by, now, terms }, orders, left, updates));
    return run->begin().then(this, [this, run](const QString &failure) -> Begun {
        if (!failure.isNull()) {
            m_runs.remove(run->id());
            run->deleteLater();
            return std::unexpected(failure);
        }
        update(run->id(), run->ledger(), true);
        trim();
        return run;
    });
}

void ImportBook::withRun(const QString &id, const std::function<void(ImportRun &)> &act)
{
    if (ImportRun *run = m_runs.value(id))
        return act(*run);
    read(id).then(this, [this, id, act](const std::optional<ImportLedger> &ledger) {
        if (!ledger) {
            m_isReading = false;
            emit changed();
            emit failed(id);
            return;
        }
        ImportRun *known = m_runs.value(id);
        act(known != nullptr ? *known : *adopt(id, *ledger));
    });
}

void ImportBook::hear(quint64 id, const MutationOutcome &outcome)
{
    const OutboxEntry *entry = m_outbox.entry(id);
    const auto *patch = entry != nullptr ? std::get_if<PatchOrder>(&entry->mutation) : nullptr;
    if (patch == nullptr || (m_resume != nullptr && m_resume->hasTakenOut(id)))
        return;
    for (ImportRun *run : std::as_const(m_runs))
        run->hear(*patch, outcome);
}

void ImportBook::letGo(ImportRun &run)
{
    const auto endIfKnown = [this, &run] {
        const bool isResumed = m_resume != nullptr && m_resume->isOf(run);
        if (!isResumed && !run.ledger().isEnded() && !run.ledger().hasUnknown())
            run.end();
    };
    connect(&run, &ImportRun::changed, this, endIfKnown);
    endIfKnown();
}

void ImportBook::setUndone(const QString &id)
{
    withRun(id, [](ImportRun &run) {
        if (!run.ledger().isEnded())
            run.end();
        run.setUndone();
    });
}

void ImportBook::remove(const QString &id)
{
    if (ImportRun *run = m_runs.take(id))
        delete run;
    QFile::remove(pathOf(id));
    QDir(filesFolder(id)).removeRecursively();
    m_entries.removeIf([&](const ImportEntry &entry) { return entry.id == id; });
    emit changed();
}

// One that is under way or interrupted is never forgotten by itself.
void ImportBook::trim()
{
    for (qsizetype i = m_entries.size() - 1; i >= 0 && m_entries.size() > most; --i) {
        const ImportEntry::State state = m_entries.at(i).state;
        if (state == ImportEntry::State::Ended || state == ImportEntry::State::Undone)
            remove(m_entries.at(i).id);
    }
}

}
