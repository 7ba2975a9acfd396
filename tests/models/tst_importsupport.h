// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importmodel.h"
#include "models/import/rowinterpreter.h"

#include <QSignalSpy>
#include <QTest>

namespace importtest {

using namespace routedesk::models;
using namespace Qt::StringLiterals;

inline ImportOptions options(const QDate &day = QDate(2026, 11, 2), const QByteArray &zone = "America/Los_Angeles")
{
    ImportOptions result;
    result.day = day;
    result.zone = QTimeZone(zone);
    return result;
}

/// "kind@column" of each issue, an exclamation mark before errors.
inline QStringList words(const CellIssues &issues)
{
    QStringList result;
    for (const CellIssue &issue : issues)
        result.append((issue.severity == IssueSeverity::Error ? u"!"_s : QString()) + issueKindName(issue.kind) + u'@'
                      + QString::number(issue.column));
    result.sort();
    return result;
}

inline bool loadAndWait(ImportModel &model, const QByteArray &bytes, const ImportOptions &with = options(),
                        const std::optional<CsvFormat> &format = {})
{
    QSignalSpy states(&model, &ImportModel::stateChanged);
    model.load({ {}, bytes }, with, format);
    while (model.state() == ImportModel::State::Loading) {
        if (!states.wait(20000))
            return false;
    }
    return true;
}

}
