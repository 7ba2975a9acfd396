// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/writing.h"
#include "ui/batch/batchform.h"
#include "ui/batch/draftsmodel.h"
#include "ui/batch/orderdraft.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Orders typed by hand: what is checked before sending, what goes over the wire, what stays when it is refused.
class TestBatchForm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void readsTimesOfDay_data();
    void readsTimesOfDay();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void knowsTheFieldOfAPath();
    void modelHolds();

    void saysWhatIsMissing();
    void splitsPastedCoordinates();
    void takesAPlaceFromTheMap();
    void refusesTheSameHandleTwice();
    void refusesTheHandleOfAnOpenOrder();
    void putsABatchTogetherAndSendsIt();
    void sendsWhatIsStillInTheFields();
    void keepsWhatTheServerRefuses();
    void beginsTheNextFromTheLast();

private:
    void type(const QString &name, const QString &text);
    void typeGood(const QString &handle);
    [[nodiscard]] QStringList problems() const;
    void press(const char *action) { m_form->findChild<QAction *>(QLatin1StringView(action))->trigger(); }
    [[nodiscard]] int inBatch() const
    {
        return m_form->findChild<QTreeView *>(u"batch.list"_s)->model()->rowCount();
    }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<BatchForm> m_form;
};

namespace {

OrderDraft goodDraft()
{
    OrderDraft draft;
    draft.handle = u"A-1"_s;
    draft.latitude = u"37.33"_s;
    draft.longitude = u"-121.89"_s;
    draft.day = QDate(2023, 11, 2);
    draft.from = u"9"_s;
    draft.until = u"10:30"_s;
    return draft;
}

DraftSurroundings surroundings()
{
    DraftSurroundings around;
    around.zone = QTimeZone("America/Los_Angeles");
    around.now = api::toInstant(QDateTime(QDate(2023, 11, 2), QTime(7, 0), around.zone));
    return around;
}

}

void TestBatchForm::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestBatchForm::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = &DialogBench::taken;
    m_form = std::make_unique<BatchForm>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_form->resize(380, 900);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestBatchForm::cleanup()
{
    m_form.reset();
    m_bench.reset();
}

void TestBatchForm::type(const QString &name, const QString &text)
{
    auto *field = m_form->findChild<QLineEdit *>(name);
    field->clear();
    field->setFocus();
    field->insert(text);
    emit field->textEdited(text);
}

void TestBatchForm::typeGood(const QString &handle)
{
    type(u"order.handle"_s, handle);
    type(u"order.latitude"_s, u"37.33"_s);
    type(u"order.longitude"_s, u"-121.89"_s);
    type(u"order.from"_s, u"9"_s);
    type(u"order.until"_s, u"10:30"_s);
}

QStringList TestBatchForm::problems() const
{
    QStringList found;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(u"\u25C6"_s))
            found += label->text().split(u'\n');
    }
    return found;
}

void TestBatchForm::readsTimesOfDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("hour") << u"9"_s << QTime(9, 0);
    QTest::newRow("colon") << u" 9:30 "_s << QTime(9, 30);
    QTest::newRow("dot") << u"09.30"_s << QTime(9, 30);
    QTest::newRow("four digits") << u"0930"_s << QTime(9, 30);
    QTest::newRow("afternoon") << u"2 pm"_s << QTime(14, 0);
    QTest::newRow("noon") << u"12pm"_s << QTime(12, 0);
    QTest::newRow("midnight") << u"12:15 am"_s << QTime(0, 15);
    QTest::newRow("too late") << u"25:00"_s << QTime();
    QTest::newRow("13 pm") << u"13 pm"_s << QTime();
    QTest::newRow("words") << u"soon"_s << QTime();
}

void TestBatchForm::readsTimesOfDay()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    QCOMPARE(clockFromText(text).value_or(QTime()), time);
}

void TestBatchForm::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("wrong");
    const auto row = [](const char *name, const QString &field, const QString &value, DraftField wrong) {
        QTest::newRow(name) << field << value << int(wrong);
    };
    QTest::newRow("nothing") << QString() << QString() << -1;
    row("no handle", u"handle"_s, u"  "_s, DraftField::Handle);
    row("long handle", u"handle"_s, QString(256, u'x'), DraftField::Handle);
    row("taken", u"handle"_s, u"taken"_s, DraftField::Handle);
    row("live", u"handle"_s, u"live"_s, DraftField::Handle);
    row("one coordinate", u"latitude"_s, QString(), DraftField::Place);
    row("no number", u"latitude"_s, u"north"_s, DraftField::Place);
    row("out of range", u"latitude"_s, u"137.3"_s, DraftField::Place);
    row("no deadline", u"until"_s, QString(), DraftField::Until);
    row("no time", u"until"_s, u"noonish"_s, DraftField::Until);
    row("bad from", u"from"_s, u"late"_s, DraftField::From);
    row("reversed", u"until"_s, u"8:30"_s, DraftField::Until);
    row("past", u"until"_s, u"6:30"_s, DraftField::Until);
}

void TestBatchForm::findsWhatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, wrong);
    OrderDraft draft = goodDraft();
    const QHash<QString, QString *> fields { { u"handle"_s, &draft.handle }, { u"latitude"_s, &draft.latitude },
        { u"from"_s, &draft.from }, { u"until"_s, &draft.until } };
    if (!field.isEmpty())
        *fields.value(field) = value;
    DraftSurroundings around = surroundings();
    around.takenIdents = { draftIdent(u"taken"_s, {}) };
    around.liveIdents = { draftIdent(u"live"_s, {}) };
    if (value == u"6:30"_s)
        draft.from.clear();
    const QList<DraftProblem> problems = problemsOf(draft, around);
    QCOMPARE(problems.isEmpty() ? -1 : int(problems.first().field), wrong);
    for (const DraftProblem &problem : problems)
        QVERIFY(problem.sentence.endsWith(u'.') || problem.sentence.endsWith(u'?'));
}

void TestBatchForm::knowsTheFieldOfAPath()
{
    QCOMPARE(fieldOfPath(u"destination.geometry.coordinates"_s), DraftField::Place);
    QCOMPARE(fieldOfPath(u"destination.radius"_s), DraftField::Radius);
    QCOMPARE(fieldOfPath(u"scheduled_at"_s), DraftField::Until);
    QCOMPARE(fieldOfPath(u"product_type"_s), DraftField::ProductTypes);
    QCOMPARE(fieldOfPath(u"type"_s), DraftField::Type);
    QCOMPARE(fieldOfPath(u"whatever"_s), DraftField::Order);
}

void TestBatchForm::modelHolds()
{
    DraftsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int one = model.append(goodDraft());
    OrderDraft other = goodDraft();
    other.handle = u"A-2"_s;
    const int two = model.append(other);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, DraftsModel::Window).data().toString(), u"9\u201310:30"_s);
    QCOMPARE(model.index(0, DraftsModel::Where).data().toString(), u"37.33000, -121.89000"_s);
    model.setProblems(two, { { DraftField::Until, u"<b>too soon</b>"_s } });
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"<b>too soon</b>"_s);
    model.replace(two, goodDraft());
    QVERIFY(model.find(two)->problems.isEmpty());
    model.setUnknown(two, true);
    model.replace(two, other); // what was sent is not edited
    QCOMPARE(model.find(two)->draft.handle, u"A-1"_s);
    model.remove(one);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(1, 0).isValid());
    QVERIFY(!model.index(0, DraftsModel::ColumnCount).isValid());
    QCOMPARE(model.idAt(1), -1);
}

void TestBatchForm::saysWhatIsMissing()
{
    press("batch.add");
    QVERIFY(problems().size() >= 3);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"order.handle"_s);
    QVERIFY(!m_form->findChild<QLineEdit *>(u"order.until"_s)->accessibleDescription().isEmpty());
    QCOMPARE(inBatch(), 0);
    typeGood(u"A-1"_s);
    press("batch.add");
    QCOMPARE(problems(), QStringList());
    QCOMPARE(inBatch(), 1);
}

void TestBatchForm::splitsPastedCoordinates()
{
    QSignalSpy place(m_form.get(), &BatchForm::placeChanged);
    type(u"order.latitude"_s, u"37.3382, -121.8863"_s);
    QCOMPARE(m_form->findChild<QLineEdit *>(u"order.latitude"_s)->text(), u"37.338200"_s);
    QCOMPARE(m_form->findChild<QLineEdit *>(u"order.longitude"_s)->text(), u"-121.886300"_s);
    QVERIFY(!place.isEmpty());
}

void TestBatchForm::takesAPlaceFromTheMap()
{
    QSignalSpy wanted(m_form.get(), &BatchForm::pickOnMapRequested);
    m_form->findChild<QAbstractButton *>(u"order.pick"_s)->click();
    QVERIFY(m_form->isPicking());
    QCOMPARE(wanted.takeFirst().first().toBool(), true);
    m_form->setPicked(-200, 37);
    QVERIFY(m_form->isPicking());
    m_form->setPicked(-121.8863, 37.3382);
    QVERIFY(!m_form->isPicking());
    QCOMPARE(wanted.takeFirst().first().toBool(), false);
    QCOMPARE(m_form->findChild<QLineEdit *>(u"order.longitude"_s)->text(), u"-121.886300"_s);
    m_form->findChild<QAbstractButton *>(u"order.pick"_s)->click();
    m_form->cancelPick();
    QVERIFY(!m_form->isPicking());
}

void TestBatchForm::refusesTheSameHandleTwice()
{
    typeGood(u"A-1"_s);
    press("batch.add");
    typeGood(u"A-1"_s);
    press("batch.add");
    QCOMPARE(inBatch(), 1);
    QVERIFY(problems().first().contains(u"Another order in this batch"_s));
    auto *kind = m_form->findChild<QComboBox *>(u"order.type"_s);
    kind->setCurrentIndex(1); // a pick is another order than a visit
    press("batch.add");
    QCOMPARE(inBatch(), 2);
}

void TestBatchForm::refusesTheHandleOfAnOpenOrder()
{
    m_bench->store.applyOrders({ m_bench->order(u"open"_s, u"x"_s) }, m_bench->store.revision());
    typeGood(u"open"_s);
    press("batch.add");
    QVERIFY(problems().first().contains(u"An open order has this handle"_s));
}

void TestBatchForm::putsABatchTogetherAndSendsIt()
{
    QSignalSpy created(m_form.get(), &BatchForm::created);
    typeGood(u"A-1"_s);
    type(u"order.productTypes"_s, u"frozen, fragile; frozen"_s);
    m_form->findChild<QSpinBox *>(u"order.service"_s)->setValue(7);
    press("batch.add");
    typeGood(u"A-2"_s);
    press("batch.add");
    QCOMPARE(m_form->findChild<QPushButton *>(u"batch.createButton"_s)->text(), u"Create 2 orders"_s);
    QVERIFY(m_form->hasUnsent());
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().first().toInt(), 2);
    QCOMPARE(inBatch(), 0);
    QVERIFY(!m_form->hasUnsent());
    const QJsonObject sent = m_bench->network.calls.first().json();
    QCOMPARE(sent.value(u"plan_mode"_s).toString(), u"manual"_s);
    const QJsonObject first = sent.value(u"orders"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"expected_service_time"_s).toInt(), 420);
    QCOMPARE(first.value(u"product_type"_s).toArray().size(), 2);
    QCOMPARE(first.value(u"scheduled_after"_s).toString(), u"2023-11-02T16:00:00.000Z"_s);
    QCOMPARE(first.value(u"destination"_s)[u"geometry"_s][u"coordinates"_s][0].toDouble(), -121.89);
}

void TestBatchForm::sendsWhatIsStillInTheFields()
{
    QSignalSpy created(m_form.get(), &BatchForm::created);
    typeGood(u"only"_s);
    QCOMPARE(m_form->findChild<QPushButton *>(u"batch.createButton"_s)->text(), u"Create 1 order"_s);
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
}

void TestBatchForm::keepsWhatTheServerRefuses()
{
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer { 422,
            api::writeValidationError(
                u"not valid"_s, { { u"json"_s, u"orders.1.scheduled_at"_s, u"<b>too soon</b>"_s } }) };
    };
    QSignalSpy created(m_form.get(), &BatchForm::created);
    typeGood(u"A-1"_s);
    press("batch.add");
    typeGood(u"A-2"_s);
    press("batch.add");
    press("batch.create");
    QTRY_VERIFY(!problems().isEmpty());
    QVERIFY(created.isEmpty());
    QCOMPARE(inBatch(), 2);
    QCOMPARE(problems().size(), 1);
    QVERIFY(problems().first().contains(u"The server says: <b>too soon</b>"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"order.until"_s);
    QCOMPARE(m_form->findChild<QLineEdit *>(u"order.handle"_s)->text(), u"A-2"_s);
    const QStringList complaints = accessComplaints(*m_form);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    // Mended, both go.
    m_bench->network.script = &DialogBench::taken;
    type(u"order.until"_s, u"12:00"_s);
    press("batch.create");
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created.first().first().toInt(), 2);
}

void TestBatchForm::beginsTheNextFromTheLast()
{
    typeGood(u"A-1"_s);
    type(u"order.address"_s, u"1 Main St"_s);
    press("batch.add");
    press("batch.new");
    QVERIFY(m_form->findChild<QLineEdit *>(u"order.address"_s)->text().isEmpty());
    press("batch.fromLast");
    QCOMPARE(m_form->findChild<QLineEdit *>(u"order.address"_s)->text(), u"1 Main St"_s);
    QVERIFY(m_form->findChild<QLineEdit *>(u"order.handle"_s)->text().isEmpty());
}

QTEST_MAIN(TestBatchForm)
#include "tst_batchform.moc"
