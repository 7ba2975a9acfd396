// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/serverplaces.h"
#include "models/import/tasktext.h"
#include "tst_importsupport.h"

using namespace importtest;
using namespace routedesk;

/// Tasks in a cell.
class ImportTasks : public QObject {
    Q_OBJECT

private slots:
    void readsWords();
    void readsJson();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void goIntoTheOrder();
    void refusalsFindTheColumn();
};

void ImportTasks::readsWords()
{
    const auto read = readTasks("Signature; Photo: of the parcel |\nCall at 10:30;;");
    QVERIFY(read);
    QCOMPARE(read->tasks.size(), 3);
    QCOMPARE(read->tasks[0].label, u"Signature"_s);
    QVERIFY(read->tasks[0].description.isNull());
    QCOMPARE(read->tasks[1].label, u"Photo"_s);
    QCOMPARE(read->tasks[1].description, u"of the parcel"_s);
    QCOMPARE(read->tasks[2].label, u"Call at 10:30"_s);
    QVERIFY(read->definitionId.isNull());
    QCOMPARE(readTasks(" ;\n; ")->tasks.size(), 0);
    QCOMPARE(readTasks("'=Sum; \x01Ring")->tasks.size(), 2);
    QCOMPARE(readTasks("'=Sum; \x01Ring")->tasks[1].label, u"Ring"_s);
}

void ImportTasks::readsJson()
{
    const auto list = readTasks(R"([{"label": "Photo", "description": "of it", "priority": "high", "metadata": {"n": 2}}])");
    QVERIFY(list);
    QCOMPARE(list->tasks.size(), 1);
    QCOMPARE(list->tasks[0].description, u"of it"_s);
    QVERIFY(list->tasks[0].priority.is(api::Priority::High));
    QCOMPARE(list->tasks[0].metadata.value(u"n"), u"2"_s);
    const auto whole = readTasks(R"({"task_definition_id": "proof", "tasks": [{"label": "Sign"}]})");
    QVERIFY(whole);
    QCOMPARE(whole->definitionId, u"proof"_s);
    QCOMPARE(whole->tasks[0].label, u"Sign"_s);
}

void ImportTasks::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut off") << QByteArray(R"([{"label": "Photo")");
    QTest::newRow("no label") << QByteArray(R"([{"description": "x"}])");
    QTest::newRow("not tasks") << QByteArray(R"({"a": 1})");
    QTest::newRow("empty list") << QByteArray("[]");
    QTest::newRow("too many") << QByteArray("x;").repeated(101);
    QTest::newRow("deep") << QByteArray("[").repeated(5000);
}

void ImportTasks::refusesWhatIsNone()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readTasks(text));
}

void ImportTasks::goIntoTheOrder()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,lat,lon,until,Checklist\n"
                               "A-1,37.33,-121.89,10:00,Signature; Photo\n"
                               "A-2,37.34,-121.89,10:00,[oops\n"
                               "A-3,37.35,-121.89,10:00,\n"));
    QCOMPARE(model.counts(), (ImportCounts { 2, 0, 1, 0, 0 }));
    QCOMPARE(words(model.rowIssues(1)), QStringList { u"!tasksUnreadable@4"_s });
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders[0].order.tasks.size(), 2);
    QCOMPARE(orders[0].order.tasks[1].label, u"Photo"_s);
    QVERIFY(orders[1].order.tasks.isEmpty());
    QCOMPARE(model.index(0, 4).data(ImportModel::UnderstoodRole).toStringList(), (QStringList { u"Signature"_s, u"Photo"_s }));
}

void ImportTasks::refusalsFindTheColumn()
{
    const ColumnPlan plan = ColumnMatcher().match({ u"tasks"_s, u"priority"_s, u"metadata.n"_s }, {});
    QCOMPARE(columnOfServerField(u"orders.0.tasks_list.tasks.1.priority"_s, plan), 0);
    QCOMPARE(columnOfServerField(u"orders.0.tasks_list.tasks.1.metadata.n"_s, plan), 0);
    QCOMPARE(columnOfServerField(u"orders.0.priority"_s, plan), 1);
}

QTEST_GUILESS_MAIN(ImportTasks)
#include "tst_importtasks.moc"
