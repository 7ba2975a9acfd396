// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

double percentile(QList<double> values, double p)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto rank = qsizetype(std::ceil(p * double(values.size())));
    return values.at(std::clamp<qsizetype>(rank - 1, 0, values.size() - 1));
}

void report(const QJsonObject &figures)
{
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void remark(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

namespace {

/// A line of a process's status in MB.
double statusMegabytes(const QString &process, QByteArrayView key)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

}

double residentMegabytes(qint64 processId)
{
    return statusMegabytes(QString::number(processId), "VmRSS:");
}

double peakMegabytes()
{
    return statusMegabytes(u"self"_s, "VmHWM:");
}
