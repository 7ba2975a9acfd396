// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profiles.h"

#include "ui/settings/connectionprofile.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

class QWidget;

namespace routedesk::ui {
class ConnectionDialog;
class Theme;
}

namespace routedesk::app {

class SecretStore;

/// File > Connections: shows the dialog, keeps what is changed there in the settings and the keychain, tries a
/// connection out, and says which one to use from now on.
class ConnectionFlow : public QObject {
    Q_OBJECT

public:
    ConnectionFlow(const ui::Theme &theme, Profiles &profiles, const SecretStore &secrets, QObject *parent = nullptr);

    void show(QWidget *window);

signals:
    void useRequested(const routedesk::app::Profile &profile);

private:
    void save(const ui::ConnectionProfile &profile, const QString &previousName, const QByteArray &secret);
    void remove(const QString &name);
    void test(const ui::ConnectionProfile &profile, const QByteArray &secret);
    void call(const ui::ConnectionProfile &profile, const QByteArray &secret);
    void tell(const QString &text, bool ok);

    const ui::Theme &m_theme;
    Profiles &m_profiles;
    const SecretStore &m_secrets;
    QNetworkAccessManager m_network;
    QPointer<ui::ConnectionDialog> m_dialog;
};

}
