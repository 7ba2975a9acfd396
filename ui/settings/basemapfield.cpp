// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/basemapfield.h"

#include "ui/basemap/basemapshelf.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace routedesk::ui {

BaseMapField::BaseMapField(QWidget *parent) : QWidget(parent), m_choice(new QComboBox(this))
{
    m_choice->setObjectName(QStringLiteral("settings.baseMap"));
    m_choice->setAccessibleName(tr("Base map"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(18);
    auto *manage = new QPushButton(tr("Manage base &maps\u2026"), this);
    manage->setObjectName(QStringLiteral("settings.manageBaseMaps"));
    manage->setToolTip(tr("Add, change and try base maps, and type their keys"));
    manage->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_choice, 1);
    layout->addWidget(manage);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BaseMapField::changed);
    connect(manage, &QPushButton::clicked, this, &BaseMapField::manageRequested);
}

BaseMaps BaseMapField::maps() const
{
    BaseMaps now = m_maps;
    // One that is gone is not made another by looking.
    if (const QString id = m_choice->currentData().toString(); id != BaseMapShelf(m_maps).chosen().id())
        now.chosen = id;
    return now;
}

void BaseMapField::setMaps(const BaseMaps &maps)
{
    m_maps = maps;
    const QSignalBlocker quiet(m_choice);
    const BaseMapShelf shelf(maps);
    m_choice->clear();
    for (const BaseMapEntry &entry : shelf.all())
        m_choice->addItem(entry.map.name, entry.id());
    m_choice->setCurrentIndex(m_choice->findData(shelf.chosen().id()));
}

}
