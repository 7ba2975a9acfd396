// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/defaultsedit.h"

#include "ui/import/defaultdialog.h"
#include "ui/import/fieldwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::ColumnTarget;
using models::ImportDefaults;
using models::ImportField;

namespace {

constexpr int lineWidth = 148; ///< of the text, so that the panel need not grow

}

DefaultsEdit::DefaultsEdit(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)),
      m_add(new QPushButton(theme.icon(Icon::Plus), tr("&Add default\u2026"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::grid);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(QStringLiteral("import.addDefault"));
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Say what an empty cell, or a field that no column gives, is to mean"));
    connect(m_add, &QPushButton::clicked, this, [this] { ask({ { ImportField::ServiceMinutes, {} }, {} }); });
}

void DefaultsEdit::setDefaults(const ImportDefaults &defaults)
{
    if (m_defaults == defaults)
        return;
    m_defaults = defaults;
    fill();
}

void DefaultsEdit::setReading(const models::ImportOptions &options, bool paired)
{
    m_options = options;
    m_paired = paired;
}

void DefaultsEdit::fill()
{
    if (m_lines != nullptr) {
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = new QWidget(this);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    for (const ImportDefaults::Entry &entry : m_defaults.entries()) {
        const QString words = tr("%1: %2").arg(targetLabel(entry.target), entry.text.simplified());
        auto *line = new QHBoxLayout;
        line->setSpacing(2);
        auto *edit = new QPushButton(m_lines);
        edit->setFlat(true);
        edit->setAutoDefault(false);
        edit->setText(QFontMetrics(edit->font()).elidedText(words, Qt::ElideRight, lineWidth).replace(u'&', QStringLiteral("&&")));
        edit->setAccessibleName(tr("Change the default %1").arg(words));
        edit->setToolTip(plainTip(words));
        connect(edit, &QPushButton::clicked, this, [this, entry] { ask(entry); });
        auto *remove = new QToolButton(m_lines);
        remove->setIcon(m_theme.icon(Icon::Close));
        remove->setAutoRaise(true);
        remove->setToolTip(plainTip(tr("Take the default away: %1").arg(words)));
        remove->setAccessibleName(tr("Take the default away: %1").arg(words));
        connect(remove, &QToolButton::clicked, this, [this, target = entry.target] { change(target, {}); });
        line->addWidget(edit);
        line->addStretch(1);
        line->addWidget(remove);
        lines->addLayout(line);
    }
    m_layout->insertWidget(0, m_lines);
    m_lines->setVisible(!m_defaults.isEmpty());
}

void DefaultsEdit::ask(const ImportDefaults::Entry &entry)
{
    auto *dialog = new DefaultDialog(m_theme, m_options, m_paired, entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = entry.target] {
        const ImportDefaults::Entry now = dialog->entry();
        if (now.target != before)
            m_defaults.set(before, {});
        change(now.target, now.text);
    });
    dialog->open();
}

void DefaultsEdit::change(const ColumnTarget &target, const QString &text)
{
    m_defaults.set(target, text);
    fill();
    emit changed();
}

}
