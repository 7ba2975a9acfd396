// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "daybench.h"
#include "planbench.h"
#include "servicebench.h"
#ifdef ROUTEDESK_BENCH_DESK
#include "dragbench.h"
#include "importbench.h"
#include "loadbench.h"
#include "mapbench.h"
#include "sendbench.h"
#endif

#include <QCoreApplication>
#ifdef ROUTEDESK_BENCH_DESK
#include <QApplication>
#endif

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Bench {
    QLatin1StringView name;
    int (*run)(const QStringList &arguments);
};

constexpr Bench benches[] = {
    { "day"_L1, benchDay },
    { "plan"_L1, benchPlan },
    { "service"_L1, benchService },
    { "slot"_L1, benchSlot },
#ifdef ROUTEDESK_BENCH_DESK
    { "drag"_L1, benchDrag },
    { "import"_L1, benchImport },
    { "load"_L1, benchLoad },
    { "map"_L1, benchMap },
    { "send"_L1, benchSend },
#endif
};

int usage()
{
    std::fputs("usage: routedesk-bench NAME [options]\nnames:", stderr);
    for (const Bench &bench : benches)
        std::fprintf(stderr, " %s", bench.name.data());
    std::fputs("\n", stderr);
    return 2;
}

}

int main(int argc, char **argv)
{
#ifdef ROUTEDESK_BENCH_DESK
    const QApplication application(argc, argv);
#else
    const QCoreApplication application(argc, argv);
#endif
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty())
        return usage();
    const QString name = arguments.takeFirst();
    for (const Bench &bench : benches) {
        if (bench.name == name)
            return bench.run(arguments);
    }
    return usage();
}
