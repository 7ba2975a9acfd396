// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accountfile.h"
#include "service/accounts/accountcommands.h"
#include "service/servicehost.h"
#include "service/startoptions.h"

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

// Where the data is: --database, --database-file, or a file in the data folder.
std::expected<QString, QString> databaseOf(
    const QCommandLineParser &parser, const QCommandLineOption &database, const QCommandLineOption &databaseFile)
{
    if (parser.isSet(database) && parser.isSet(databaseFile))
        return std::unexpected(u"Give --database or --database-file, not both."_s);
    if (parser.isSet(databaseFile))
        return readDatabaseFile(parser.value(databaseFile));
    if (parser.isSet(database))
        return readDatabaseOption(parser.value(database));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (!QDir().mkpath(folder))
        return std::unexpected(u"The data folder %1 cannot be made."_s.arg(folder));
    return QDir(folder).filePath(u"orders.sqlite"_s);
}

int manageAccounts(const AccountCommand &command)
{
    const auto printed = runAccountCommand(command);
    if (!printed)
        return fail(printed.error());
    std::fputs(qPrintable(*printed), stdout);
    return std::fflush(stdout) == 0 ? 0 : fail(u"What was done could not be printed."_s);
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
    const QCommandLineOption database(u"database"_s, u"An SQLite file, by default in the data folder, or a PostgreSQL database: postgresql://USER@HOST:PORT/NAME."_s,
        u"FILE|URL"_s);
    const QCommandLineOption databaseFile(u"database-file"_s,
        u"A file that holds the database's address, with a password if it needs one."_s, u"FILE"_s);
    const QCommandLineOption publicUrl(u"public-url"_s,
        u"The address of the proxy in front, for links that are handed out."_s, u"URL"_s);
    const QCommandLineOption accountId(u"account-id"_s, u"An account that may call, besides those in the database."_s, u"ID"_s);
    const QCommandLineOption secretFile(u"secret-file"_s, u"The file with its secret key; with account add, the file to write."_s, u"FILE"_s);
    const QCommandLineOption sample(u"sample"_s, u"Make the sample day's workers and ops groups."_s);
    const QCommandLineOption remote(u"allow-remote"_s, u"May listen beyond loopback. Put a TLS proxy in front."_s);
    const QCommandLineOption simulate(u"simulate"_s,
        u"Workers drive by themselves, and the service's clock runs SPEED times as fast (1 to 3600)."_s, u"SPEED"_s);
    const QCommandLineOption seed(u"simulate-seed"_s, u"Which of the possible days is simulated."_s, u"N"_s, u"1"_s);
    const QCommandLineOption osrm(u"osrm"_s,
        u"An OSRM server for driving times, distances and lines; without it they are estimated from straight lines."_s, u"URL"_s);
    const QCommandLineOption osrmProfile(u"osrm-profile"_s, u"The OSRM profile."_s, u"NAME"_s, u"driving"_s);
    const QCommandLineOption osrmLimit(u"osrm-limit"_s, u"How many places the OSRM server takes in one request."_s, u"N"_s,
        QString::number(routedesk::roads::RoadServer::usualLocations));
    parser.addOptions({ osrm, osrmProfile, osrmLimit });
    parser.addOptions({ listen, database, databaseFile, accountId, secretFile, sample, remote, publicUrl, simulate, seed });
    parser.addPositionalArgument(u"account"_s, u"account add NAME, account list, account revoke NAME: who may call."_s,
        u"[account add|list|revoke]"_s);
    parser.process(application);

    ServiceOptions options;
    options.sample = parser.isSet(sample);
    options.allowRemote = parser.isSet(remote);
    if (parser.isSet(simulate) && !readSimulation(parser.value(simulate), parser.value(seed), options))
        return fail(u"--simulate wants a speed between 1 and 3600, --simulate-seed a number."_s);
    const auto location = databaseOf(parser, database, databaseFile);
    if (!location)
        return fail(location.error());
    options.databasePath = *location;

    if (const QStringList words = parser.positionalArguments(); words.value(0) == "account"_L1) {
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return manageAccounts({ words.sliced(1), options.databasePath, parser.value(secretFile), now });
    } else if (!words.isEmpty()) {
        return fail(u"What is %1? See --help."_s.arg(words.first()));
    }

    const auto address = readListen(parser.value(listen));
    if (!address)
        return fail(address.error());
    options.address = address->address;
    options.port = address->port;
    if (parser.isSet(publicUrl)) {
        const auto url = readPublicUrl(parser.value(publicUrl));
        if (!url)
            return fail(url.error());
        options.publicUrl = *url;
    }

    if (parser.isSet(osrm)) {
        const auto server = readRoadServer(parser.value(osrm), parser.value(osrmProfile), parser.value(osrmLimit));
        if (!server)
            return fail(server.error());
        options.roadServer = *server;
        options.roadCache = QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(u"roads.sqlite"_s);
    }

    if (parser.isSet(accountId) != parser.isSet(secretFile))
        return fail(u"--account-id and --secret-file belong together."_s);
    if (parser.isSet(accountId)) {
        const auto secret = readSecret(parser.value(secretFile));
        if (!secret)
            return fail(secret.error());
        options.account = { parser.value(accountId), *secret };
    } else if (!options.databasePath.contains("://"_L1)) {
        const auto account = ownAccount(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
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
    if (!(*host)->hasAccounts())
        std::fputs("nobody may call yet; see: routedesk-service account add NAME\n", stderr);
    std::printf("listening on %s\n", qPrintable((*host)->url()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
