// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace routedesk::ui {

/// A named place to work against, as the connection dialog shows it. The secret is no part of it.
struct ConnectionProfile {
    enum class Kind { Embedded, Remote };

    QString name;
    Kind kind = Kind::Embedded;
    QUrl base;              ///< Remote only
    QString accountId;      ///< Remote only
    bool hasSecret = false; ///< one is stored; whoever hands the profile in knows

    bool operator==(const ConnectionProfile &) const = default;
};

/// What is wrong with the text as a service's address, as a sentence; empty when nothing is. https is required save for
/// this computer and private networks.
[[nodiscard]] QString serviceUrlComplaint(const QString &text);

}

Q_DECLARE_METATYPE(routedesk::ui::ConnectionProfile)
