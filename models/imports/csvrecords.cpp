// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/csvrecords.h"

namespace routedesk::models {

QByteArray keepRecords(const QByteArray &csv, const std::function<bool(qsizetype)> &wanted)
{
    QByteArray kept;
    kept.reserve(csv.size());
    qsizetype begin = 0;
    qsizetype number = -1; // the header
    bool isQuoted = false;
    for (qsizetype at = 0; at <= csv.size(); ++at) {
        const bool isEnd = at == csv.size();
        if (!isEnd && csv.at(at) == '"')
            isQuoted = !isQuoted; // a doubled quote turns it twice
        if (!isEnd && (csv.at(at) != '\n' || isQuoted))
            continue;
        const qsizetype end = isEnd ? at : at + 1;
        if (end > begin && (number < 0 || wanted(number)))
            kept.append(QByteArrayView(csv).sliced(begin, end - begin));
        begin = end;
        ++number;
    }
    return kept;
}

}
