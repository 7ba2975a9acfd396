// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chromium.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QSize>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

}

bool Chromium::isThere()
{
    return !program().isEmpty();
}

QByteArray Chromium::dom(const QUrl &url, const QStringList &more)
{
    bool finished = false;
    const QByteArray html = run(more + QStringList { u"--dump-dom"_s, url.toString(QUrl::FullyEncoded) }, finished);
    return finished ? html : QByteArray();
}

bool Chromium::screenshot(const QUrl &url, const QString &file, const QSize &size, const QStringList &more)
{
    bool finished = false;
    (void)run(more + QStringList { u"--hide-scrollbars"_s, u"--window-size=%1,%2"_s.arg(size.width()).arg(size.height()),
                         "--screenshot="_L1 + file, url.toString(QUrl::FullyEncoded) }, finished);
    return finished && QFile::exists(file);
}

QByteArray Chromium::run(const QStringList &arguments, bool &finished)
{
    ++m_runs;
    const QStringList usual { u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
        u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s, u"--disable-extensions"_s,
        u"--disable-default-apps"_s, u"--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter"_s, u"--disable-dev-shm-usage"_s, u"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"_s,
        "--user-data-dir="_L1 + m_folder.filePath(u"profile"_s),
        u"--log-net-log=%1"_s.arg(m_folder.filePath(u"net-%1.json"_s.arg(m_runs))) };
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(program(), usual + arguments);
    finished = (process.state() == QProcess::NotRunning && !ended.isEmpty()) || ended.wait(60'000);
    if (!finished) {
        process.kill();
        process.waitForFinished();
    }
    return process.readAllStandardOutput();
}

QStringList Chromium::requested() const
{
    QFile file(m_folder.filePath(u"net-%1.json"_s.arg(m_runs)));
    if (!file.open(QIODevice::ReadOnly))
        return { u"no log"_s };
    const QJsonObject log = QJsonDocument::fromJson(file.readAll()).object();
    const int startJob
        = log.value(u"constants"_s).toObject().value(u"logEventTypes"_s).toObject().value(u"URL_REQUEST_START_JOB"_s).toInt(-1);
    QStringList urls;
    for (const QJsonValue &event : log.value(u"events"_s).toArray()) {
        const QJsonObject params = event.toObject().value(u"params"_s).toObject();
        const QString url = params.value(u"url"_s).toString();
        // The browser looks after itself, too; what it does so is no page's, and has no origin.
        const bool isPages = params.value(u"request_type"_s).toString() == "main frame"_L1
            || params.value(u"initiator"_s).toString() != "not an origin"_L1;
        if (event.toObject().value(u"type"_s).toInt() == startJob && isPages && !url.isEmpty() && !urls.contains(url))
            urls.append(url);
    }
    return urls;
}
