// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QUrl>

/// The real executable, in a process of its own.
class ServiceProcess {
public:
    /// Starts it and waits until it listens, or ends.
    explicit ServiceProcess(const QStringList &arguments, const QString &dataHome = {});
    ~ServiceProcess();

    [[nodiscard]] bool isListening() const { return m_url.isValid() && !m_url.isEmpty(); }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }
    QProcess &process() { return m_process; }

    /// SIGTERM; the exit code, or -1 when it crashed or did not end.
    int terminate();
    /// kill -9
    void kill();

private:
    QProcess m_process;
    QUrl m_url;
};
