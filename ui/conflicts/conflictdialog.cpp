// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/conflicts/conflictdialog.h"

#include "models/conflicts/ordermerge.h"
#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/screenfit.h"
#include "ui/words/planwords.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace routedesk::ui {

using models::FieldConflict;
using models::PlanConflict;

namespace {

constexpr int markedRole = Qt::UserRole; ///< bool: stands elsewhere on the other side

QString keyText(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

int firstMarked(const QListWidget &list)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->data(markedRole).toBool())
            return row;
    }
    return -1;
}

/// The lists scroll together: the lower one of their first marked rows comes into sight, then the upper one.
void showMarked(QListWidget &mine, QListWidget &theirs)
{
    QListWidget &longer = mine.count() >= theirs.count() ? mine : theirs;
    const std::pair rows = std::minmax({ firstMarked(mine), firstMarked(theirs) });
    for (const int row : { rows.second, rows.first }) {
        if (row >= 0)
            longer.scrollToItem(longer.item(row));
    }
}

}

ConflictDialog::ConflictDialog(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    models::WorkingPlan &plan, models::FieldConflicts &fields, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_words(store, plan, words), m_plan(plan), m_fields(fields),
      m_title(titleLabel(theme, {}, this)), m_sentence(plainLabel({}, this)), m_origin(hintLabel(theme, {}, this)),
      m_mine(makeColumn(tr("Yours"))), m_theirs(makeColumn(tr("Theirs")))
{
    setObjectName(QStringLiteral("conflictDialog"));
    setWindowTitle(tr("Conflicts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_sentence->setWordWrap(true);
    build();
    connect(&plan, &models::WorkingPlan::conflictsChanged, this, &ConflictDialog::take);
    connect(&plan, &models::WorkingPlan::routesChanged, this, &ConflictDialog::take);
    connect(&plan, &models::WorkingPlan::wasReset, this, &QDialog::close);
    connect(&fields, &models::FieldConflicts::changed, this, &ConflictDialog::take);
    connect(&store, &models::DispatchStore::ordersChanged, this, &ConflictDialog::take);
    take();
    m_keep->setFocus();
}

ConflictDialog::Column ConflictDialog::makeColumn(const QString &title)
{
    Column column{ groupLabel(m_theme, title, this), new QListWidget(this) };
    column.list->setAccessibleName(title);
    column.list->setTextElideMode(Qt::ElideRight);
    column.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column.list->setSelectionMode(QAbstractItemView::SingleSelection);
    column.list->setUniformItemSizes(true);
    return column;
}

QPushButton *ConflictDialog::makeButton(const QString &text, const QString &hint, Qt::Key key)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    // A button's own shortcut would press it for a tenth of a second first, and lose a second key meanwhile.
    connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, button, &QPushButton::click);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(hint, keyText(key)));
    return button;
}

void ConflictDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::gap);
    head->setSpacing(metrics::grid);
    m_origin->setWordWrap(true);
    for (QLabel *label : { m_title, m_sentence, m_origin })
        head->addWidget(label);
    layout->addLayout(head);
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(metrics::margin, 0, metrics::margin, metrics::margin);
    sides->setSpacing(metrics::margin);
    for (const Column &column : { m_mine, m_theirs }) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(metrics::grid);
        stack->addWidget(column.title);
        stack->addWidget(column.list, 1);
        sides->addLayout(stack, 1);
    }
    // What is only noted has no sides: its sentence stays at the top all the same.
    layout->addLayout(sides, 1000);
    layout->addStretch(1);
    QScrollBar *one = m_mine.list->verticalScrollBar(), *other = m_theirs.list->verticalScrollBar();
    connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
    connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    layout->addWidget(new Hairline(m_theme, Qt::Horizontal, this));

    m_keep = makeButton(tr("Keep &mine"), {}, Qt::Key_M);
    m_take = makeButton(tr("Take &theirs"), {}, Qt::Key_T);
    m_next = makeButton(tr("&Next"), tr("Look at the next one and leave this one open"), Qt::Key_N);
    m_keepAll = new QPushButton(tr("Keep all mine"), this);
    m_takeAll = new QPushButton(tr("Take all theirs"), this);
    m_keep->setIcon(m_theme.icon(Icon::Check));
    m_take->setIcon(m_theme.icon(Icon::Swap));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    for (QPushButton *button : { m_keep, m_take, m_next })
        foot->addWidget(button);
    foot->addStretch(1);
    for (QPushButton *button : { m_keepAll, m_takeAll }) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(PlanConflict::Side::Mine, false); });
    connect(m_take, &QPushButton::clicked, this, [this] { decide(PlanConflict::Side::Theirs, false); });
    connect(m_keepAll, &QPushButton::clicked, this, [this] { decide(PlanConflict::Side::Mine, true); });
    connect(m_takeAll, &QPushButton::clicked, this, [this] { decide(PlanConflict::Side::Theirs, true); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
}

void ConflictDialog::take()
{
    const Conflict before = m_open.value(m_current);
    m_open.clear();
    for (const PlanConflict &one : m_plan.openConflicts())
        m_open.append(one);
    for (const FieldConflict &one : m_fields.open())
        m_open.append(one);
    if (m_open.isEmpty()) {
        close();
        return;
    }
    const auto same = std::ranges::find_if(m_open, [&](const Conflict &one) {
        if (one.index() != before.index())
            return false;
        const auto *plan = std::get_if<PlanConflict>(&one);
        return plan ? plan->isAbout(std::get<PlanConflict>(before))
                    : std::get<FieldConflict>(one).key == std::get<FieldConflict>(before).key;
    });
    m_current = same != m_open.end() ? int(same - m_open.begin()) : std::min(m_current, count() - 1);
    present();
}

bool ConflictDialog::isOnlyNews(const Conflict &conflict) const
{
    const auto *plan = std::get_if<PlanConflict>(&conflict);
    return plan ? plan->isOnlyNews() : m_fields.isOnlyNews(std::get<FieldConflict>(conflict));
}

void ConflictDialog::present()
{
    const Conflict &conflict = m_open.at(m_current);
    const bool isNews = isOnlyNews(conflict);
    m_title->setText(count() > 1 ? tr("Conflict %1 of %2").arg(m_current + 1).arg(count())
            : isNews             ? tr("Changed by someone else")
                                 : tr("A conflict"));
    for (const Column &column : { m_mine, m_theirs }) {
        column.title->setVisible(!isNews);
        column.list->setVisible(!isNews);
        column.list->clear();
    }
    if (const auto *plan = std::get_if<PlanConflict>(&conflict))
        presentPlan(*plan);
    else
        presentFields(std::get<FieldConflict>(conflict));
    setAccessibleDescription(m_sentence->text());
    m_keep->setVisible(!isNews);
    m_keep->setEnabled(!isNews);
    m_take->setText(isNews ? tr("No&ted") : tr("Take &theirs"));
    m_take->setIcon(m_theme.icon(isNews ? Icon::Check : Icon::Swap));
    for (QPushButton *button : { m_next, m_keepAll, m_takeAll })
        button->setVisible(count() > 1);
    if (isNews && m_keep->hasFocus())
        m_take->setFocus();
    fit();
    // A long route would hide what it is about. Queued: the lists have their size once the dialog is on the screen.
    QMetaObject::invokeMethod(
        m_mine.list, [this] { showMarked(*m_mine.list, *m_theirs.list); }, Qt::QueuedConnection);
}

void ConflictDialog::fit()
{
    if (m_fitted.isValid() && size() != m_fitted)
        return;
    constexpr int widest = 820, newsWidth = 520, highest = 620;
    const bool isNews = isOnlyNews(m_open.at(m_current));
    const int width = withinScreen(*this, { isNews ? newsWidth : widest, highest }).width();
    const int rows = std::max(m_mine.list->count(), m_theirs.list->count());
    const int lists = isNews ? 0 : rows * m_mine.list->sizeHintForRow(0) + 2 * m_mine.list->frameWidth();
    const int least = isNews ? 0 : 2 * metrics::rowDense; // two rows of them always show, the others scroll
    for (const Column &column : { m_mine, m_theirs })
        column.list->setMinimumHeight(std::min(lists, least));
    layout()->activate();
    const int both
        = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    const int others = isNews ? both : both - m_mine.list->sizeHint().height();
    const int height = std::min(highest, others + lists);
    m_fitted = withinScreen(*this, { width, height }).expandedTo(minimumSizeHint());
    resize(m_fitted);
}

void ConflictDialog::presentPlan(const PlanConflict &conflict)
{
    const models::ConflictSides sides = m_plan.sides(conflict);
    m_sentence->setText(m_words.sentence(conflict, sides));
    m_origin->setText(m_words.origin(conflict));
    m_keep->setToolTip(tr("The plan stays as it is; it is sent when you publish (%1)").arg(keyText(Qt::Key_M)));
    m_take->setToolTip(tr("The plan follows what the other has done (%1)").arg(keyText(Qt::Key_T)));
    fill(m_mine, sides, true);
    fill(m_theirs, sides, false);
}

void ConflictDialog::presentFields(const FieldConflict &conflict)
{
    m_sentence->setText(m_words.sentence(conflict));
    m_origin->setText(m_words.origin(conflict));
    m_keep->setToolTip(tr("Yours is sent in the place of theirs; undo takes it back (%1)").arg(keyText(Qt::Key_M)));
    m_take->setToolTip(tr("The order stays as the other has made it (%1)").arg(keyText(Qt::Key_T)));
    for (const bool isMine : { true, false }) {
        const Column &column = isMine ? m_mine : m_theirs;
        addLine(column, m_words.order(conflict.key), m_theme.type().strong, Tone::Neutral);
        for (const QString &line : m_words.fields(conflict, isMine))
            addLine(column, QStringLiteral("\u25C6 %1").arg(line), m_theme.type().figuresStrong, Tone::Late);
    }
}

void ConflictDialog::addLine(const Column &column, const QString &text, const QFont &font, Tone tone)
{
    auto *item = new QListWidgetItem(text, column.list);
    item->setFont(font);
    item->setForeground(tone == Tone::Neutral ? m_theme.palette().text : m_theme.palette().ink(tone));
    item->setToolTip(plainTip(text));
}

void ConflictDialog::fill(const Column &column, const models::ConflictSides &sides, bool isMine)
{
    QListWidget &list = *column.list;
    const auto add = [&list](const QString &text, const QFont &font, const QColor &ink) {
        auto *item = new QListWidgetItem(text, &list);
        item->setFont(font);
        item->setForeground(ink);
        return item;
    };
    const Palette &palette = m_theme.palette();
    for (const models::RouteSides &route : sides.routes) {
        const models::RouteOutlook &here = isMine ? route.mine : route.theirs;
        const models::RouteOutlook &there = isMine ? route.theirs : route.mine;
        add(m_words.route(route.routeId, here.contents.workerHandle), m_theme.type().strong, palette.text);
        auto *figures = add(m_words.outlook(here), m_theme.type().small,
            here.late > there.late ? palette.ink(Tone::Late) : palette.textSecondary);
        figures->setToolTip(tr("Reckoned from the plan as it would be then"));
        const QSet<api::OrderKey> elsewhere = models::asSet(sides.contested);
        const QSet<api::OrderKey> others = models::asSet(there.contents.stops);
        for (qsizetype place = 0; place < here.contents.stops.size(); ++place) {
            const api::OrderKey &key = here.contents.stops.at(place);
            const bool differs = elsewhere.contains(key) || !others.contains(key);
            const QString text = m_words.stop(key, place);
            auto *item = add(differs ? QStringLiteral("\u25C6 %1").arg(text) : QStringLiteral("    %1").arg(text),
                differs ? m_theme.type().strong : m_theme.type().body,
                differs ? palette.ink(Tone::Late) : palette.text);
            item->setData(markedRole, differs);
            item->setToolTip(plainTip(differs ? tr("%1: elsewhere on the other side").arg(text) : text));
            item->setData(Qt::AccessibleTextRole, differs ? tr("%1, elsewhere on the other side").arg(text) : text);
        }
    }
}

void ConflictDialog::decide(PlanConflict::Side side, bool all)
{
    QList<PlanConflict> some;
    QList<FieldConflict> fields;
    for (const Conflict &one : all ? m_open : m_open.sliced(m_current, 1)) {
        if (const auto *plan = std::get_if<PlanConflict>(&one))
            some.append(*plan);
        else
            fields.append(std::get<FieldConflict>(one));
    }
    if (!some.isEmpty()) {
        if (const auto done = m_plan.decide(some, side); !done)
            emit refused(words::refusal(done.error()));
    }
    if (!fields.isEmpty())
        emit fieldsDecided(fields, side);
}

void ConflictDialog::go(int by)
{
    m_current = (m_current + by + count()) % count();
    present();
}

}
