// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/edits/fieldmerge.h"
#include "models/edits/ordereditor.h"
#include "models/edits/pendingpatches.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Fate = PaperServer::Fate;
using Side = PlanConflict::Side;

namespace {

struct Desk {
    explicit Desk(bool knows = false)
        : day(&server), actions(*day.outbox, day.store),
          conflicts(std::make_unique<FieldConflicts>(*day.outbox, day.store, day.clock, day.folder.path())),
          editor(actions, *day.outbox, day.store, *conflicts, day.undo)
    {
        server.knowsExpected = knows;
        QObject::connect(&editor, &OrderEditor::started, &editor, [this](ActionRun *run) {
            QObject::connect(run, &ActionRun::finished, &editor, [this](const ActionReport &one) {
                report = one;
                ++finished;
            });
        });
        server.put(route(u"A"_s, u"ana"_s, u"a b c"_s));
        day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, {});
    }

    [[nodiscard]] api::Order &served(const QString &name = u"a"_s) { return *server.order(key(name)); }
    [[nodiscard]] api::Order seen(const QString &name = u"a"_s) const { return *day.store.order(key(name)); }

    void wish(const OrderWish &wish, const QString &names = u"a"_s)
    {
        editor.apply(u"step"_s, draftEdit(wish, keys(names), day.store).edits);
    }
    [[nodiscard]] bool settles(int count = 1)
    {
        const bool done = QTest::qWaitFor([&] { return finished >= count; });
        finished = 0;
        return done;
    }

    PaperServer server;
    PlanDay day;
    OrderActions actions;
    std::unique_ptr<FieldConflicts> conflicts;
    OrderEditor editor;
    ActionReport report;
    int finished = 0;
};

}

/// Two people and the fields of one order. `knows` is a service that checks what a change expects; any other is
/// read right before.
class FieldConflictsTest : public QObject {
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void sameFieldIsAsked_data() { services(); }
    void sameFieldIsAsked();
    void anotherFieldMerges_data() { services(); }
    void anotherFieldMerges();
    void onePartIsSent_data() { services(); }
    void onePartIsSent();
    void undoAsksToo_data() { services(); }
    void undoAsksToo();
    void nobodyComesInBetween();
    void oneselfIsNobodyElse();
    void survivesARestart();
    void closedIsOnlyNews();
    void missingEndComesBack_data() { services(); }
    void missingEndComesBack();

private:
    static void services()
    {
        QTest::addColumn<bool>("knows");
        QTest::newRow("a service that checks") << true;
        QTest::newRow("one that does not") << false;
    }
};

void FieldConflictsTest::merges_data()
{
    QTest::addColumn<OrderWish>("mine");
    QTest::addColumn<OrderWish>("theirs");
    QTest::addColumn<OrderWish>("sent"); ///< upon theirs
    QTest::addColumn<bool>("isContested");

    const auto info = [](const QString &key, const QString &value) {
        return OrderWish{ .metadataKey = key, .metadataValue = value };
    };
    QTest::newRow("untouched") << OrderWish{ .units = 3 } << OrderWish{} << OrderWish{ .units = 3 } << false;
    QTest::newRow("another field") << OrderWish{ .units = 3 } << OrderWish{ .service = 60 }
                                   << OrderWish{ .units = 3 } << false;
    QTest::newRow("the same, differently")
        << OrderWish{ .units = 3 } << OrderWish{ .units = 4 } << OrderWish{} << true;
    QTest::newRow("the same, alike") << OrderWish{ .units = 3 } << OrderWish{ .units = 3 } << OrderWish{} << false;
    QTest::newRow("a window is one thing")
        << OrderWish{ .until = QTime(19, 0) } << OrderWish{ .from = QTime(9, 0) } << OrderWish{} << true;
    QTest::newRow("another key") << info(u"gate"_s, u"4"_s) << info(u"floor"_s, u"2"_s) << info(u"gate"_s, u"4"_s)
                                 << false;
    QTest::newRow("the same key") << info(u"gate"_s, u"4"_s) << info(u"gate"_s, u"5"_s) << OrderWish{} << true;
    QTest::newRow("radius and types") << OrderWish{ .radius = 40, .typesAdded = { u"frozen"_s } }
                                      << OrderWish{ .typesAdded = { u"fragile"_s } } << OrderWish{ .radius = 40 }
                                      << true;
}

void FieldConflictsTest::merges()
{
    QFETCH(OrderWish, mine);
    QFETCH(OrderWish, theirs);
    QFETCH(OrderWish, sent);
    DispatchStore store;
    store.setScope(test::day());
    store.applyOrders(orders(u"a"_s), 0);
    const api::Order base = *store.order(key(u"a"_s));
    const auto made = [&](const OrderWish &wish, const api::Order &order) {
        const auto edits = draftEdit(wish, keys(u"a"_s), store, { { order.key, order } }).edits;
        return edits.isEmpty() ? OrderEdit{} : edits.constFirst();
    };
    const api::Order now = patched(base, made(theirs, base).after);
    const OrderEdit edit = made(mine, base);
    const FieldMerge merge = mergedFields(edit.before, edit.after, now);
    QCOMPARE(merge.patch, made(sent, now).after);
    QCOMPARE(holdsAll(now, merge.expected), true);
    QTEST(!merge.isClean(), "isContested");
    if (!merge.isClean())
        QCOMPARE(patched(now, carriedThrough(edit.before, edit.after, now)),
            patched(patched(now, merge.patch), carriedThrough(merge.contestedBefore, merge.contestedAfter, now)));
}

void FieldConflictsTest::sameFieldIsAsked()
{
    QFETCH(bool, knows);
    Desk desk(knows);
    desk.served().scheduledAt = at(21); // and nobody here has heard of it
    desk.wish({ .until = QTime(19, 0) }, u"a b"_s);
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(21));
    QCOMPARE(desk.served(u"b"_s).scheduledAt, at(19));
    QCOMPARE(desk.seen().scheduledAt, at(21));
    QCOMPARE(desk.report.rows.at(0).error->code, OrderEditor::changedSince);
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 1);
    const QList<FieldConflict> open = desk.conflicts->open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(*open.constFirst().before.scheduledAt, at(18));
    QCOMPARE(*open.constFirst().after.scheduledAt, at(19));

    desk.editor.decide(open, Side::Theirs);
    QVERIFY(desk.conflicts->open().isEmpty());
    desk.day.undo.undo();
    QCOMPARE(desk.conflicts->open(), open);
    desk.editor.decide(open, Side::Mine);
    QVERIFY(desk.settles());
    QVERIFY(desk.conflicts->open().isEmpty());
    QCOMPARE(desk.served().scheduledAt, at(19));
    desk.day.undo.undo(); // back to theirs, not to what was there before them
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(21));
    desk.day.undo.undo(); // the first edit: what is left of it
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(21));
    QCOMPARE(desk.served(u"b"_s).scheduledAt, at(18));
}

void FieldConflictsTest::anotherFieldMerges()
{
    QFETCH(bool, knows);
    Desk desk(knows);
    desk.served().expectedServiceTime = 1234;
    desk.served().destination.address = u"somewhere else"_s;
    desk.served().metadata.set(u"floor"_s, u"2"_s);
    desk.wish({ .until = QTime(19, 0), .radius = 33, .metadataKey = u"gate"_s, .metadataValue = u"4"_s });
    QVERIFY(desk.settles());
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 1);
    const api::Order &now = desk.served();
    QCOMPARE(now.scheduledAt, at(19));
    QCOMPARE(now.expectedServiceTime, 1234);
    QCOMPARE(now.destination.address, u"somewhere else"_s);
    QCOMPARE(now.destination.radius, 33);
    QCOMPARE(now.metadata.value(u"gate"), u"4"_s);
    QCOMPARE(now.metadata.value(u"floor"), u"2"_s);
    QVERIFY(desk.conflicts->open().isEmpty());
}

void FieldConflictsTest::onePartIsSent()
{
    QFETCH(bool, knows);
    Desk desk(knows);
    desk.served().scheduledAt = at(21);
    desk.wish({ .until = QTime(19, 0), .units = 7 });
    QVERIFY(desk.settles());
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 1);
    QCOMPARE(desk.served().capacityUsed, 7);
    QCOMPARE(desk.served().scheduledAt, at(21));
    const FieldConflict left = desk.conflicts->open().value(0);
    QCOMPARE(fieldsOf(left.before, left.after).contains(OrderField::WindowEnd), true);
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().load(), 1);
    QCOMPARE(desk.served().scheduledAt, at(21));
}

void FieldConflictsTest::undoAsksToo()
{
    QFETCH(bool, knows);
    Desk desk(knows);
    desk.wish({ .until = QTime(19, 0), .units = 7 });
    QVERIFY(desk.settles());
    desk.served().scheduledAt = at(21);
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(21));
    QCOMPARE(desk.served().load(), 1);
    const QList<FieldConflict> open = desk.conflicts->open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(*open.constFirst().after.scheduledAt, at(18));
    desk.editor.decide(open, Side::Mine);
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(18));
}

void FieldConflictsTest::nobodyComesInBetween()
{
    Desk desk(true);
    desk.wish({ .units = 7 });
    QVERIFY(desk.settles());
    desk.server.meanwhile = [&] { desk.served().scheduledAt = at(21); };
    desk.wish({ .until = QTime(19, 0), .service = 60 });
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(21));
    QCOMPARE(desk.served().expectedServiceTime, 60);
    QCOMPARE(desk.conflicts->open().size(), 1);
}

// An edit upon an edit whose answer has not come yet.
void FieldConflictsTest::oneselfIsNobodyElse()
{
    Desk desk(true);
    desk.wish({ .until = QTime(19, 0) });
    const PendingPatches pending(*desk.day.outbox);
    const api::Order soon = pending.applied(desk.seen());
    QCOMPARE(soon.scheduledAt, at(19));
    desk.editor.apply(u"step"_s,
        draftEdit({ .until = QTime(20, 0) }, keys(u"a"_s), desk.day.store, { { soon.key, soon } }).edits);
    QVERIFY(desk.settles(2));
    QCOMPARE(desk.served().scheduledAt, at(20));
    QVERIFY(desk.conflicts->open().isEmpty());
    desk.day.undo.undo();
    desk.day.undo.undo();
    QVERIFY(desk.settles(2));
    QCOMPARE(desk.served().scheduledAt, at(18));
    QVERIFY(desk.conflicts->open().isEmpty());
}

void FieldConflictsTest::survivesARestart()
{
    Desk desk;
    desk.served().scheduledAt = at(21);
    desk.wish({ .until = QTime(19, 0) });
    QVERIFY(desk.settles());
    const QList<FieldConflict> open = desk.conflicts->open();
    QCOMPARE(open.size(), 1);
    desk.conflicts.reset(); // waits for what is being written
    FieldConflicts again(*desk.day.outbox, desk.day.store, desk.day.clock, desk.day.folder.path());
    QCOMPARE(again.open(), open);
    again.remove(open.constFirst());
    QVERIFY(again.open().isEmpty());
}

void FieldConflictsTest::closedIsOnlyNews()
{
    Desk desk;
    desk.served().scheduledAt = at(21);
    desk.wish({ .until = QTime(19, 0) });
    QVERIFY(desk.settles());
    api::Order done = desk.seen();
    done.status = api::OrderStatus::Completed;
    desk.day.store.applyOrders({ done }, desk.day.store.revision());
    const QList<FieldConflict> open = desk.conflicts->open();
    QVERIFY(open.size() == 1 && desk.conflicts->isOnlyNews(open.constFirst()));
    desk.editor.decide(open, Side::Mine); // there is nothing to be sent any more
    QVERIFY(desk.conflicts->open().isEmpty());
}

void FieldConflictsTest::missingEndComesBack()
{
    QFETCH(bool, knows);
    Desk desk(knows);
    api::Order bare = desk.seen();
    bare.scheduledAt.reset();
    bare.opsGroupHandle = QString();
    desk.served() = bare;
    desk.day.store.applyAnswer({ bare });
    desk.wish({ .until = QTime(19, 0), .opsGroupHandle = u"north"_s });
    QVERIFY(desk.settles());
    QCOMPARE(desk.served().scheduledAt, at(19));
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    if (knows) {
        QCOMPARE(desk.served().scheduledAt, std::nullopt);
        QVERIFY(desk.served().opsGroupHandle.isEmpty());
        return;
    }
    QCOMPARE(desk.served().scheduledAt, at(19));
    QCOMPARE(desk.report.rows.constFirst().error->code, OrderEditor::cannotClear);
}

QTEST_GUILESS_MAIN(FieldConflictsTest)
#include "tst_fieldconflicts.moc"
