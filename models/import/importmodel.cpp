// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importloader.h"
#include "models/import/importverdicts.h"

#include <QtConcurrent>

namespace routedesk::models {

ImportModel::ImportModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(std::make_unique<ImportVerdicts>())
{
}

ImportModel::~ImportModel()
{
    releaseRows();
}

void ImportModel::load(const ImportSource &source, const ImportOptions &options, const std::optional<CsvFormat> &format)
{
    m_source = source;
    m_options = options;
    m_sheets.clear();
    start(format);
}

void ImportModel::setFormat(const CsvFormat &format)
{
    if (m_state != State::Empty && m_state != State::Cancelled && !m_isHeld)
        start(format);
}

void ImportModel::setSheet(int sheet)
{
    if (sheet >= 0 && sheet < m_sheets.size() && !m_isHeld && m_state != State::Empty && m_state != State::Cancelled)
        start({}, sheet);
}

void ImportModel::start(const std::optional<CsvFormat> &format, std::optional<int> sheet)
{
    drop();
    setState(State::Loading);
    follow(new ImportLoader(ImportJob { m_source, m_options, format, m_unmatched, {}, sheet, m_mappings }, this));
}

void ImportModel::setPlan(const ColumnPlan &plan)
{
    if (!canRecheck() || plan.columnCount() != m_plan.columnCount()
        || plan == m_plan || m_isHeld)
        return;
    m_plan = plan;
    emit planChanged();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    recheck({});
}

void ImportModel::setOptions(const ImportOptions &options)
{
    if (!canRecheck() || options == m_options)
        return;
    m_options = options;
    recheck({});
}

void ImportModel::recheck(const CellEdits &edits)
{
    if (!edits.cells.isEmpty())
        m_edits = std::make_unique<CellEdits>(edits);
    setState(State::Checking);
    m_dates = 0;
    const LoadedHead head { m_format, m_headers, m_plan, {}, {}, m_sheets, m_options, {} };
    follow(new ImportLoader(RecheckJob { m_table, head, m_options, m_verdicts->removedRows(),
        m_edits ? *m_edits : CellEdits(), m_places }, this));
}

void ImportModel::cancel()
{
    if (m_state != State::Loading)
        return;
    drop();
    setState(State::Cancelled);
}

void ImportModel::follow(ImportLoader *loader)
{
    delete m_loader;
    m_loader = loader;
    connect(loader, &ImportLoader::head, this, &ImportModel::takeHead);
    connect(loader, &ImportLoader::chunk, this, &ImportModel::takeChunk);
    connect(loader, &ImportLoader::end, this, &ImportModel::takeEnd);
    connect(loader, &ImportLoader::progress, this, &ImportModel::progressChanged);
}

void ImportModel::drop()
{
    delete m_loader;
    m_loader = nullptr;
    beginResetModel();
    releaseRows();
    m_verdicts->clear();
    m_interpreter.reset();
    m_places.clear();
    m_skipped.clear();
    release();
    m_late.clear();
    m_headers.clear();
    m_plan = ColumnPlan();
    m_format = CsvFormat();
    m_mapping.reset();
    m_dates = 0;
    m_edits.reset();
    m_error.reset();
    m_notes.clear();
    endResetModel();
    emit planChanged();
    emit countsChanged();
}

/// Giving a million rows back to the system takes longer than a frame.
void ImportModel::releaseRows()
{
    constexpr int many = 50'000;
    ImportTable table = std::exchange(m_table, {});
    if (table.rowCount() > many)
        (void)QtConcurrent::run([rows = std::move(table)] { });
}

void ImportModel::takeHead(const LoadedHead &head)
{
    m_interpreter = std::make_unique<RowInterpreter>(head.plan, head.options, head.area);
    m_interpreter->setPlaces(m_places);
    if (head.edited) {
        releaseRows();
        m_table = *head.edited;
        m_edits.reset();
    }
    if (m_state != State::Loading)
        return;
    m_options = head.options;
    m_mapping = head.mapping;
    if (m_mapping)
        m_unmatched = m_mapping->unmatched;
    beginResetModel();
    m_format = head.format;
    m_headers = head.headers;
    m_sheets = head.sheets;
    m_plan = head.plan;
    endResetModel();
    emit planChanged();
}

void ImportModel::takeChunk(const LoadedChunk &chunk)
{
    const int last = chunk.firstRow + int(chunk.marks.size()) - 1;
    m_dates |= chunk.dates;
    if (chunk.rows) {
        beginInsertRows({}, chunk.firstRow, last);
        m_table.append(chunk.rows);
        m_verdicts->take(chunk);
        endInsertRows();
    } else {
        m_verdicts->take(chunk);
        emit dataChanged(index(chunk.firstRow, 0), index(last, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, chunk.firstRow, last);
    }
    emit countsChanged();
}

void ImportModel::takeEnd(const LoadedEnd &end)
{
    m_loader->deleteLater();
    m_loader = nullptr;
    if (end.error && m_state == State::Checking) {
        m_error = end.error;
        return setState(State::Unchecked);
    }
    // An archive can turn out to be no good after its first rows.
    if (end.error && m_table.rowCount() > 0)
        drop();
    if (m_state == State::Loading)
        m_notes = end.notes;
    m_error = end.error;
    setState(end.error ? State::Failed : State::Ready);
    typeLate();
}

void ImportModel::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

ImportCounts ImportModel::counts() const
{
    return m_verdicts->counts();
}

RowState ImportModel::rowState(int row) const
{
    return isRow(row) ? m_verdicts->state(row) : RowState::Good;
}

CellIssues ImportModel::rowIssues(int row) const
{
    if (!isRow(row))
        return {};
    CellIssues issues = duplicateIssue(row);
    if (!m_verdicts->isSound(row)) {
        std::vector<QByteArrayView> cells;
        m_table.cells(row, columnCount(), cells);
        issues += m_interpreter->check(cells).issues;
    }
    return issues + outerIssues(row);
}

CellIssues ImportModel::duplicateIssue(int row) const
{
    const int first = m_verdicts->duplicateOf(row);
    if (first < 0)
        return {};
    return { { m_plan.columnOf(ImportField::OrderHandle).value_or(-1), IssueSeverity::Error, IssueKind::DuplicateKey,
        { m_table.sheetRow(first) } } };
}

CellIssues ImportModel::outerIssues(int row) const
{
    CellIssues issues = m_verdicts->complaints(row);
    const DuplicateChoices &known = m_verdicts->onServer();
    if (!known.isEmpty() && rowState(row) != RowState::Imported) {
        const int column = m_plan.columnOf(ImportField::OrderHandle).value_or(-1);
        for (const int one : { row, secondOf(row) }) {
            auto issue = m_verdicts->isImported(one) ? std::nullopt : known.issue(row, m_verdicts->keyOf(one), column);
            if (!issue)
                continue;
            if (m_verdicts->makesTwo(row))
                issue->arguments.append(one == row ? QStringLiteral("pick") : QStringLiteral("drop"));
            issues.append(*issue);
        }
    }
    if (m_verdicts->isPickless(row)) {
        issues.append({ m_plan.columnOf(ImportField::Type).value_or(-1), IssueSeverity::Warning,
            IssueKind::DropWithoutPick, {} });
    }
    return issues;
}

}
