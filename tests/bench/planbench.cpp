// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planbench.h"

#include "instances/instance.h"
#include "planner/optimiser/optimiser.h"
#include "report.h"
#include "wallpace.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace routedesk::planner;

namespace {

/// Makes the kernel forget the highest memory use so far, so that each file has its own.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

QJsonObject figures(const instances::Instance &instance, double limit, const OptimiserOptions &options)
{
    const WallPace pace(limit);
    const auto result = Optimiser(instance.model, options).run(pace);
    QJsonArray routes;
    std::vector<std::vector<std::int32_t>> used;
    qsizetype served = 0;
    for (const auto &nodes : result.nodes) {
        if (nodes.empty())
            continue;
        used.push_back(nodes);
        QJsonArray ids;
        for (const auto node : nodes) {
            ids.append(node);
            served += instance.model->requests[std::size_t(instance.model->nodes[std::size_t(node)].request)].first
                == node;
        }
        routes.append(ids);
    }
    return { { u"bench"_s, u"plan"_s }, { u"instance"_s, QString::fromStdString(instance.name) },
        { u"vehicles"_s, routes.size() }, { u"distance"_s, instance.distance(used) },
        { u"unserved"_s, qsizetype(instance.model->requests.size()) - served }, { u"seconds"_s, pace.seconds() },
        { u"iterations"_s, qint64(result.steps) }, { u"best_found_at"_s, result.bestAt * limit },
        { u"peak_mb"_s, peakMegabytes() }, { u"threads"_s, options.threads }, { u"routes"_s, routes } };
}

}

int benchPlan(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption limit(u"time-limit"_s, u"Seconds for each file."_s, u"SECONDS"_s, u"10"_s);
    const QCommandLineOption threads(u"threads"_s, u"Threads."_s, u"T"_s, u"2"_s);
    const QCommandLineOption seed(u"seed"_s, u"Where chance begins."_s, u"N"_s, u"1"_s);
    parser.addOptions({ limit, threads, seed });
    parser.addPositionalArgument(
        u"FILE"_s, u"Li & Lim, Solomon, Gehring & Homberger or Sartori & Buriol."_s, u"FILE…"_s);
    if (!parser.parse(QStringList{ u"plan"_s } + arguments)) {
        remark(parser.errorText());
        return 2;
    }
    bool isSeed = false;
    OptimiserOptions options;
    const double seconds = parser.value(limit).toDouble();
    options.threads = parser.value(threads).toInt();
    options.seed = parser.value(seed).toULongLong(&isSeed);
    if (!(seconds > 0) || options.threads < 1 || options.threads > 64 || !isSeed
        || parser.positionalArguments().isEmpty()) {
        remark(u"usage: plan FILE… --time-limit SECONDS [--threads T] [--seed N]"_s);
        return 2;
    }
    int failures = 0;
    for (const QString &path : parser.positionalArguments()) {
        forgetPeak();
        const auto instance = instances::read(path.toStdString());
        if (!instance) {
            remark(QString::fromStdString(instance.error()));
            ++failures;
            continue;
        }
        report(figures(*instance, seconds, options));
    }
    return failures == 0 ? 0 : 1;
}
