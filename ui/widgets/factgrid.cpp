// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/factgrid.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formparts.h"

#include <QGridLayout>
#include <QLabel>

namespace routedesk::ui {

FactGrid::FactGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::margin);
    m_grid->setVerticalSpacing(metrics::grid);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 96);
}

void FactGrid::clear()
{
    for (QWidget *part : std::as_const(m_parts)) {
        m_grid->removeWidget(part);
        part->hide();
        part->deleteLater();
    }
    m_parts.clear();
    m_lines = 0;
}

void FactGrid::addLine(const QString &label, QWidget *value)
{
    auto *name = plainLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(name, m_lines, 0, Qt::AlignTop);
    m_grid->addWidget(value, m_lines, 1, Qt::AlignTop);
    m_parts += { name, value };
    ++m_lines;
}

void FactGrid::add(const QString &label, const QString &value, bool figures)
{
    if (value.isEmpty())
        return;
    auto *words = plainLabel(value, this);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (figures)
        words->setFont(m_theme.type().figures);
    addLine(label, words);
}

void FactGrid::add(const QString &label, const StatusLook &look)
{
    addLine(label, new StatusPill(m_theme, look, this));
}

void FactGrid::addChips(const QString &label, const QStringList &chips)
{
    if (chips.isEmpty())
        return;
    auto *line = new QWidget(this);
    auto *layout = new QGridLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    constexpr int across = 3;
    for (qsizetype i = 0; i < chips.size(); ++i)
        layout->addWidget(new Chip(m_theme, chips.at(i), Tone::Neutral, line), int(i) / across, int(i) % across);
    layout->setColumnStretch(across, 1);
    addLine(label, line);
}

}
