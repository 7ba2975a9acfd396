// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/sumsgrid.h"

#include "ui/planning/planningwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/quantitywords.h"

#include <QGridLayout>
#include <QLabel>

namespace routedesk::ui {

namespace {

std::chrono::seconds seconds(planner::Duration duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration);
}

/// The difference of what is shown, so that the row adds up.
std::chrono::seconds shown(planner::Duration duration)
{
    return std::chrono::round<std::chrono::minutes>(seconds(duration));
}

}

SumsGrid::SumsGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_heading(hintLabel(theme, {}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(2);
    grid->addWidget(hintLabel(theme, tr("Now"), this), 0, 1, Qt::AlignRight);
    m_heading->setWordWrap(false);
    grid->addWidget(m_heading, 0, 2, Qt::AlignRight);
    const QStringList names{ tr("Distance"), tr("Driving"), tr("Workers used"), tr("Late stops"),
        tr("Orders without a route"), tr("Stops that change worker"), tr("Stops in another place") };
    for (int row = 0; row < names.size(); ++row) {
        grid->addWidget(plainLabel(names.at(row), this), row + 1, 0);
        std::array<QLabel *, 3> cells{};
        for (int column = 0; column < 3; ++column) {
            cells[size_t(column)] = plainLabel({}, this);
            cells[size_t(column)]->setFont(column < 2 ? theme.type().figures : theme.type().figuresStrong);
            cells[size_t(column)]->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(cells[size_t(column)], row + 1, column + 1, Qt::AlignRight);
        }
        m_cells.append(cells);
    }
    grid->setColumnStretch(0, 1);
    for (const int column : { 1, 2, 3 })
        grid->setColumnMinimumWidth(column, 84);
    clear();
}

void SumsGrid::show(const models::PlanSums &before, const models::PlanSums &after, const QString &heading)
{
    m_heading->setText(heading);
    const auto counts = [](int one, int other) {
        return QStringList{ words::count(one), words::count(other), words::changeOfCount(other - one) };
    };
    const auto single = [](int count) { return QStringList{ {}, words::count(count), {} }; };
    const QList<QStringList> rows{ { words::distance(double(before.metres)), words::distance(double(after.metres)),
                                       words::changeOfDistance(double(after.metres - before.metres)) },
        { words::duration(seconds(before.driving)), words::duration(seconds(after.driving)),
            words::change(shown(after.driving) - shown(before.driving)) },
        counts(before.workers, after.workers), counts(before.late, after.late),
        counts(before.unplanned, after.unplanned), single(after.newWorker), single(after.newPlace) };
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < 3; ++column)
            m_cells.at(row)[size_t(column)]->setText(rows.at(row).at(column));
    }
}

void SumsGrid::clear()
{
    m_heading->setText(tr("Found"));
    for (const std::array<QLabel *, 3> &row : std::as_const(m_cells)) {
        row[0]->setText(words::none());
        row[1]->setText(words::none());
        row[2]->clear();
    }
}

QString SumsGrid::figure(int row, int column) const
{
    return m_cells.at(row)[size_t(column)]->text();
}

}
