// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/csvfile.h"

#include "models/export/savewhole.h"

namespace routedesk::models {

CsvFile::CsvFile(const QString &path, const QStringList &headers) : m_path(path)
{
    addRow(headers);
}

bool CsvFile::addRow(const QStringList &cells)
{
    for (const QString &cell : cells)
        m_writer.cell(cell);
    m_writer.endRow();
    return true;
}

TableFile::Outcome CsvFile::finish(const std::stop_token &stop)
{
    if (stop.stop_requested())
        return { Outcome::Kind::Cancelled, {}, 0 };
    return saveTable(m_path, m_writer.take());
}

}
