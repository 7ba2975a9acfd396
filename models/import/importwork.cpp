// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importwork.h"

#include "models/import/checkqueue.h"

#include <QFile>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int sampleRows = 50;
constexpr qsizetype sampleBytes = 1 << 20;
// few at first, so that a person sees rows at once; then as many as are quick to take over a million times
constexpr int firstChunkRows = 2000;
constexpr int chunkRows = 16'000;
constexpr qint64 chunkBytes = 1 << 24;

std::expected<QByteArray, CsvError> bytesOf(const ImportSource &source, const CsvLimits &limits)
{
    if (!source.bytes.isNull())
        return source.bytes;
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CsvError { CsvError::Kind::CannotOpen, 0, file.errorString() });
    if (file.size() > limits.fileBytes)
        return std::unexpected(CsvError { CsvError::Kind::TooLarge, 0, {} });
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(CsvError { CsvError::Kind::CannotRead, 0, file.errorString() });
    return bytes;
}

QStringList textsOf(CsvRows::Cells cells)
{
    QStringList texts;
    for (const auto cell : cells)
        texts.append(QString::fromUtf8(cell));
    return texts;
}

QList<QStringList> firstRows(QByteArrayView utf8, char delimiter, CsvLimits limits)
{
    limits.rows = sampleRows;
    QList<QStringList> rows;
    const CsvReader::Sink sink { [&rows](CsvRows::Cells cells, int) { rows.append(textsOf(cells)); }, {} };
    const auto read = CsvReader(delimiter, limits).read(utf8.first(std::min(utf8.size(), sampleBytes)), sink);
    return read ? rows : QList<QStringList>();
}

/// The reading of one file: gathers rows into chunks and publishes each as soon as it is full.
class Loading {
public:
    Loading(const ImportJob &job, QPromise<LoadedPart> &promise)
        : m_job(job)
        , m_promise(promise)
    {
    }

    LoadedEnd run()
    {
        auto bytes = bytesOf(m_job.source, m_job.limits);
        if (!bytes)
            return { bytes.error(), {} };
        m_head.format.encoding = m_job.format ? m_job.format->encoding : detectEncoding(*bytes);
        const DecodedText text = decodeToUtf8(*std::move(bytes), m_head.format.encoding);
        QList<CsvNote> notes;
        if (text.repairedLines)
            notes.append({ CsvNote::Kind::RepairedLines, 0, text.repairedLines });
        if (text.undecodable)
            notes.append({ CsvNote::Kind::Undecodable, 0, text.undecodable });
        findHead(text.utf8);
        m_text = text.utf8;
        m_rows = std::make_shared<CsvRows>(m_text);
        m_promise.setProgressRange(0, int(text.utf8.size() / 1024));
        const CsvReader::Sink sink { [this](CsvRows::Cells cells, int sheetRow) { take(cells, sheetRow); },
                                     [this](qint64 done) { return goOn(done); } };
        const auto read = CsvReader(m_head.format.delimiter, m_job.limits).read(text.utf8, sink);
        if (!read)
            return { read.error(), notes };
        addChunk();
        if (m_queue)
            m_queue->finish();
        if (m_table.rowCount() == 0)
            return { CsvError { CsvError::Kind::NoRows, 0, {} }, notes + *read };
        return { {}, notes + *read };
    }

private:
    void findHead(QByteArrayView utf8)
    {
        CsvFormat &format = m_head.format;
        format.delimiter = m_job.format ? m_job.format->delimiter : detectDelimiter(utf8);
        QList<QStringList> rows = firstRows(utf8, format.delimiter, m_job.limits);
        if (rows.isEmpty())
            return;
        format.hasHeader = m_job.format ? m_job.format->hasHeader
                                        : ColumnMatcher::looksLikeHeader(rows.first(), rows.sliced(1));
        if (format.hasHeader) {
            m_head.headers = rows.takeFirst();
        } else {
            qsizetype widest = 0;
            for (const QStringList &row : rows)
                widest = std::max(widest, row.size());
            m_head.headers = QStringList(widest);
        }
        m_headerPending = format.hasHeader;
        m_head.plan = ColumnMatcher(m_job.unmatched).match(m_head.headers, rows);
    }

    void take(CsvRows::Cells cells, int sheetRow)
    {
        if (m_headerPending) {
            m_headerPending = false;
            return;
        }
        m_rows->appendRow(cells, sheetRow);
        const int full = m_table.rowCount() == 0 ? firstChunkRows : chunkRows;
        if (m_rows->rowCount() == full || m_rows->byteCount() > chunkBytes)
            addChunk();
    }

    bool goOn(qint64 done)
    {
        m_promise.setProgressValue(int(done / 1024));
        return !m_promise.isCanceled();
    }

    void addChunk()
    {
        if (m_rows->rowCount() == 0)
            return;
        m_rows->squeeze();
        const int first = m_table.rowCount();
        m_table.append(m_rows);
        if (!m_queue) {
            m_checker.emplace(m_head.plan, m_job.options);
            m_head.area = m_checker->findArea(m_table);
            m_promise.addResult(LoadedPart::of(m_head));
            m_queue.emplace(*m_checker, QSet<int>(),
                            [this](LoadedChunk chunk) { m_promise.addResult(LoadedPart::of(std::move(chunk))); });
        }
        const double cellsPerRow = double(m_rows->cellCount()) / m_rows->rowCount();
        m_queue->add(m_table, first, m_table.rowCount(), std::exchange(m_rows, std::make_shared<CsvRows>(m_text)));
        m_rows->reserve(chunkRows, size_t(cellsPerRow * chunkRows * 1.01));
    }

    const ImportJob &m_job;
    QPromise<LoadedPart> &m_promise;
    LoadedHead m_head;
    bool m_headerPending = false;
    QByteArray m_text;
    std::shared_ptr<CsvRows> m_rows;
    ImportTable m_table;
    std::optional<ImportChecker> m_checker;
    std::optional<CheckQueue> m_queue;
};

}

void ImportJob::run(QPromise<LoadedPart> &promise) const
{
    try {
        promise.addResult(LoadedPart::of(Loading(*this, promise).run()));
    } catch (const std::bad_alloc &) {
        const CsvError error { CsvError::Kind::CannotRead, 0, QStringLiteral("out of memory") };
        promise.addResult(LoadedPart::of(LoadedEnd { error, {} }));
    }
}

void RecheckJob::run(QPromise<LoadedPart> &promise) const
{
    ImportChecker checker(head.plan, options, places);
    LoadedHead found = head;
    found.area = checker.findArea(table);
    promise.addResult(LoadedPart::of(found));
    CheckQueue queue(checker, removed,
                     [&promise](LoadedChunk chunk) { promise.addResult(LoadedPart::of(std::move(chunk))); });
    for (int first = 0; first < table.rowCount() && !promise.isCanceled();) {
        const int last = std::min(first + (first == 0 ? firstChunkRows : chunkRows), table.rowCount());
        queue.add(table, first, last, {});
        first = last;
    }
    if (promise.isCanceled())
        return;
    queue.finish();
    promise.addResult(LoadedPart::of(LoadedEnd {}));
}

}
