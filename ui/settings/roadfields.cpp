// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/roadfields.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/formparts.h"
#include "ui/words/roadwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace routedesk::ui {

RoadFields::RoadFields(const Theme &theme, QFormLayout &form, QWidget *parent)
    : QObject(parent),
      m_server(theme, form, QStringLiteral("settings.road"),
          { tr("OS&RM server"), tr("OSRM server"), tr("None: estimates from straight lines"), tr("Tr&y it"),
              tr("Ask this server for the way between two places of the day") },
          parent),
      m_profile(new QLineEdit(parent)), m_limit(new QSpinBox(parent))
{
    buildTerms(form, parent);
    connect(&m_server, &ServerRow::edited, this, &RoadFields::follow);
    connect(m_profile, &QLineEdit::textChanged, this, &RoadFields::follow);
    connect(m_limit, &QSpinBox::valueChanged, this, &RoadFields::follow);
    connect(&m_server, &ServerRow::triggered, this, [this] {
        if (const auto named = server(); named && !named->isNull()) {
            m_server.sayAsking();
            emit trialRequested(*named);
        }
    });
}

void RoadFields::buildTerms(QFormLayout &form, QWidget *parent)
{
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
}

void RoadFields::set(const QString &url, const QString &profile, int limit)
{
    m_server.setUrl(url);
    m_profile->setText(profile);
    m_limit->setValue(limit);
    follow();
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
    m_server.setTriable(isNamed);
    for (QWidget *field : std::initializer_list<QWidget *>{ m_profile, m_limit })
        field->setEnabled(!url().isEmpty());
    m_server.say(!named ? QStringLiteral("\u25C6 ") + words::roadComplaint(named.error())
            : isNamed   ? tr("Driving times, distances and lines come from here, as far as it answers.")
                        : tr("With the roads of your country arrivals come truer, e.g. http://127.0.0.1:5000."),
        !named);
    emit changed();
}

}
