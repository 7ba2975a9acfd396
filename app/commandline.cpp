// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secretSizeLimit = 4096;

QList<QCommandLineOption> options()
{
    return {
        { u"profile"_s, u"Use the stored connection NAME."_s, u"NAME"_s },
        { u"service"_s, u"Connect to the Orders service at URL for this run."_s, u"URL"_s },
        { u"account-id"_s, u"The account to sign in with (with --service)."_s, u"ID"_s },
        { u"secret-file"_s, u"A file whose first line is the secret key (with --service)."_s, u"FILE"_s },
        { u"workspace"_s, u"Keep the database, journals and layout in DIR."_s, u"DIR"_s },
        { u"sample"_s, u"Start on the sample day of the embedded service."_s },
        { u"self-test"_s, u"Open the window, map and database in a temporary folder, then quit."_s },
        { u"tour"_s, u"Play the sample day and leave pictures and the route sheet in DIR."_s, u"DIR"_s },
    };
}

std::optional<QString> complaint(const QCommandLineParser &parser, const CommandLine &line)
{
    if (parser.positionalArguments().size() > 1)
        return u"unexpected argument: "_s + parser.positionalArguments().at(1);
    const bool plays = line.sample || line.selfTest || !line.tour.isEmpty();
    if (!line.file.isEmpty() && plays)
        return u"a file to import cannot be used with --sample, --self-test or --tour"_s;
    const bool remote = parser.isSet(u"service"_s);
    if (remote && (line.accountId.isEmpty() || line.secretFile.isEmpty()))
        return u"--service needs --account-id and --secret-file"_s;
    if (!remote && (!line.accountId.isEmpty() || !line.secretFile.isEmpty()))
        return u"--account-id and --secret-file belong to --service"_s;
    if (remote && parser.isSet(u"profile"_s))
        return u"give either --profile or --service"_s;
    if (line.service && (!line.service->isValid() || line.service->host().isEmpty()
            || (line.service->scheme() != "https"_L1 && line.service->scheme() != "http"_L1)))
        return u"--service needs an http or https address"_s;
    if (line.sample && remote)
        return u"--sample plays on the embedded service and cannot be used with --service"_s;
    return {};
}

}

std::expected<CommandLine, CommandLineStop> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Routedesk, a dispatcher's desk for HyperTrack's Orders API"_s);
    parser.addOptions(options());
    parser.addPositionalArgument(u"FILE"_s, u"A table of orders (CSV, XLSX or ODS) to look at and import."_s, u"[FILE]"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return std::unexpected(CommandLineStop { parser.errorText(), 2 });
    if (parser.isSet(help))
        return std::unexpected(CommandLineStop { parser.helpText(), 0 });
    if (parser.isSet(version))
        return std::unexpected(CommandLineStop { QStringLiteral("Routedesk %1").arg(QLatin1StringView(ROUTEDESK_VERSION)), 0 });

    CommandLine line;
    line.profile = parser.value(u"profile"_s);
    if (parser.isSet(u"service"_s))
        line.service = QUrl(parser.value(u"service"_s), QUrl::StrictMode);
    line.accountId = parser.value(u"account-id"_s);
    line.secretFile = parser.value(u"secret-file"_s);
    line.workspace = parser.value(u"workspace"_s);
    if (!parser.positionalArguments().isEmpty())
        line.file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    line.sample = parser.isSet(u"sample"_s);
    line.selfTest = parser.isSet(u"self-test"_s);
    line.tour = parser.value(u"tour"_s);
    if (const auto wrong = complaint(parser, line))
        return std::unexpected(CommandLineStop { *wrong, 2 });
    return line;
}

std::expected<QByteArray, QString> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(u"The secret file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.size() > secretSizeLimit)
        return std::unexpected(u"The secret file %1 is too large to be a secret key."_s.arg(path));
    const QByteArray secret = file.readLine(secretSizeLimit).trimmed();
    if (secret.isEmpty())
        return std::unexpected(u"The secret file %1 has no key on its first line."_s.arg(path));
    return secret;
}

}
