// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workerformtest.h"

#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace dialogtest;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

void WorkerFormTest::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void WorkerFormTest::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    agree();
}

void WorkerFormTest::agree()
{
    m_bench->network.script = [this](const ScriptedCall &call) { return agreed(call); };
}

void WorkerFormTest::cleanup()
{
    m_bench.reset();
}

void WorkerFormTest::type(QWidget &form, const QString &field, const QString &text)
{
    auto *line = child<QLineEdit>(form, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
}

void WorkerFormTest::press(QWidget &form)
{
    child<QPushButton>(form, u"form.save"_s)->click();
}

QString WorkerFormTest::problem(const QWidget &form, const QString &field)
{
    const auto *line = child<QLabel>(form, u"problem."_s + field);
    return line->isVisibleTo(&form) ? line->text() : QString();
}

void WorkerFormTest::click(QMessageBox &box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box.buttons()) {
        if (box.buttonRole(button) == role)
            return button->click();
    }
    QFAIL("no such button");
}
