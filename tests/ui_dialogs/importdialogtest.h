// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogbench.h"

#include "ui/import/importdialog.h"
#include "ui/import/importview.h"

/// What is tested in the import dialog: one for each test function, over a server that takes what it is sent.
class ImportDialogTest : public QObject {
    Q_OBJECT

protected slots: // Qt Test finds them by name; they are no tests themselves
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// Until it is read and checked.
    void open(const QByteArray &file);
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

    routedesk::ui::Theme m_theme;
    std::unique_ptr<dialogtest::DialogBench> m_bench;
    std::unique_ptr<routedesk::ui::ImportDialog> m_dialog;
    routedesk::ui::ImportView *m_view = nullptr;
};
