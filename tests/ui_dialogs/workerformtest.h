// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogbench.h"

#include <QMessageBox>

/// What is tested of the forms of workers and their groups: a bench for each test function, whose server agrees.
class WorkerFormTest : public QObject {
    Q_OBJECT

protected slots: // Qt Test finds them by name; they are no tests themselves
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// What a server says that has it as it was asked for.
    [[nodiscard]] virtual ScriptedAnswer agreed(const ScriptedCall &call) const = 0;
    void agree(); ///< from now on; so it is at the beginning

    [[nodiscard]] const ScriptedCall &lastCall() const { return m_bench->network.calls.last(); }
    template<class T>
    static T *child(const QWidget &parent, const QString &name)
    {
        return parent.findChild<T *>(name);
    }
    static void type(QWidget &form, const QString &field, const QString &text);
    static void press(QWidget &form); ///< its Save
    static QString problem(const QWidget &form, const QString &field); ///< null if none is shown
    static void click(QMessageBox &box, QMessageBox::ButtonRole role);

    routedesk::ui::Theme m_theme;
    std::unique_ptr<dialogtest::DialogBench> m_bench;
};
