// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formproblems.h"

#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/tr.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

/// Where one types: the widget itself, or the first field inside a widget of several. A focus proxy would do for the cursor,
/// but it takes the fields behind it out of the tab order.
QWidget *typingAt(QWidget *widget)
{
    QWidget *inside = widget->focusPolicy() == Qt::NoFocus ? widget->findChild<QLineEdit *>() : nullptr;
    return inside != nullptr ? inside : widget;
}

}

void FormProblems::addLine(QVBoxLayout &layout, const QString &field, QWidget *widget)
{
    auto *line = plainLabel({}, widget->parentWidget());
    line->setObjectName(QStringLiteral("problem.") + field);
    line->setFont(m_theme.type().small);
    line->setWordWrap(true);
    line->hide();
    layout.addWidget(line);
    m_fields.append(field);
    m_lines.insert(field, line);
    m_widgets.insert(field, widget);
}

void FormProblems::show(const QList<FormProblem> &problems)
{
    m_shown = problems;
    QHash<QString, QStringList> sentences;
    for (const FormProblem &problem : problems)
        sentences[problem.field].append(problem.sentence);
    for (const QString &field : std::as_const(m_fields)) {
        const QStringList here = sentences.value(field);
        QLabel *line = m_lines.value(field);
        QPalette ink = line->palette();
        ink.setColor(QPalette::WindowText, m_theme.palette().ink(Tone::Broken));
        line->setPalette(ink);
        // The glyph stands beside the colour.
        line->setText(
            here.isEmpty() ? QString() : QStringLiteral("\u25C6 ") + here.join(QStringLiteral("\n\u25C6 ")));
        line->setVisible(!here.isEmpty());
        typingAt(m_widgets.value(field))->setAccessibleDescription(here.join(u' '));
    }
}

bool FormProblems::focusFirst() const
{
    for (const QString &field : m_fields) {
        for (const FormProblem &problem : m_shown) {
            if (problem.field == field) {
                typingAt(m_widgets.value(field))->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
    }
    return !m_shown.isEmpty();
}

QString FormProblems::fieldOf(const QString &path) const
{
    QString found;
    for (const QString &field : m_fields) {
        const bool within = path.startsWith(field)
            && (path.size() == field.size() || path.at(field.size()) == u'.' || path.at(field.size()) == u'[');
        if (within && field.size() > found.size())
            found = field;
    }
    return found;
}

QList<FormProblem> FormProblems::fromServer(const QList<api::FieldError> &complaints) const
{
    QList<FormProblem> problems;
    for (const api::FieldError &complaint : complaints) {
        const QString field = fieldOf(complaint.field);
        if (!field.isEmpty())
            problems.append({ field, Words::tr("The server says: %1").arg(complaint.message) });
    }
    return problems;
}

}
