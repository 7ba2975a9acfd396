// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/tablefile.h"

#include "models/export/csvfile.h"
#include "models/export/xlsxfile.h"

namespace routedesk::models {

std::unique_ptr<TableFile> TableFile::make(
    TableFormat format, const QString &path, const QStringList &headers, const QList<bool> &numbers)
{
    if (format == TableFormat::Csv)
        return std::make_unique<CsvFile>(path, headers);
    return std::make_unique<XlsxFile>(path, headers, numbers);
}

}
