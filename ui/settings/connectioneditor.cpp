// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/connectioneditor.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

const QString hyperTrackBase = QStringLiteral("https://v3.api.hypertrack.com");

}

ConnectionEditor::ConnectionEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(new QLineEdit(this)), m_base(new QLineEdit(this)),
      m_account(new QLineEdit(this)), m_secret(new QLineEdit(this)), m_hint(hintLabel(theme, {}, this)),
      m_problems(plainLabel({}, this))
{
    m_name->setObjectName(QStringLiteral("connection.name"));
    m_base->setObjectName(QStringLiteral("connection.base"));
    m_base->setPlaceholderText(QStringLiteral("https://dispatch.example.com"));
    m_account->setObjectName(QStringLiteral("connection.account"));
    m_secret->setObjectName(QStringLiteral("connection.secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_problems->setWordWrap(true);
    m_problems->setFont(theme.type().small);
    m_problems->setObjectName(QStringLiteral("connection.problems"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    addField(*layout, tr("&Name"), m_name);
    addField(*layout, tr("A&ddress of the service"), m_base);
    addField(*layout, tr("&Account id"), m_account);
    addField(*layout, tr("&Secret key"), m_secret);
    layout->addWidget(m_hint);
    layout->addWidget(m_problems);
    layout->addStretch(1);
    m_remoteOnly = { m_base, m_account, m_secret };
    for (QLineEdit *field : { m_name, m_base, m_account, m_secret })
        connect(field, &QLineEdit::textEdited, this, &ConnectionEditor::edited);
}

void ConnectionEditor::setProfile(const ConnectionProfile &profile)
{
    const bool remote = profile.kind == ConnectionProfile::Kind::Remote;
    m_given = profile;
    m_name->setText(profile.name);
    m_base->setText(profile.base.toString());
    m_account->setText(profile.accountId);
    wipeSecret();
    m_secret->setPlaceholderText(
        profile.hasSecret ? tr("kept in the keychain; type to replace it") : tr("not given yet"));
    m_name->setEnabled(remote);
    for (QWidget *field : std::as_const(m_remoteOnly))
        field->setEnabled(remote);
    m_hint->setText(remote
            ? tr("The secret goes into this computer's keychain. It is not written into settings and never shown.")
            : tr("The service inside the program: no account, no network, the data stay on this computer."));
    m_problems->clear();
}

ConnectionProfile ConnectionEditor::profile() const
{
    ConnectionProfile now = m_given;
    now.name = m_name->text().trimmed();
    if (now.kind == ConnectionProfile::Kind::Remote) {
        QString base = m_base->text().trimmed();
        while (base.endsWith(u'/'))
            base.chop(1);
        now.base = QUrl(base, QUrl::StrictMode);
        now.accountId = m_account->text().trimmed();
        now.hasSecret = m_given.hasSecret || !m_secret->text().isEmpty();
    }
    return now;
}

QStringList ConnectionEditor::complaints(const QStringList &taken) const
{
    QStringList found;
    const ConnectionProfile now = profile();
    if (now.name.isEmpty())
        found.append(tr("Type a name for this connection."));
    else if (taken.contains(now.name, Qt::CaseInsensitive))
        found.append(tr("Another connection has this name."));
    if (now.kind == ConnectionProfile::Kind::Embedded)
        return found;
    const QString base = serviceUrlComplaint(m_base->text());
    if (!base.isEmpty())
        found.append(base);
    if (now.accountId.isEmpty())
        found.append(tr("Type the account id."));
    else if (now.accountId.contains(u':'))
        found.append(tr("An account id has no colon in it."));
    if (!now.hasSecret)
        found.append(tr("Type the secret key."));
    return found;
}

void ConnectionEditor::showComplaints(const QStringList &taken)
{
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, m_theme.palette().ink(Tone::Broken));
    m_problems->setPalette(ink);
    const QStringList found = complaints(taken);
    m_problems->setText(
        found.isEmpty() ? QString() : QStringLiteral("\u25C6 ") + found.join(QStringLiteral("\n\u25C6 ")));
}

QByteArray ConnectionEditor::secret() const
{
    return m_secret->text().isEmpty() ? QByteArray() : m_secret->text().toUtf8();
}

void ConnectionEditor::wipeSecret()
{
    // setText, not clear: it drops the undo history too, which would keep the secret.
    m_secret->setText(QString());
}

void ConnectionEditor::useHyperTrack()
{
    m_base->setText(hyperTrackBase);
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(tr("HyperTrack cloud"));
    m_account->setFocus();
    emit edited();
}

void ConnectionEditor::useTeamServer()
{
    m_base->setText(QStringLiteral("https://"));
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(tr("Team server"));
    m_base->setFocus();
    emit edited();
}

void ConnectionEditor::focusName()
{
    m_name->setFocus();
}

}
