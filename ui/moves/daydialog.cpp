// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/daydialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

DayDialog::DayDialog(const Theme &theme, int count, int underWay, QDate today, QWidget *parent)
    : QDialog(parent), m_today(today), m_date(new QDateEdit(today.addDays(1), this)),
      m_move(new QPushButton(tr("&Move"), this))
{
    setObjectName(QStringLiteral("dayDialog"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("Move %n order(s) to another day", nullptr, count);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::margin);
    layout->addWidget(titleLabel(theme, title, this));
    const auto paragraph = [&](const QString &text) {
        auto *label = plainLabel(text, this);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    paragraph(
        tr("The windows keep their times of day. The orders leave their routes and wait in that day's pool."));
    if (underWay > 0)
        paragraph(tr("%n of them are with a worker already: there they are cancelled, and made anew on that day.",
            nullptr, underWay));
    paragraph(tr("This is sent at once, and undo does not bring it back: move them back from that day instead."));
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(160);
    auto *line = new QVBoxLayout;
    addField(*line, tr("&Day"), m_date);
    layout->addLayout(line);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_move);
    m_move->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) { m_move->setEnabled(date != m_today); });
    setFixedWidth(420);
    m_date->setFocus();
}

void DayDialog::setDate(QDate date)
{
    m_date->setDate(date);
}

QDate DayDialog::date() const
{
    return m_date->date();
}

}
