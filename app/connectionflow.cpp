// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/connectionflow.h"

#include "app/secretstore.h"

#include "api/ordersclient.h"
#include "ui/settings/connectiondialog.h"
#include "ui/words/errorwords.h"

namespace routedesk::app {

namespace {

ui::ConnectionProfile toDialog(const Profile &profile)
{
    const bool remote = profile.kind == Profile::Kind::Remote;
    return { profile.name, remote ? ui::ConnectionProfile::Kind::Remote : ui::ConnectionProfile::Kind::Embedded,
        profile.base, profile.accountId, remote };
}

Profile fromDialog(const ui::ConnectionProfile &profile)
{
    const bool remote = profile.kind == ui::ConnectionProfile::Kind::Remote;
    return { profile.name, remote ? Profile::Kind::Remote : Profile::Kind::Embedded, profile.base, profile.accountId };
}

}

ConnectionFlow::ConnectionFlow(const ui::Theme &theme, Profiles &profiles, const SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void ConnectionFlow::show(QWidget *window)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    QList<ui::ConnectionProfile> list;
    for (const Profile &profile : m_profiles.all())
        list.append(toDialog(profile));
    m_dialog = new ui::ConnectionDialog(m_theme, list, m_profiles.current().name, window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ui::ConnectionDialog::profileSaved, this, &ConnectionFlow::save);
    connect(m_dialog, &ui::ConnectionDialog::profileRemoved, this, &ConnectionFlow::remove);
    connect(m_dialog, &ui::ConnectionDialog::testRequested, this, &ConnectionFlow::test);
    connect(m_dialog, &ui::ConnectionDialog::useRequested, this, [this](const QString &name) {
        if (const auto profile = m_profiles.find(name)) {
            m_profiles.setCurrent(name);
            emit useRequested(*profile);
        }
    });
    m_dialog->show();
}

void ConnectionFlow::save(const ui::ConnectionProfile &profile, const QString &previousName, const QByteArray &secret)
{
    const bool renamed = !previousName.isEmpty() && previousName != profile.name;
    m_profiles.save(fromDialog(profile));
    if (renamed)
        m_profiles.remove(previousName);
    const auto keep = [this](const QString &trouble) {
        if (!trouble.isEmpty())
            tell(tr("The keychain did not take the key (%1). It has to be typed again next time.").arg(trouble), false);
    };
    if (!secret.isNull()) {
        m_secrets.write(profile.name, secret).then(this, keep);
        if (renamed)
            m_secrets.remove(previousName).then(this, [](const QString &) { });
    } else if (renamed) {
        m_secrets.read(previousName).then(this,
            [this, keep, previousName, name = profile.name](const std::expected<QByteArray, QString> &stored) {
                if (!stored)
                    return keep(stored.error());
                m_secrets.write(name, *stored).then(this, keep);
                m_secrets.remove(previousName).then(this, [](const QString &) { });
            });
    }
}

void ConnectionFlow::remove(const QString &name)
{
    m_profiles.remove(name);
    m_secrets.remove(name).then(this, [](const QString &) { });
}

void ConnectionFlow::test(const ui::ConnectionProfile &profile, const QByteArray &secret)
{
    if (!secret.isNull()) {
        call(profile, secret);
        return;
    }
    m_secrets.read(profile.name).then(this, [this, profile](const std::expected<QByteArray, QString> &stored) {
        if (stored)
            call(profile, *stored);
        else
            tell(tr("No key is stored for this connection (%1). Type it and try again.").arg(stored.error()), false);
    });
}

void ConnectionFlow::call(const ui::ConnectionProfile &profile, const QByteArray &secret)
{
    api::RetryPolicy once;
    once.attempts = 1;
    auto *client = new api::OrdersClient(m_network,
        { profile.base, api::BasicCredentials { profile.accountId, secret } }, once, this);
    api::OrderFilter one;
    one.limit = 1;
    client->listOrders(one).then(this, [this, client](const api::Result<api::Page<api::Order>> &answer) {
        client->deleteLater();
        if (answer)
            tell(tr("The service answered and took the key."), true);
        else
            tell(ui::errorWords(answer.error(), ui::Doing::Asking).sentence(), false);
    });
}

void ConnectionFlow::tell(const QString &text, bool ok)
{
    if (m_dialog)
        m_dialog->setTestResult(text, ok);
}

}
