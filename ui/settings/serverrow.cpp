// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/serverrow.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace routedesk::ui {

ServerRow::ServerRow(
    const Theme &theme, QFormLayout &form, const QString &objectName, const Words &words, QWidget *parent)
    : m_theme(theme), m_url(new QLineEdit(parent)), m_try(new QPushButton(words.button, parent)),
      m_hint(hintLabel(theme, {}, parent))
{
    m_url->setObjectName(objectName + QStringLiteral("Url"));
    m_url->setPlaceholderText(words.none);
    m_try->setObjectName(objectName + QStringLiteral("Try"));
    m_try->setToolTip(words.tip);
    m_try->setAutoDefault(false);
    auto *address = new QWidget(parent);
    auto *line = new QHBoxLayout(address);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::gap);
    line->addWidget(m_url, 1);
    line->addWidget(m_try);
    address->setFocusProxy(m_url);
    addField(form, words.label, address);
    m_url->setAccessibleName(words.name);
    m_hint->setObjectName(objectName + QStringLiteral("Hint"));
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // It may take two lines at any time.
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form.addRow(QString(), m_hint);
    connect(m_url, &QLineEdit::textChanged, this, &ServerRow::edited);
    connect(m_try, &QPushButton::clicked, this, &ServerRow::triggered);
}

void ServerRow::setUrl(const QString &url)
{
    m_url->setText(url);
}

QString ServerRow::url() const
{
    QString text = m_url->text().trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

void ServerRow::setTriable(bool can)
{
    m_try->setEnabled(can);
}

void ServerRow::sayAsking()
{
    say(tr("Asking\u2026"), false);
    setTriable(false);
}

void ServerRow::tell(const QString &sentence, bool isGood)
{
    setTriable(true);
    say((isGood ? QStringLiteral("\u2713 ") : QStringLiteral("\u25C6 ")) + sentence, !isGood);
}

void ServerRow::say(const QString &sentence, bool isBroken)
{
    m_hint->setText(sentence);
    QPalette ink = m_hint->palette();
    // hintLabel() paints with the placeholder's colour.
    ink.setColor(QPalette::PlaceholderText,
        isBroken ? m_theme.palette().ink(Tone::Broken) : m_theme.palette().textSecondary);
    m_hint->setPalette(ink);
    m_url->setAccessibleDescription(sentence);
}

}
