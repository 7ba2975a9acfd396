// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/shiftsedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/workers/shiftwords.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr int dayWidth = 104;
constexpr int timeWidth = 84;

}

ShiftsEdit::ShiftsEdit(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout), m_likeMonday(new QToolButton(this)),
      m_another(new QToolButton(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(metrics::grid);
    m_layout->setSpacing(metrics::grid);
    outer->addLayout(m_layout);
    m_likeMonday->setObjectName(QStringLiteral("shifts.likeMonday"));
    m_likeMonday->setText(tr("Tuesday to Friday like Monday"));
    m_likeMonday->setIcon(theme.icon(Icon::Copy));
    m_likeMonday->setToolTip(tr("Puts Monday's first shift into the other working days"));
    m_another->setObjectName(QStringLiteral("shifts.another"));
    m_another->setText(tr("Second shift on"));
    m_another->setIcon(theme.icon(Icon::Plus));
    m_another->setToolTip(tr("Another row for a day with more than one shift"));
    m_another->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_another);
    for (int day = 1; day <= 7; ++day) {
        menu->addAction(weekdayName(weekdayWord(day)), this, [this, day] {
            addRow(day).from->setFocus(Qt::OtherFocusReason);
            orderTabs();
        });
    }
    m_another->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    for (QToolButton *button : { m_likeMonday, m_another }) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    line->addStretch(1);
    outer->addLayout(line);
    connect(m_likeMonday, &QToolButton::clicked, this, &ShiftsEdit::fillLikeMonday);
    setSchedule({});
}

void ShiftsEdit::clearRows()
{
    for (const Row &row : std::as_const(m_rows))
        delete row.from->parentWidget();
    m_rows.clear();
}

ShiftsEdit::Row &ShiftsEdit::addRow(int day)
{
    const auto after = std::ranges::find_if(m_rows, [day](const Row &row) { return row.day > day; });
    const int at = int(after - m_rows.begin());
    const bool isFirst = at == 0 || m_rows.at(at - 1).day != day;
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    const QString name = weekdayName(weekdayWord(day));
    auto *label = plainLabel(isFirst ? name : QString(), line);
    label->setFixedWidth(dayWidth);
    layout->addWidget(label);
    Row row{ day, new QLineEdit(line), new QLineEdit(line), {}, {}, {} };
    const QString word = weekdayWord(day) + (isFirst ? QString() : QString::number(m_rows.size()));
    row.from->setObjectName(QStringLiteral("shifts.from.") + word);
    row.from->setAccessibleName(tr("%1 from").arg(name));
    row.from->setPlaceholderText(tr("off"));
    row.until->setObjectName(QStringLiteral("shifts.until.") + word);
    row.until->setAccessibleName(tr("%1 until").arg(name));
    for (QLineEdit *field : { row.from, row.until }) {
        field->setFont(m_theme.type().figures);
        field->setFixedWidth(timeWidth);
        connect(field, &QLineEdit::textEdited, this, &ShiftsEdit::edited);
    }
    layout->addWidget(row.from);
    layout->addWidget(plainLabel(QStringLiteral("\u2013"), line));
    layout->addWidget(row.until);
    layout->addStretch(1);
    m_layout->insertWidget(at, line);
    line->show();
    return *m_rows.insert(at, row);
}

void ShiftsEdit::orderTabs()
{
    QWidget *before = m_before;
    for (const Row &row : std::as_const(m_rows)) {
        if (before != nullptr)
            setTabOrder(before, row.from);
        setTabOrder(row.from, row.until);
        before = row.until;
    }
    setTabOrder(before, m_likeMonday);
    setTabOrder(m_likeMonday, m_another);
}

QWidget *ShiftsEdit::placeInTabs(QWidget *before)
{
    m_before = before;
    orderTabs();
    return m_another;
}

void ShiftsEdit::setSchedule(const QList<api::ShiftEntry> &schedule)
{
    clearRows();
    m_given = schedule;
    m_strange.clear();
    for (int day = 1; day <= 7; ++day) {
        bool any = false;
        for (const api::ShiftEntry &entry : schedule) {
            if (weekdayOf(entry.dayOfWeek) != day)
                continue;
            any = true;
            Row &row = addRow(day);
            row.given = entry;
            row.givenFrom = minuteText(entry.startMinute);
            row.givenUntil = minuteText(entry.endMinute);
            row.from->setText(row.givenFrom);
            row.until->setText(row.givenUntil);
        }
        if (!any)
            addRow(day);
    }
    std::ranges::copy_if(schedule, std::back_inserter(m_strange),
        [](const api::ShiftEntry &entry) { return weekdayOf(entry.dayOfWeek) == 0; });
    orderTabs();
}

std::optional<api::ShiftEntry> ShiftsEdit::entryOf(const Row &row)
{
    const QString from = row.from->text().trimmed();
    const QString until = row.until->text().trimmed();
    if (row.given && from == row.givenFrom && until == row.givenUntil)
        return row.given;
    const auto start = minuteFromText(from);
    const auto end = minuteFromText(until);
    if (!start || !end || *start == *end)
        return std::nullopt;
    api::ShiftEntry entry = row.given.value_or(api::ShiftEntry());
    entry.dayOfWeek = weekdayWord(row.day);
    entry.startMinute = *start;
    entry.endMinute = *end;
    return entry;
}

QList<api::ShiftEntry> ShiftsEdit::schedule() const
{
    QList<api::ShiftEntry> entries;
    for (const Row &row : m_rows) {
        if (const auto entry = entryOf(row))
            entries.append(*entry);
    }
    entries += m_strange;
    const bool isSame = entries.size() == m_given.size()
        && std::is_permutation(entries.cbegin(), entries.cend(), m_given.cbegin());
    return isSame ? m_given : entries;
}

QStringList ShiftsEdit::complaints() const
{
    QStringList found;
    for (const Row &row : m_rows) {
        const QString from = row.from->text().trimmed();
        const QString until = row.until->text().trimmed();
        if ((from.isEmpty() && until.isEmpty()) || entryOf(row))
            continue;
        const QString day = weekdayName(weekdayWord(row.day));
        if (from.isEmpty() || until.isEmpty())
            found.append(tr("%1: type both start and end, or neither.").arg(day));
        else if (minuteFromText(from) && minuteFromText(until))
            found.append(tr("%1: the shift ends when it begins.").arg(day));
        else
            found.append(tr("%1: type times of day like 08:00.").arg(day));
    }
    return found;
}

void ShiftsEdit::fillLikeMonday()
{
    const auto monday = std::ranges::find(m_rows, 1, &Row::day);
    int filled = 1;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.day != filled + 1 || row.day > 5)
            continue;
        ++filled;
        row.from->setText(monday->from->text());
        row.until->setText(monday->until->text());
    }
    emit edited();
}

}
