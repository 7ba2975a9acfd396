// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/comparedialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/screenfit.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

const QString serviceSide = QStringLiteral("service");

QList<QStandardItem *> itemsOf(const QStringList &cells)
{
    QList<QStandardItem *> items;
    for (const QString &text : cells) {
        items.append(new QStandardItem(text));
        items.last()->setEditable(false);
        items.last()->setToolTip(plainTip(text));
    }
    return items;
}

std::chrono::seconds seconds(planner::Duration duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration);
}

/// "+2", "−1", "±0"
QString changeOfCount(int by)
{
    if (by == 0)
        return QStringLiteral("\u00B10");
    return (by > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + words::count(qAbs(by));
}

}

CompareDialog::CompareDialog(const Workbench &bench, const DayWords &words, QWidget *parent)
    : QDialog(parent), m_theme(bench.theme), m_words(words), m_store(bench.store), m_plan(bench.plan),
      m_clock(bench.clock), m_comparer(bench.store, bench.travelTimes, bench.clock),
      m_side{ new QComboBox(this), new QComboBox(this) }, m_take{ new QPushButton(this), new QPushButton(this) },
      m_tabs(new QTabWidget(this)), m_routes(new QStandardItemModel(this)), m_moves(new QStandardItemModel(this)),
      m_turn(new QTimer(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare plans"));
    build();
    m_turn->setSingleShot(true);
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &CompareDialog::refresh);
    connect(&m_comparer, &models::DraftComparer::finished, this, &CompareDialog::fill);
    const auto later = [this] { m_turn->start(); };
    connect(&bench.plan, &models::WorkingPlan::routesChanged, this, later);
    connect(&bench.plan, &models::WorkingPlan::routesRemoved, this, later);
    connect(&bench.plan, &models::WorkingPlan::poolChanged, this, later);
    connect(&bench.store, &models::DispatchStore::scopeAboutToChange, this, [this] { reject(); });
    for (QComboBox *combo : m_side) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name is cut
        combo->setMinimumContentsLength(16);
    }
    for (QComboBox *combo : m_side)
        connect(combo, &QComboBox::currentIndexChanged, this, later);
    setDrafts({});
    resize(withinScreen(*this, { 820, 560 }));
}

void CompareDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, metrics::margin);
    layout->setSpacing(metrics::margin);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(metrics::grid);
    m_side[0]->setAccessibleName(tr("The plan at the left"));
    m_side[1]->setAccessibleName(tr("The plan at the right"));
    grid->addWidget(m_side[0], 0, 1);
    grid->addWidget(m_side[1], 0, 2);
    grid->addWidget(hintLabel(m_theme, tr("Right against left"), this), 0, 3);
    const QStringList names{ tr("Distance"), tr("Driving"), tr("Workers"), tr("Stops in routes"), tr("Late stops"),
        tr("Without a route"), tr("Other rules broken") };
    for (const QString &name : names) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(name, this), row, 0);
        std::array<QLabel *, 3> cells{};
        for (int column = 0; column < 3; ++column) {
            cells[size_t(column)] = plainLabel({}, this);
            cells[size_t(column)]->setFont(column < 2 ? m_theme.type().figures : m_theme.type().figuresStrong);
            cells[size_t(column)]->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(cells[size_t(column)], row, column + 1);
        }
        m_sums.append(cells);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(3, 120);
    layout->addLayout(grid);
    const QStringList routeHeads{ tr("Worker"), tr("Stops"), tr("Distance"), tr("Driving"), tr("Late") };
    m_tabs->addTab(makeTable(m_routes, routeHeads, tr("Workers")), tr("&Workers"));
    m_tabs->addTab(makeTable(m_moves, { tr("Order"), tr("Left"), tr("Right") }, tr("Stops that are elsewhere")),
        tr("&Stops that are elsewhere"));
    layout->addWidget(m_tabs, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::gap);
    m_take[0]->setText(tr("Take the &left one"));
    m_take[1]->setText(tr("Take the &right one"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (int which = 0; which < 2; ++which) {
        m_take[size_t(which)]->setAutoDefault(false);
        m_take[size_t(which)]->setToolTip(tr("Arrange the day like this; undo takes it back"));
        connect(m_take[size_t(which)], &QPushButton::clicked, this, [this, which] { emit taken(side(which)); });
        foot->addWidget(m_take[size_t(which)]);
    }
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
}

QWidget *CompareDialog::makeTable(QStandardItemModel *rows, const QStringList &heads, const QString &name)
{
    rows->setHorizontalHeaderLabels(heads);
    auto *view = new RowView(metrics::rowDense, this);
    view->setModel(rows);
    view->setAccessibleName(name);
    view->header()->setStretchLastSection(true);
    view->header()->setDefaultSectionSize(140);
    constexpr int durations = 3;
    if (heads.size() > durations)
        view->header()->resizeSection(durations, 180); // two of them, with an arrow between
    return view;
}

void CompareDialog::setDrafts(const QList<models::ShelvedDraft> &drafts)
{
    m_drafts = drafts;
    m_drafts.removeIf([this](const models::ShelvedDraft &one) {
        return one.file.date != m_store.scope().date
            || (one.file.opsGroupHandle.isEmpty() != m_store.scope().opsGroupHandle.isEmpty())
            || (!one.file.opsGroupHandle.isEmpty() && one.file.opsGroupHandle != m_store.scope().opsGroupHandle);
    });
    for (QComboBox *combo : m_side) {
        const QSignalBlocker quiet(combo);
        const QString before = combo->currentData().toString();
        combo->clear();
        combo->addItem(tr("The plan as it stands"), QString());
        combo->addItem(tr("As the service has it"), serviceSide);
        for (const models::ShelvedDraft &one : std::as_const(m_drafts))
            combo->addItem(one.file.name, one.id);
        combo->setCurrentIndex(qMax(0, combo->findData(before)));
    }
    m_turn->start();
}

void CompareDialog::choose(const QString &left, const QString &right)
{
    const auto set = [](QComboBox *combo, const QString &id) {
        for (int i = 0; i < combo->count(); ++i) {
            if (combo->itemData(i).toString() == id)
                combo->setCurrentIndex(i);
        }
    };
    set(m_side[0], left);
    set(m_side[1], right);
}

api::PlanFile CompareDialog::side(int which) const
{
    const QString id = m_side[size_t(which)]->currentData().toString();
    const QString name = m_side[size_t(which)]->currentText();
    if (id == serviceSide)
        return models::serverDraft(m_store, name);
    for (const models::ShelvedDraft &one : m_drafts) {
        if (one.id == id)
            return one.file;
    }
    return models::draftOf(m_plan, m_store, name, m_clock.now());
}

bool CompareDialog::isSettled() const
{
    return !m_turn->isActive() && !m_comparer.isBusy();
}

QString CompareDialog::figure(int row, int column) const
{
    return m_sums.at(row)[size_t(column)]->text();
}

void CompareDialog::refresh()
{
    for (size_t which = 0; which < 2; ++which)
        m_take[which]->setEnabled(!m_side[which]->currentData().toString().isEmpty());
    m_comparer.start(side(0), side(1));
}

void CompareDialog::fill()
{
    fillSums();
    fillRoutes();
    fillMoves();
    m_tabs->setTabText(1, tr("&Stops that are elsewhere (%1)").arg(m_comparer.comparison().moves.size()));
}

void CompareDialog::fillSums()
{
    // The difference of what is shown, so that the row adds up.
    const auto shownMinutes = [](const models::DraftSums &sums) {
        return std::chrono::round<std::chrono::minutes>(seconds(sums.driving));
    };
    const models::DraftSums &left = m_comparer.comparison().sums[0], &right = m_comparer.comparison().sums[1];
    const auto counts = [](int one, int other) {
        return QStringList{ words::count(one), words::count(other), changeOfCount(other - one) };
    };
    const QList<QStringList> rows{ { words::distance(double(left.metres)), words::distance(double(right.metres)),
                                       words::changeOfDistance(double(right.metres - left.metres)) },
        { words::duration(seconds(left.driving)), words::duration(seconds(right.driving)),
            words::change(shownMinutes(right) - shownMinutes(left)) },
        counts(left.workers, right.workers), counts(left.stops, right.stops), counts(left.late, right.late),
        counts(left.unassigned, right.unassigned), counts(left.broken, right.broken) };
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < 3; ++column)
            m_sums.at(row)[size_t(column)]->setText(rows.at(row).at(column));
    }
}

void CompareDialog::fillRoutes()
{
    m_routes->setRowCount(0);
    const auto pair = [](const QString &one, const QString &other) {
        return one == other ? one : QStringLiteral("%1 \u2192 %2").arg(one, other);
    };
    for (const models::DraftRouteRow &row : m_comparer.comparison().routes) {
        const models::DraftSums &left = row.sums[0], &right = row.sums[1];
        m_routes->appendRow(
            itemsOf({ nameOf(row.who, row.isWorker), pair(words::count(left.stops), words::count(right.stops)),
                pair(words::distance(double(left.metres)), words::distance(double(right.metres))),
                pair(words::duration(seconds(left.driving)), words::duration(seconds(right.driving))),
                pair(words::count(left.late), words::count(right.late)) }));
    }
}

void CompareDialog::fillMoves()
{
    m_moves->setRowCount(0);
    const auto place = [this](const models::DraftMove::Place &one) {
        return one.who.isNull() ? tr("no route") : tr("%1, stop %2").arg(nameOf(one.who, true)).arg(one.number);
    };
    for (const models::DraftMove &move : m_comparer.comparison().moves)
        m_moves->appendRow(itemsOf({ move.key.handle, place(move.places[0]), place(move.places[1]) }));
}

QString CompareDialog::nameOf(const QString &who, bool isWorker) const
{
    const api::Worker *worker = isWorker ? m_store.worker(who) : nullptr;
    return worker != nullptr && !worker->name.isEmpty() ? worker->name : who;
}

}
