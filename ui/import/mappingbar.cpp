// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/mappingbar.h"

#include "ui/import/mappinghands.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int nameWidth = 176;

}

MappingBar::MappingBar(const Theme &theme, MappingHands &hands, QWidget *parent)
    : QWidget(parent), m_hands(hands), m_current(new QPushButton(this)), m_save(new QPushButton(tr("Save changes"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addWidget(groupLabel(theme, tr("Mapping"), this));
    layout->addWidget(m_current);
    layout->addWidget(m_save);
    layout->addSpacing(metrics::grid);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, this));
    m_current->setObjectName(QStringLiteral("mapping.current"));
    m_current->setMenu(&hands.menu());
    m_current->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("mapping.saveButton"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(hands.save->toolTip());
    connect(m_save, &QPushButton::clicked, hands.save, &QAction::trigger);
    connect(&hands, &MappingHands::changed, this, &MappingBar::follow);
    follow();
}

void MappingBar::openMenu()
{
    m_current->showMenu();
}

void MappingBar::follow()
{
    const QString words = m_hands.stateWords();
    m_current->setText(QFontMetrics(m_current->font()).elidedText(words, Qt::ElideRight, nameWidth)
                           .replace(u'&', QStringLiteral("&&")));
    m_current->setAccessibleName(tr("Mapping: %1").arg(words));
    m_current->setToolTip(plainTip(tr("%1\nWhat the columns mean, kept under a name and recognised in the next file").arg(words)));
    m_save->setVisible(m_hands.save->isEnabled());
}

}
