// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/tasktext.h"

#include "models/import/csvwriter.h"

#include "api/reading.h"

namespace routedesk::models {

namespace {

constexpr qsizetype mostTasks = 100;

std::optional<ReadTasks> readJson(QByteArrayView text)
{
    const bool isList = text.front() == '[';
    const QByteArray body = isList ? "{\"tasks\":" + text.toByteArray() + '}' : text.toByteArray();
    const auto read = api::readNewTasks(body);
    if (!read || read->tasks.size() > mostTasks)
        return std::nullopt;
    return ReadTasks { read->tasks, read->definition };
}

api::Task taskOf(const QString &line)
{
    api::Task task;
    const qsizetype colon = line.indexOf(QLatin1StringView(": ")); // "Call at 10:30" is one label
    task.label = colon > 0 ? line.first(colon).trimmed() : line;
    if (colon > 0)
        task.description = line.sliced(colon + 2).trimmed();
    return task;
}

}

std::optional<ReadTasks> readTasks(QByteArrayView text)
{
    text = withoutFormulaGuard(text.trimmed());
    if (text.startsWith('[') || text.startsWith('{'))
        return readJson(text);
    ReadTasks result;
    QString line;
    const auto close = [&] {
        if (const QString whole = line.trimmed(); !whole.isEmpty())
            result.tasks.append(taskOf(whole));
        line.clear();
    };
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == u';' || c == u'|' || c == u'\n' || c == u'\r')
            close();
        else if (c.isPrint() || c == u'\t')
            line += c == u'\t' ? QChar(u' ') : c;
    }
    close();
    if (result.tasks.size() > mostTasks)
        return std::nullopt;
    return result;
}

}
