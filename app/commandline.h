// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <optional>

namespace routedesk::app {

/// What the person asked for on the command line. Secrets are never given there, only files that hold them.
struct CommandLine {
    QString profile;                  ///< a stored connection; null for the last one used
    std::optional<QUrl> service;      ///< with accountId and secretFile: a connection for this run only
    QString accountId;
    QString secretFile;
    QString workspace;                ///< folder for the database, journals and window layout; null for the default
    QString file;                     ///< to be imported, with its whole path; null for none
    bool sample = false;              ///< start on the sample day
    bool selfTest = false;            ///< open everything, close again, report by exit code
    QString tour;                     ///< folder to leave the sample day's pictures in; null for none
};

struct CommandLineStop {
    QString text; ///< help, version, or what is wrong
    int exitCode = 0;
};

/// Reads the arguments (the first is the program's name).
[[nodiscard]] std::expected<CommandLine, CommandLineStop> readCommandLine(const QStringList &arguments);

/// The first line of the secret file, without surrounding blanks; an error sentence when it cannot be used.
[[nodiscard]] std::expected<QByteArray, QString> readSecretFile(const QString &path);

}
