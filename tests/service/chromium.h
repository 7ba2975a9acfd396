// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

/// Debian's Chromium without a window, with a profile of its own that goes when this does. It can reach this machine by
/// its address and nothing else. The event loop runs while it works, so that a service in this thread can answer it.
class Chromium {
public:
    [[nodiscard]] static bool isThere();

    /// The page as it stands when it has loaded; null if that took longer than a minute.
    [[nodiscard]] QByteArray dom(const QUrl &url, const QStringList &more = {});
    [[nodiscard]] bool screenshot(const QUrl &url, const QString &file, const QSize &size, const QStringList &more = {});
    /// Every address that the page of the last call tried to fetch, itself among them.
    [[nodiscard]] QStringList requested() const;

    /// As the reader's system has it.
    static inline const QString dark = QStringLiteral("--blink-settings=preferredColorScheme=0");
    static inline const QString light = QStringLiteral("--blink-settings=preferredColorScheme=1");

private:
    [[nodiscard]] QByteArray run(const QStringList &arguments, bool &finished);

    QTemporaryDir m_folder;
    int m_runs = 0;
};
