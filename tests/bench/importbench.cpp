// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importbench.h"

#include "heartbeat.h"
#include "importfile.h"
#include "report.h"

#include "models/import/importerrorsfilter.h"
#include "models/import/importmodel.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>

#include <csv.h>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace routedesk::models;

namespace {

template<class Work>
double secondsOf(Work &&work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e9;
}

double liveBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// libcsv and nothing else: how many fields the bytes hold.
qint64 countFields(QByteArrayView bytes)
{
    csv_parser parser;
    csv_init(&parser, 0);
    qint64 fields = 0;
    const auto field = [](void *, size_t, void *count) { ++*static_cast<qint64 *>(count); };
    const auto row = [](int, void *) { };
    for (qsizetype at = 0; at < bytes.size(); at += 1 << 16) {
        const auto piece = bytes.sliced(at, std::min<qsizetype>(1 << 16, bytes.size() - at));
        csv_parse(&parser, piece.data(), size_t(piece.size()), field, row, &fields);
    }
    csv_fini(&parser, field, row, &fields);
    csv_free(&parser);
    return fields;
}

class ImportBench {
public:
    explicit ImportBench(const QString &path) : m_path(path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read: %s", qPrintable(path), qPrintable(file.errorString()));
        m_bytes = file.size();
        m_options.day = importfile::day();
        m_options.zone = QTimeZone("America/Los_Angeles");
    }

    void libcsv()
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is gone.", qPrintable(m_path));
        const QByteArray bytes = file.readAll();
        qint64 fields = 0;
        m_libcsv.append(secondsOf([&] { fields = countFields(bytes); }));
        remark(u"libcsv alone: %1 fields in %2 s"_s.arg(fields).arg(m_libcsv.last()));
    }

    void load()
    {
        const double before = liveBytes();
        ImportModel model;
        ImportErrorsFilter filter;
        filter.setSourceModel(&model);
        double first = 0;
        QElapsedTimer since;
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] {
            if (first == 0)
                first = double(since.nsecsElapsed()) / 1e9;
        });
        m_beat.start();
        since.start();
        m_seconds.append(secondsOf([&] {
            QEventLoop loop;
            QObject::connect(&model, &ImportModel::stateChanged, &loop, [&loop](ImportModel::State state) {
                if (state == ImportModel::State::Ready || state == ImportModel::State::Failed)
                    loop.quit();
            });
            model.load({ m_path, {} }, m_options);
            loop.exec();
        }));
        m_beat.stop();
        m_firstRows.append(first);
        m_stalls.append(m_beat.longestMilliseconds());
        m_cpuStalls.append(m_beat.longestCpuMilliseconds());
        m_counts = model.counts();
        m_perRow.append((liveBytes() - before) / std::max(1, m_counts.total()));
        remark(
            u"%1 rows in %2 s, the first after %3 s, longest stall %4 ms (%5 ms of its own work), %6 bytes a row"_s
                .arg(m_counts.total())
                .arg(m_seconds.last())
                .arg(first)
                .arg(m_stalls.last())
                .arg(m_cpuStalls.last())
                .arg(m_perRow.last()));
        if (model.state() == ImportModel::State::Ready)
            edit(model, filter);
    }

    void tell() const
    {
        const double seconds = median(m_seconds);
        report({ { u"bench"_s, u"import"_s }, { u"rows"_s, m_counts.total() }, { u"bytes"_s, m_bytes },
            { u"seconds"_s, seconds }, { u"rows_per_second"_s, m_counts.total() / seconds },
            { u"libcsv_seconds"_s, median(m_libcsv) }, { u"times_libcsv"_s, seconds / median(m_libcsv) },
            { u"bytes_per_row"_s, median(m_perRow) }, { u"longest_stall_ms"_s, median(m_stalls) },
            { u"longest_stall_ms_worst"_s, percentile(m_stalls, 1) },
            { u"longest_stall_cpu_ms"_s, median(m_cpuStalls) }, { u"first_rows_seconds"_s, median(m_firstRows) },
            { u"recheck_ms"_s, median(m_rechecks) }, { u"filter_ms"_s, median(m_filters) },
            { u"filter_lifted_ms"_s, median(m_lifted) }, { u"peak_mb"_s, peakMegabytes() },
            { u"good"_s, m_counts.good }, { u"warnings"_s, m_counts.warning }, { u"errors"_s, m_counts.error } });
    }

private:
    /// A handle typed anew: the worst edit, since every other row may have had it.
    void edit(ImportModel &model, ImportErrorsFilter &filter)
    {
        const int column = model.plan().columnOf(ImportField::OrderHandle).value_or(0);
        for (const int share : { 1, 2, 3 }) {
            const int row = model.rowCount() / 4 * share;
            m_rechecks.append(
                1000 * secondsOf([&] { model.setData(model.index(row, column), u"typed-%1"_s.arg(share)); }));
        }
        m_filters.append(1000 * secondsOf([&] { filter.setShow(ImportErrorsFilter::Show::Errors); }));
        m_lifted.append(1000 * secondsOf([&] { filter.setShow(ImportErrorsFilter::Show::All); }));
    }

    QString m_path;
    qint64 m_bytes = 0;
    ImportOptions m_options;
    ImportCounts m_counts;
    Heartbeat m_beat;
    QList<double> m_seconds, m_libcsv, m_perRow, m_stalls, m_cpuStalls, m_firstRows, m_rechecks, m_filters,
        m_lifted;
};

}

int benchImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption runs(u"runs"_s, u"How often the file is loaded."_s, u"N"_s, u"5"_s);
    const QCommandLineOption make(u"make"_s, u"Write the file, of so many rows."_s, u"ROWS"_s);
    parser.addOptions({ runs, make });
    parser.addPositionalArgument(u"FILE"_s, u"What to import."_s);
    parser.addHelpOption();
    parser.process(QStringList{ u"routedesk-bench import"_s } + arguments);
    const QString path = parser.positionalArguments().value(0);
    if (path.isEmpty())
        parser.showHelp(2);
    if (parser.isSet(make))
        return importfile::make(path, parser.value(make).toInt()) ? 0 : 1;
    ImportBench bench(path);
    for (int run = 0; run < parser.value(runs).toInt(); ++run) {
        bench.libcsv();
        bench.load();
    }
    bench.tell();
    return 0;
}
