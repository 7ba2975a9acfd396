// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accountfile.h"
#include "service/servicehost.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

int signalSockets[2];

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}

// SIGTERM and SIGINT end the event loop, so that everything is closed in order.
void quitOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

int fail(const QString &reason)
{
    std::fprintf(stderr, "routedesk-service: %s\n", qPrintable(reason));
    return 1;
}

// ADDR:PORT, [ADDR]:PORT; localhost is 127.0.0.1.
bool readListen(const QString &text, ServiceOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    bool isNumber = false;
    options.port = text.sliced(colon + 1).toUShort(&isNumber);
    return colon > 0 && isNumber && options.address.setAddress(host);
}

bool readSimulation(const QString &speed, const QString &seed, ServiceOptions &options)
{
    bool isSpeed = false;
    bool isSeed = false;
    SimulationOptions simulation;
    simulation.speed = speed.toDouble(&isSpeed);
    simulation.seed = seed.toULongLong(&isSeed);
    options.simulation = simulation;
    return isSpeed && isSeed && simulation.speed >= 1 && simulation.speed <= SimulationOptions::fastest;
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"routedesk"_s);
    QCoreApplication::setApplicationName(u"routedesk-service"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUTEDESK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The Orders service of Routedesk."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption listen(u"listen"_s, u"Where to listen; port 0 picks a free one."_s, u"ADDR:PORT"_s,
        u"127.0.0.1:8787"_s);
    const QCommandLineOption database(u"database"_s, u"The SQLite file; by default in the data folder."_s, u"FILE"_s);
    const QCommandLineOption accountId(u"account-id"_s, u"The account that may call."_s, u"ID"_s);
    const QCommandLineOption secretFile(u"secret-file"_s, u"The file with its secret key."_s, u"FILE"_s);
    const QCommandLineOption sample(u"sample"_s, u"Make the sample day's workers and ops groups."_s);
    const QCommandLineOption remote(u"allow-remote"_s, u"May listen beyond loopback. Put a TLS proxy in front."_s);
    const QCommandLineOption simulate(u"simulate"_s,
        u"Workers drive by themselves, and the service's clock runs SPEED times as fast (1 to 3600)."_s, u"SPEED"_s);
    const QCommandLineOption seed(u"simulate-seed"_s, u"Which of the possible days is simulated."_s, u"N"_s, u"1"_s);
    parser.addOptions({ listen, database, accountId, secretFile, sample, remote, simulate, seed });
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return fail(u"What is %1? See --help."_s.arg(parser.positionalArguments().first()));

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    ServiceOptions options;
    options.sample = parser.isSet(sample);
    options.allowRemote = parser.isSet(remote);
    if (parser.isSet(simulate) && !readSimulation(parser.value(simulate), parser.value(seed), options))
        return fail(u"--simulate wants a speed between 1 and 3600, --simulate-seed a number."_s);
    if (!readListen(parser.value(listen), options))
        return fail(u"--listen wants ADDR:PORT, for instance 127.0.0.1:8787."_s);
    options.databasePath = parser.isSet(database) ? parser.value(database) : QDir(folder).filePath(u"orders.sqlite"_s);
    if (options.databasePath.contains("://"_L1))
        return fail(u"--database wants a file; this build keeps its data in SQLite only."_s);
    if (!parser.isSet(database) && !QDir().mkpath(folder))
        return fail(u"The data folder %1 cannot be made."_s.arg(folder));

    if (parser.isSet(accountId) != parser.isSet(secretFile))
        return fail(u"--account-id and --secret-file belong together."_s);
    if (parser.isSet(accountId)) {
        const auto secret = readSecret(parser.value(secretFile));
        if (!secret)
            return fail(secret.error());
        options.account = { parser.value(accountId), *secret };
    } else {
        const auto account = ownAccount(folder);
        if (!account)
            return fail(account.error());
        options.account = account->credentials;
        std::fprintf(stderr, "account id: local, secret key in %s%s\n", qPrintable(account->secretPath),
            account->isNew ? " (new)" : "");
    }

    quitOnSignals(application);
    const auto host = ServiceHost::start(options);
    if (!host)
        return fail(host.error());
    std::printf("listening on %s\n", qPrintable((*host)->url()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
