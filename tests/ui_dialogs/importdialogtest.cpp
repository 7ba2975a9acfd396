// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importdialogtest.h"

#include "models/import/importmodel.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace dialogtest;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using routedesk::models::ImportModel;

void ImportDialogTest::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void ImportDialogTest::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = &DialogBench::taken;
    m_dialog = std::make_unique<ImportDialog>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_view = m_dialog->findChild<ImportView *>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ImportDialogTest::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

void ImportDialogTest::open(const QByteArray &file)
{
    QSignalSpy loaded(m_dialog.get(), &ImportDialog::loaded);
    m_dialog->openFile(writeFile(m_bench->folder, u"orders.csv"_s, file));
    QTRY_VERIFY(!loaded.isEmpty());
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
}
