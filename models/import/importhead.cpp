// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importhead.h"

#include "models/import/csvreader.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qsizetype headBytes = 1 << 16;
constexpr int mostFormats = 20;

QStringList firstRow(const QByteArray &utf8, char delimiter)
{
    CsvLimits limits;
    limits.rows = 1;
    QStringList names;
    const CsvReader::Sink sink { [&names](CsvRows::Cells cells, int) {
                                    for (const auto cell : cells)
                                        names.append(QString::fromUtf8(cell));
                                },
        {} };
    (void)CsvReader(delimiter, limits).read(utf8, sink);
    return names;
}

}

void matchHead(LoadedHead &head, const ImportJob &job, const QList<QStringList> &sample)
{
    const ImportMapping *known = head.format.hasHeader ? recognise(job.mappings, head.headers) : nullptr;
    if (known == nullptr) {
        head.plan = ColumnMatcher(job.unmatched).match(head.headers, sample);
        head.options = job.options;
        return;
    }
    head.mapping = *known;
    head.plan = planBy(*known, head.headers, sample);
    head.options = optionsBy(*known, job.options);
}

std::optional<CsvFormat> formatByMapping(const QByteArray &bytes, const QList<ImportMapping> &mappings)
{
    QList<CsvFormat> tried;
    for (const ImportMapping &mapping : mappings) {
        if (!mapping.format || !mapping.format->hasHeader || tried.contains(*mapping.format))
            continue;
        tried.append(*mapping.format);
        if (tried.size() > mostFormats)
            break;
        QString encoding = mapping.format->encoding;
        const QByteArray head = bytes.first(std::min(bytes.size(), headBytes));
        const DecodedText text
            = encoding.isEmpty() ? detectAndDecode(head, encoding) : decodeToUtf8(head, encoding);
        const QStringList names = firstRow(text.utf8, mapping.format->delimiter);
        const bool isIts = std::ranges::any_of(mappings, [&](const ImportMapping &one) {
            return one.format == mapping.format && likeness(one, names) == 1;
        });
        if (isIts)
            return mapping.format;
    }
    return std::nullopt;
}

}
