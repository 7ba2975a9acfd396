// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/formproblems.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace routedesk::ui {

class Banner;

/// Fields that go to the server when they are saved. What is wrong stands at its field, a failure keeps what was
/// typed, and closing asks first when something typed would be lost. Window-modal: use open().
class FormDialog : public QDialog {
    Q_OBJECT

public:
    void reject() override;
    [[nodiscard]] bool isSaving() const { return m_saving; }

protected:
    /// `hint` says beside the buttons what saving means.
    FormDialog(const Theme &theme, const QString &hint, QWidget *parent);

    [[nodiscard]] virtual bool hasChanges() const = 0;
    /// The person wants it saved: ends in a call and begin(), or with problems shown.
    virtual void save() = 0;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }
    [[nodiscard]] QWidget *page() const;
    [[nodiscard]] FormProblems &problems() { return m_problems; }
    /// Shows them and puts the cursor there; true when there are none.
    bool isSound(const QList<FormProblem> &problems);
    /// The body is complete: takes the size that shows it.
    void settle();
    void begin();
    /// `before` says what was saved all the same; empty for nothing.
    void fail(const api::ApiError &error, const QString &before = {});
    /// As fail(), with a complaint of our own at a field.
    void refuse(const FormProblem &problem);

private:
    void end();

    const Theme &m_theme;
    FormProblems m_problems;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QWidget *m_focus = nullptr;
    bool m_saving = false;
};

}
