// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>

/// The p-th part (0..1) of the values by nearest rank; 0 of none.
[[nodiscard]] double percentile(QList<double> values, double p);
[[nodiscard]] inline double median(const QList<double> &values) { return percentile(values, 0.5); }

/// One line of JSON on standard output.
void report(const QJsonObject &figures);
/// A remark on standard error.
void remark(const QString &text);

/// Resident memory of a process in MB; 0 when it cannot be read.
[[nodiscard]] double residentMegabytes(qint64 processId);
/// The most memory that this process has had resident, in MB; 0 when it cannot be read.
[[nodiscard]] double peakMegabytes();
