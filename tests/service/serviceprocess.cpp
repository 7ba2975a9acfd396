// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "serviceprocess.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

ServiceProcess::ServiceProcess(const QStringList &arguments, const QString &dataHome)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!dataHome.isEmpty())
        environment.insert(u"XDG_DATA_HOME"_s, dataHome);
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(ROUTEDESK_BINARY_DIR "/bin/routedesk-service"), arguments);
    const QByteArray prefix = "listening on ";
    for (QDeadlineTimer patience(20'000); !patience.hasExpired() && m_process.state() != QProcess::NotRunning;) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(200))
            continue;
        const QByteArray line = m_process.readLine().trimmed();
        if (line.startsWith(prefix)) {
            m_url = QUrl(QString::fromLatin1(line.sliced(prefix.size())));
            return;
        }
    }
}

ServiceProcess::~ServiceProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

int ServiceProcess::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void ServiceProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}
