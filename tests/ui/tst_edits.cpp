// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/edits/editdialog.h"
#include "ui/edits/editfields.h"
#include "ui/edits/edithands.h"
#include "ui/edits/editwords.h"
#include "ui/window/windowactions.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Changing many orders at once, as hands do it in the window. Pictures are left in build/shots.
class TestEdits : public WindowTest {
    Q_OBJECT

private slots:
    void opensByKeyForTheSelection();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void namesWhoStays();
    void agreedIsOneStep();
    void escapeChangesNothing();
    void anotherDayClosesIt();
    void stepNames_data();
    void stepNames();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] EditDialog *open(const QStringList &handles)
    {
        QList<api::OrderKey> keys;
        for (const QString &handle : handles)
            keys.append(m_desk->key(handle));
        m_desk->selection.setOrders(keys);
        m_window->actions().edit->trigger();
        return m_window->findChild<EditHands *>()->dialog();
    }
    template<class T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_window->findChild<EditHands *>()->dialog()->findChild<T *>(name);
    }
    void tick(const QString &name) const { part<QCheckBox>(name)->setChecked(true); }
    void type(const QString &name, const QString &text) const
    {
        part<QLineEdit>(name)->clear();
        QTest::keyClicks(part<QLineEdit>(name), text);
    }
};

void TestEdits::opensByKeyForTheSelection()
{
    QVERIFY(!m_window->actions().edit->isEnabled());
    m_desk->selection.setOrders({ m_desk->key(u"order-20"_s), m_desk->key(u"order-38"_s) });
    QCOMPARE(m_window->actions().edit->text(), u"&Edit 2 orders\u2026"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F2, Qt::ControlModifier);
    EditDialog *dialog = m_window->findChild<EditHands *>()->dialog();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->nextButton().isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestEdits::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("no time") << u"edit.window"_s << QString() << QString() << u"like 09:00"_s;
    QTest::newRow("nonsense") << u"edit.window"_s << u"edit.from"_s << u"late"_s << u"no time of day"_s;
    QTest::newRow("no type") << u"edit.typesRow"_s << QString() << QString() << u"like frozen"_s;
    QTest::newRow("no name") << u"edit.metadataRow"_s << u"edit.value"_s << u"4"_s << u"name of the information"_s;
}

void TestEdits::saysWhatIsMissing()
{
    QFETCH(QString, row);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    EditDialog *dialog = open({ u"order-20"_s, u"order-21"_s });
    tick(row);
    if (!field.isEmpty())
        type(field, text);
    QVERIFY2(part<QLabel>(row + u".problem"_s)->text().contains(sentence),
        qPrintable(part<QLabel>(row + u".problem"_s)->text()));
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled(); }));
    QVERIFY(!dialog->nextButton().isEnabled());
    part<QCheckBox>(row)->setChecked(false);
    QVERIFY(part<QLabel>(row + u".problem"_s)->isHidden());
}

void TestEdits::namesWhoStays()
{
    api::Order done = *m_desk->store.order(m_desk->key(u"order-20"_s));
    done.status = api::OrderStatus::Completed;
    m_desk->store.applyOrders({ done }, m_desk->store.revision());
    EditDialog *dialog = open({ u"order-20"_s, u"order-21"_s, u"order-22"_s });
    QVERIFY(part<QLabel>(u"edit.state"_s)->text().contains(u"1 order is closed"_s)); // before anything is chosen
    tick(u"edit.unitsRow"_s);
    part<QSpinBox>(u"edit.units"_s)->setValue(9);
    QTRY_VERIFY(dialog->nextButton().isEnabled());
    dialog->nextButton().click();
    QCOMPARE(part<QListWidget>(u"edit.leftOut"_s)->item(0)->text(), u"order-20: it is completed or cancelled"_s);
    QCOMPARE(dialog->nextButton().text(), u"&Change 2 orders"_s);
}

void TestEdits::agreedIsOneStep()
{
    EditDialog *dialog = open({ u"order-20"_s, u"order-21"_s, u"order-38"_s });
    tick(u"edit.window"_s);
    type(u"edit.from"_s, u"06:00"_s);
    type(u"edit.until"_s, u"06:10"_s);
    QTRY_VERIFY(dialog->nextButton().isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(m_desk->outbox.entries().size(), 0); // nothing is sent before it is agreed to
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled(); }));
    const QString forecast = part<QLabel>(u"edit.forecast"_s)->text();
    QVERIFY2(forecast.contains(u"2 late stops become later still"_s), qPrintable(forecast));
    QVERIFY2(forecast.contains(u"1 order is in no route yet"_s), qPrintable(forecast));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(m_desk->undo.count(), 1);
    QCOMPARE(m_desk->undo.undoText(), u"Change window of 3 orders"_s);
    QCOMPARE(m_desk->outbox.entries().size(), 3);
    m_desk->undo.undo();
    QCOMPARE(m_desk->outbox.entries().size(), 6);
}

void TestEdits::escapeChangesNothing()
{
    EditDialog *dialog = open({ u"order-20"_s });
    tick(u"edit.unitsRow"_s);
    dialog->reject(); // asks
    QVERIFY(dialog->isVisible());
    part<QCheckBox>(u"edit.unitsRow"_s)->setChecked(false);
    dialog->reject();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->undo.count(), 0);
    QVERIFY(m_desk->outbox.entries().isEmpty());
}

void TestEdits::anotherDayClosesIt()
{
    const QPointer<EditDialog> dialog = open({ u"order-20"_s });
    tick(u"edit.unitsRow"_s);
    models::DayScope scope = m_desk->store.scope();
    scope.date = scope.date.addDays(1);
    m_desk->store.setScope(scope);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void TestEdits::stepNames_data()
{
    QTest::addColumn<models::OrderWish>("wish");
    QTest::addColumn<QStringList>("handles");
    QTest::addColumn<QString>("name");

    using W = models::OrderWish;
    QTest::newRow("one") << W{ .units = 9 } << QStringList{ u"order-20"_s } << u"Change units of order-20"_s;
    QTest::newRow("two fields") << W{ .service = 60, .radius = 77 } << QStringList{ u"order-20"_s, u"order-21"_s }
                                << u"Change service time and radius of 2 orders"_s;
    QTest::newRow("more") << W{ .until = QTime(23, 0), .service = 60, .radius = 77 }
                          << QStringList{ u"order-20"_s, u"order-21"_s } << u"Change 3 fields of 2 orders"_s;
}

void TestEdits::stepNames()
{
    QFETCH(models::OrderWish, wish);
    QFETCH(QStringList, handles);
    QList<api::OrderKey> keys;
    for (const QString &handle : handles)
        keys.append(m_desk->key(handle));
    QTEST(words::editStep(models::draftEdit(wish, keys, m_desk->store).edits), "name");
}

void TestEdits::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestEdits::pictures()
{
    QFETCH(bool, dark);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    api::Order done = *m_desk->store.order(m_desk->key(u"order-20"_s));
    done.status = api::OrderStatus::Completed;
    m_desk->store.applyOrders({ done }, m_desk->store.revision());
    QStringList handles;
    for (int i = 14; i < 34; ++i)
        handles.append(u"order-%1"_s.arg(i));
    EditDialog *dialog = open(handles);
    QVERIFY(dialog->grab().save(m_folder.filePath(u"edits-empty-%1.png"_s.arg(name))));
    tick(u"edit.window"_s);
    part<QComboBox>(u"edit.window.way"_s)->setCurrentIndex(1);
    part<QSpinBox>(u"edit.shift"_s)->setValue(-90);
    tick(u"edit.typesRow"_s);
    QTRY_VERIFY(!part<QLabel>(u"edit.typesRow.problem"_s)->text().isEmpty());
    QVERIFY(dialog->grab().save(m_folder.filePath(u"edits-fields-%1.png"_s.arg(name))));
    type(u"edit.typesAdded"_s, u"frozen"_s);
    QTRY_VERIFY(dialog->nextButton().isEnabled());
    dialog->nextButton().click();
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled(); }));
    QCoreApplication::processEvents();
    QVERIFY(dialog->grab().save(m_folder.filePath(u"edits-review-%1.png"_s.arg(name))));
}

QTEST_MAIN(TestEdits)
#include "tst_edits.moc"
