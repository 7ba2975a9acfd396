// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/factlist.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace routedesk::ui {

FactList::FactList(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(metrics::margin, metrics::grid, metrics::margin, metrics::grid);
    m_grid->setHorizontalSpacing(metrics::margin);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 76);
    m_grid->setColumnStretch(1, 1);
    connect(&theme, &Theme::changed, this, &FactList::recolour);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QList<Fact> told = facts;
    told.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    if (told == m_facts)
        return;
    m_facts = told;
    while (m_names.size() < m_facts.size()) {
        const int row = static_cast<int>(m_names.size());
        auto *name = new QLabel(this);
        name->setTextFormat(Qt::PlainText);
        name->setFont(m_theme.type().small);
        name->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(this);
        value->setTextFormat(Qt::PlainText);
        value->setFont(m_theme.type().figures);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(value, row, 1);
        m_names.append(name);
        m_values.append(value);
    }
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const bool used = i < m_facts.size();
        m_names.at(i)->setVisible(used);
        m_values.at(i)->setVisible(used);
        if (!used)
            continue;
        m_names.at(i)->setText(m_facts.at(i).name);
        m_values.at(i)->setText(m_facts.at(i).value);
        m_values.at(i)->setToolTip(m_facts.at(i).origin.toHtmlEscaped());
        m_values.at(i)->setAccessibleName(m_facts.at(i).name);
    }
    recolour();
}

void FactList::recolour()
{
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        QPalette palette;
        palette.setColor(QPalette::WindowText, m_theme.palette().ink(m_facts.at(i).tone));
        m_values.at(i)->setPalette(palette);
    }
}

}
