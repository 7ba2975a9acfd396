// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/graphicsprobe.h"

#include "ui/words/language.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QIcon>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <kdsingleapplication.h>

#include <cstdio>

using namespace routedesk;
using namespace Qt::StringLiterals;

namespace {

int say(const app::CommandLineStop &stop)
{
    std::fprintf(stop.exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(stop.text.trimmed()));
    return stop.exitCode;
}

/// Trials get a folder of their own, so that sample orders never mix with real ones.
QString folderFor(const app::CommandLine &line, const QTemporaryDir &trial)
{
    if (!line.workspace.isEmpty())
        return line.workspace;
    if (line.selfTest || !line.tour.isEmpty())
        return trial.path();
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return line.sample ? data + "/sample"_L1 : data;
}

}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"Routedesk"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(ROUTEDESK_VERSION));
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    const auto line = app::readCommandLine(arguments);
    if (!line)
        return say(line.error());

    QApplication qt(argc, argv);
    ui::installLanguage(qt);
    QGuiApplication::setApplicationDisplayName(u"Routedesk"_s);
    QGuiApplication::setDesktopFileName(u"org.routedesk.Routedesk"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/app/icon.svg"_s));

    const QTemporaryDir trial;
    const auto workspace = app::Workspace::open(folderFor(*line, trial));
    if (!workspace)
        return say({ workspace.error(), 1 });

    // Two windows on one folder would write the same journals: the second only brings the first to the front.
    const QByteArray folder = QCryptographicHash::hash(workspace->folder().toUtf8(), QCryptographicHash::Sha256);
    KDSingleApplication single(u"routedesk-"_s + QString::fromLatin1(folder.toHex().left(16)));
    if (!single.isPrimaryInstance()) {
        single.sendMessage(app::Application::messageFor(line->file));
        return 0;
    }

    app::Application application(qt, *line, *workspace, app::probeGraphics());
    QObject::connect(&single, &KDSingleApplication::messageReceived, &application, &app::Application::hear);
    application.start();
    return QApplication::exec();
}
