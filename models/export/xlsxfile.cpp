// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/xlsxfile.h"

#include "models/export/savewhole.h"

#include <QDir>

#include <xlsxwriter.h>

#include <cstdlib>

namespace routedesk::models {

namespace {

using Kind = TableFile::Outcome::Kind;

}

XlsxFile::XlsxFile(const QString &path, const QStringList &headers, const QList<bool> &numbers)
    : m_path(path), m_numbers(numbers)
{
    // The library keeps what it works on in the folder for such things, not in memory.
    const QByteArray folder = QDir::tempPath().toLocal8Bit();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.constData();
    options.output_buffer = &m_bytes;
    options.output_buffer_size = &m_size;
    m_book = workbook_new_opt(nullptr, &options);
    m_sheet = m_book != nullptr ? workbook_add_worksheet(m_book, "Orders") : nullptr;
    if (m_sheet == nullptr)
        fail(Kind::SystemError, QStringLiteral("out of memory"));
    else
        addHeaders(headers);
}

XlsxFile::~XlsxFile()
{
    if (m_book != nullptr)
        (void)close();
    std::free(const_cast<char *>(m_bytes));
}

void XlsxFile::addHeaders(const QStringList &headers)
{
    constexpr double usualWidth = 18;
    lxw_format *bold = workbook_add_format(m_book);
    format_set_bold(bold);
    worksheet_set_column(m_sheet, 0, lxw_col_t(std::max<qsizetype>(0, headers.size() - 1)), usualWidth, nullptr);
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (qsizetype column = 0; column < headers.size(); ++column)
        worksheet_write_string(m_sheet, 0, lxw_col_t(column), headers[column].toUtf8().constData(), bold);
    m_rows = 1;
}

void XlsxFile::fail(Outcome::Kind kind, const QString &detail)
{
    m_outcome = { kind, detail, m_rows + 1 };
}

bool XlsxFile::addRow(const QStringList &cells)
{
    if (m_outcome.kind != Kind::Written)
        return false;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString &cell = cells[column];
        bool isNumber = m_numbers.value(column);
        const double number = isNumber ? cell.toDouble(&isNumber) : 0;
        if (cell.isEmpty())
            continue;
        const lxw_error error = isNumber
            ? worksheet_write_number(m_sheet, lxw_row_t(m_rows), lxw_col_t(column), number, nullptr)
            : worksheet_write_string(
                  m_sheet, lxw_row_t(m_rows), lxw_col_t(column), cell.toUtf8().constData(), nullptr);
        if (error == LXW_NO_ERROR)
            continue;
        fail(error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED        ? Kind::LongText
                : error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE ? Kind::ManyRows
                                                                  : Kind::SystemError,
            QString::fromUtf8(lxw_strerror(error)));
        return false;
    }
    ++m_rows;
    return true;
}

bool XlsxFile::close()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR && m_outcome.kind == Kind::Written)
        fail(Kind::SystemError, QString::fromUtf8(lxw_strerror(error)));
    return error == LXW_NO_ERROR;
}

TableFile::Outcome XlsxFile::finish(const std::stop_token &stop)
{
    if (m_book == nullptr || !close() || m_outcome.kind != Kind::Written)
        return m_outcome;
    if (stop.stop_requested())
        return { Kind::Cancelled, {}, 0 };
    return saveTable(m_path, QByteArrayView(m_bytes, qsizetype(m_size)));
}

}
