// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/editrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

namespace routedesk::ui {

EditRow::EditRow(const Theme &theme, const QString &name, const QString &objectName, const QList<Way> &ways,
    QGridLayout &grid, QWidget *parent)
    : QObject(parent), m_theme(theme), m_tick(new QCheckBox(name, parent)), m_now(plainLabel({}, parent)),
      m_editors(new QStackedWidget(parent)), m_problem(plainLabel({}, parent))
{
    const QString plain = QString(name).remove(u'&');
    m_tick->setObjectName(objectName);
    m_tick->setToolTip(tr("Change this field of all selected orders"));
    m_now->setForegroundRole(QPalette::PlaceholderText);
    m_now->setFont(theme.type().figures);
    m_now->setMinimumWidth(120);
    m_now->setMaximumWidth(180);
    for (const Way &way : ways)
        m_editors->addWidget(way.editor);
    m_editors->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_problem->setFont(theme.type().small);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(objectName + QStringLiteral(".problem"));
    m_problem->hide();
    const int row = grid.rowCount();
    grid.addWidget(m_tick, row, 0);
    grid.addWidget(m_now, row, 1);
    if (ways.size() > 1) {
        m_way = new QComboBox(parent);
        m_way->setObjectName(objectName + QStringLiteral(".way"));
        m_way->setAccessibleName(tr("%1: what is done").arg(plain));
        for (const Way &way : ways)
            m_way->addItem(way.name);
        connect(m_way, &QComboBox::currentIndexChanged, this, &EditRow::follow);
        grid.addWidget(m_way, row, 2);
    } else {
        grid.addWidget(plainLabel(ways.constFirst().name, parent), row, 2);
    }
    grid.addWidget(m_editors, row, 3);
    grid.addWidget(m_problem, row + 1, 2, 1, 2);
    connect(m_tick, &QCheckBox::toggled, this, [this](bool on) {
        follow();
        if (on)
            focus();
    });
    follow();
}

void EditRow::setNow(const QString &words)
{
    const QFontMetrics metrics(m_now->font());
    m_now->setText(metrics.elidedText(words, Qt::ElideRight, m_now->maximumWidth()));
    m_now->setToolTip(plainTip(words));
    m_now->setAccessibleName(words);
    m_tick->setAccessibleDescription(tr("now %1").arg(words));
}

void EditRow::setTicked(bool ticked)
{
    m_tick->setChecked(ticked);
}

bool EditRow::isTicked() const
{
    return m_tick->isChecked();
}

void EditRow::setWay(int way)
{
    if (m_way != nullptr)
        m_way->setCurrentIndex(way);
}

int EditRow::way() const
{
    return m_editors->currentIndex();
}

void EditRow::follow()
{
    m_editors->setCurrentIndex(m_way != nullptr ? m_way->currentIndex() : 0);
    m_editors->setEnabled(isTicked());
    if (m_way != nullptr)
        m_way->setEnabled(isTicked());
    emit changed();
}

void EditRow::setProblem(const QString &sentence)
{
    QPalette ink = m_problem->palette();
    ink.setColor(QPalette::WindowText, m_theme.palette().ink(Tone::Broken));
    m_problem->setPalette(ink);
    m_problem->setText(sentence.isEmpty() ? QString() : QStringLiteral("\u25C6 ") + sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_tick->setToolTip(sentence.isEmpty() ? tr("Change this field of all selected orders") : plainTip(sentence));
}

QString EditRow::problem() const
{
    return m_problem->text();
}

void EditRow::focus()
{
    QWidget *editor = m_editors->currentWidget();
    QWidget *inside = editor->focusPolicy() == Qt::NoFocus ? editor->findChild<QLineEdit *>() : nullptr;
    (inside != nullptr ? inside : editor)->setFocus(Qt::OtherFocusReason);
}

}
