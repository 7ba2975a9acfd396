// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/roadfields.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/roadwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace routedesk::ui {

RoadFields::RoadFields(const Theme &theme, QFormLayout &form, QWidget *parent)
    : QObject(parent), m_theme(theme), m_url(new QLineEdit(parent)), m_profile(new QLineEdit(parent)),
      m_limit(new QSpinBox(parent)), m_try(new QPushButton(tr("Tr&y it"), parent)),
      m_hint(hintLabel(theme, {}, parent))
{
    m_url->setObjectName(QStringLiteral("settings.roadUrl"));
    m_url->setPlaceholderText(tr("None: estimates from straight lines"));
    m_try->setObjectName(QStringLiteral("settings.roadTry"));
    m_try->setToolTip(tr("Ask this server for the way between two places of the day"));
    m_try->setAutoDefault(false);
    auto *address = new QWidget(parent);
    auto *line = new QHBoxLayout(address);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::gap);
    line->addWidget(m_url, 1);
    line->addWidget(m_try);
    address->setFocusProxy(m_url);
    addField(form, tr("OS&RM server"), address);
    m_url->setAccessibleName(tr("OSRM server"));
    m_hint->setObjectName(QStringLiteral("settings.roadHint"));
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    form.addRow(QString(), m_hint);
    m_profile->setObjectName(QStringLiteral("settings.roadProfile"));
    m_profile->setPlaceholderText(roads::RoadServer().profile);
    m_limit->setObjectName(QStringLiteral("settings.roadLimit"));
    m_limit->setRange(roads::RoadServer::fewestLocations, roads::RoadServer::mostLocationsEver);
    m_limit->setToolTip(tr("How many places the server takes in one request (osrm-routed --max-table-size)"));
    m_limit->setAccessibleName(tr("Places in one request"));
    auto *terms = new QWidget(parent);
    auto *both = new QHBoxLayout(terms);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(metrics::gap);
    both->addWidget(m_profile, 1);
    auto *caption = plainLabel(tr("Places in one re&quest"), terms);
    caption->setBuddy(m_limit);
    both->addWidget(caption);
    both->addWidget(m_limit);
    terms->setFocusProxy(m_profile);
    addField(form, tr("&Profile"), terms);
    m_profile->setAccessibleName(tr("Profile"));
    // It may take two lines at any time.
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLineEdit *field : { m_url, m_profile })
        connect(field, &QLineEdit::textChanged, this, &RoadFields::follow);
    connect(m_limit, &QSpinBox::valueChanged, this, &RoadFields::follow);
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (const auto named = server(); named && !named->isNull()) {
            say(tr("Asking\u2026"), false);
            m_try->setEnabled(false);
            emit trialRequested(*named);
        }
    });
}

void RoadFields::set(const QString &url, const QString &profile, int limit)
{
    m_url->setText(url);
    m_profile->setText(profile);
    m_limit->setValue(limit);
    follow();
}

QString RoadFields::url() const
{
    QString text = m_url->text().trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QString RoadFields::profile() const
{
    return m_profile->text().trimmed();
}

int RoadFields::limit() const
{
    return m_limit->value();
}

std::expected<roads::RoadServer, roads::RoadServer::Complaint> RoadFields::server() const
{
    return roads::RoadServer::fromText(url(), profile(), limit());
}

void RoadFields::follow()
{
    const auto named = server();
    const bool isNamed = named && !named->isNull();
    m_try->setEnabled(isNamed);
    for (QWidget *field : std::initializer_list<QWidget *>{ m_profile, m_limit })
        field->setEnabled(!url().isEmpty());
    say(!named        ? QStringLiteral("\u25C6 ") + words::roadComplaint(named.error())
            : isNamed ? tr("Driving times, distances and lines come from here, as far as it answers.")
                      : tr("With the roads of your country arrivals come truer, e.g. http://127.0.0.1:5000."),
        !named);
    emit changed();
}

void RoadFields::tell(const QString &sentence, bool isGood)
{
    m_try->setEnabled(true);
    say((isGood ? QStringLiteral("\u2713 ") : QStringLiteral("\u25C6 ")) + sentence, !isGood);
}

void RoadFields::say(const QString &sentence, bool isBroken)
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
