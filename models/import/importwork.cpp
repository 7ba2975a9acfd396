// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importwork.h"

#include "models/import/checkqueue.h"
#include "models/import/filekind.h"
#include "models/import/importbytes.h"
#include "models/import/importhead.h"
#include "models/import/workbook.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int sampleRows = 50;
constexpr qsizetype sampleBytes = 1 << 20;
// few at first, so that a person sees rows at once; then as many as are quick to take over a million times
constexpr int firstChunkRows = 2000;
constexpr int chunkRows = 16'000;
constexpr qint64 chunkBytes = 1 << 24;

QStringList textsOf(CsvRows::Cells cells)
{
    QStringList texts;
    for (const auto cell : cells)
        texts.append(QString::fromUtf8(cell));
    return texts;
}

using Notes = std::expected<QList<CsvNote>, CsvError>;
using Reading = std::function<Notes(const CsvLimits &limits, const CsvReader::Sink &sink)>;

QList<QStringList> firstRows(const Reading &reading, CsvLimits limits)
{
    limits.rows = sampleRows;
    QList<QStringList> rows;
    const CsvReader::Sink sink { [&rows](CsvRows::Cells cells, int) { rows.append(textsOf(cells)); }, {} };
    return reading(limits, sink) ? rows : QList<QStringList>();
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
        auto read = importBytes(m_job.source, m_job.limits, [this] { return goOn(); });
        if (!read)
            return { read.error(), {} };
        switch (fileKind(read->bytes)) {
        case FileKind::OldSpreadsheet: return { CsvError { CsvError::Kind::OldSpreadsheet, 0, {} }, {} };
        case FileKind::LockedSpreadsheet: return { CsvError { CsvError::Kind::Locked, 0, {} }, {} };
        case FileKind::Gzip: return { CsvError { CsvError::Kind::NoTable, 0, {} }, {} };
        case FileKind::Zip: return readBook(read->bytes);
        case FileKind::Text: break;
        }
        const bool isWhole = read->isWhole;
        LoadedEnd end = readText(std::move(read->bytes));
        if (!isWhole && (!end.error || end.error->kind == CsvError::Kind::NoRows))
            end.notes.prepend({ CsvNote::Kind::CutOff, m_lastRow + 1, 1 });
        if (!isWhole && end.error && end.error->kind == CsvError::Kind::NoRows)
            end.error->kind = CsvError::Kind::Damaged;
        return end;
    }

private:
    LoadedEnd readText(QByteArray bytes)
    {
        m_format = m_job.format ? m_job.format : formatByMapping(bytes, m_job.mappings);
        QString &encoding = m_head.format.encoding;
        if (m_format)
            encoding = m_format->encoding;
        const DecodedText text
            = m_format && !m_format->encoding.isEmpty() ? decodeToUtf8(std::move(bytes), encoding) : detectAndDecode(std::move(bytes), encoding);
        QList<CsvNote> notes;
        if (text.repairedLines)
            notes.append({ CsvNote::Kind::RepairedLines, 0, text.repairedLines });
        if (text.undecodable)
            notes.append({ CsvNote::Kind::Undecodable, 0, text.undecodable });
        m_text = text.utf8;
        const char delimiter = m_format ? m_format->delimiter : delimiterOf(m_text);
        m_head.format.delimiter = delimiter;
        const auto reading = [delimiter](QByteArrayView utf8) {
            return [delimiter, utf8](const CsvLimits &limits, const CsvReader::Sink &sink) {
                return CsvReader(delimiter, limits).read(utf8, sink);
            };
        };
        findHead(firstRows(reading(QByteArrayView(m_text).first(std::min(m_text.size(), sampleBytes))), m_job.limits));
        return readRows(reading(m_text), m_text.size(), notes);
    }

    /// Cells come from a spreadsheet with tabs between them, however many commas their addresses have.
    [[nodiscard]] char delimiterOf(QByteArrayView utf8) const
    {
        const qsizetype end = utf8.indexOf('\n');
        const auto firstLine = end < 0 ? utf8 : utf8.first(end);
        return !m_job.source.pasted.isNull() && firstLine.contains('\t') ? '\t' : detectDelimiter(utf8);
    }

    LoadedEnd readBook(const QByteArray &bytes)
    {
        m_format = m_job.format;
        const auto opened = Workbook::open(bytes, m_job.limits, [this] { return goOn(); });
        if (!opened)
            return { opened.error(), {} };
        Workbook &book = **opened;
        for (const Workbook::Sheet &sheet : book.sheets())
            m_head.sheets.append(sheet.name);
        std::expected<int, CsvError> sheet = m_job.sheet ? *m_job.sheet : m_job.format ? m_job.format->sheet : -1;
        if (*sheet < 0 || *sheet >= m_head.sheets.size())
            sheet = book.firstWithRows(m_job.limits, [this] { return goOn(); });
        if (!sheet)
            return { sheet.error(), {} };
        m_head.format.sheet = *sheet;
        m_text = book.sharedText();
        const auto reading = [&book, at = *sheet](const CsvLimits &limits, const CsvReader::Sink &sink) {
            return book.read(at, limits, sink);
        };
        findHead(firstRows(reading, m_job.limits));
        LoadedEnd end = readRows(reading, book.size(*sheet), {});
        if (m_table.rowCount() == 0)
            m_promise.addResult(LoadedPart::of(m_head));
        return end;
    }

    LoadedEnd readRows(const Reading &reading, qint64 size, const QList<CsvNote> &notes)
    {
        m_rows = std::make_shared<CsvRows>(m_text);
        m_promise.setProgressRange(0, int(size / 1024));
        const CsvReader::Sink sink { [this](CsvRows::Cells cells, int sheetRow) { take(cells, sheetRow); },
                                     [this](qint64 done) {
                                         m_promise.setProgressValue(int(done / 1024));
                                         return goOn();
                                     } };
        const Notes read = reading(m_job.limits, sink);
        if (!read)
            return { read.error(), notes };
        addChunk();
        if (m_queue)
            m_queue->finish();
        if (m_table.rowCount() == 0)
            return { CsvError { CsvError::Kind::NoRows, 0, {} }, notes + *read };
        return { {}, notes + *read };
    }

    void findHead(QList<QStringList> rows)
    {
        CsvFormat &format = m_head.format;
        if (rows.isEmpty())
            return;
        format.hasHeader = m_format ? m_format->hasHeader
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
        matchHead(m_head, m_job, rows);
    }

    void take(CsvRows::Cells cells, int sheetRow)
    {
        m_lastRow = sheetRow;
        if (m_headerPending) {
            m_headerPending = false;
            return;
        }
        m_rows->appendRow(cells, sheetRow);
        const int full = m_table.rowCount() == 0 ? firstChunkRows : chunkRows;
        if (m_rows->rowCount() == full || m_rows->byteCount() > chunkBytes)
            addChunk();
    }

    [[nodiscard]] bool goOn() const { return !m_promise.isCanceled(); }

    void addChunk()
    {
        if (m_rows->rowCount() == 0)
            return;
        m_rows->squeeze();
        const int first = m_table.rowCount();
        m_table.append(m_rows);
        if (!m_queue) {
            m_checker.emplace(m_head.plan, m_head.options);
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
    std::optional<CsvFormat> m_format; ///< chosen, or a mapping's
    LoadedHead m_head;
    bool m_headerPending = false;
    int m_lastRow = 0; ///< as the sheet numbers it
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
        // what the loading needed is given back before anybody hears that it is over
        LoadedEnd end = Loading(*this, promise).run();
        promise.addResult(LoadedPart::of(std::move(end)));
    } catch (const std::bad_alloc &) {
        const CsvError error { CsvError::Kind::CannotRead, 0, QStringLiteral("out of memory") };
        promise.addResult(LoadedPart::of(LoadedEnd { error, {} }));
    }
}

void CellEdits::apply(ImportTable &table) const
{
    for (const CellChange &cell : cells)
        table.setCell(cell.row, cell.column, forward ? cell.after : cell.before);
}

void RecheckJob::run(QPromise<LoadedPart> &promise) const
{
    try {
        check(promise);
    } catch (const std::bad_alloc &) {
        const CsvError error { CsvError::Kind::CannotRead, 0, QStringLiteral("out of memory") };
        promise.addResult(LoadedPart::of(LoadedEnd { error, {} }));
    }
}

void RecheckJob::check(QPromise<LoadedPart> &promise) const
{
    ImportChecker checker(head.plan, options, places);
    LoadedHead found = head;
    ImportTable table = rows;
    if (!edits.cells.isEmpty()) {
        edits.apply(table);
        found.edited = std::make_shared<const ImportTable>(table);
    }
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
