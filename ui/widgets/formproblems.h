// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"

#include <QHash>
#include <QStringList>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace routedesk::ui {

class Theme;

/// One complaint at one field, as a sentence. Fields are named as on the wire.
struct FormProblem {
    QString field;
    QString sentence;

    bool operator==(const FormProblem &) const = default;
};

/// The lines below the fields of a form that say what is wrong there, whoever found it.
class FormProblems {
public:
    explicit FormProblems(const Theme &theme) : m_theme(theme) { }

    /// A line for the complaints at a field; the cursor goes to `widget`.
    void addLine(QVBoxLayout &layout, const QString &field, QWidget *widget);
    /// Shows these and no others.
    void show(const QList<FormProblem> &problems);
    /// False when nothing is wrong.
    bool focusFirst() const;
    /// What the server complains of, each at the field that its path begins with; the rest is left out.
    [[nodiscard]] QList<FormProblem> fromServer(const QList<api::FieldError> &complaints) const;

private:
    [[nodiscard]] QString fieldOf(const QString &path) const;

    const Theme &m_theme;
    QStringList m_fields; ///< in the order on screen
    QHash<QString, QLabel *> m_lines;
    QHash<QString, QWidget *> m_widgets;
    QList<FormProblem> m_shown;
};

}
