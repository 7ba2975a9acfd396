// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;

namespace {

constexpr int steps = 200;

/// ROUTEDESK_SCRIPTS=10000 runs them all; else as many as an ordinary test may take time for.
int scripts(int usual)
{
    const int asked = qEnvironmentVariableIntValue("ROUTEDESK_SCRIPTS");
    return asked > 0 ? asked : usual;
}

QString inScript(quint32 seed, int step, const QString &what)
{
    return u"script %1, step %2: %3"_s.arg(seed).arg(step).arg(what);
}

}

/// What holds whatever a person does: random scripts over every edit there is.
class PlanPropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void undoAndRedoLeadBackExactly_data();
    void undoAndRedoLeadBackExactly();
    void theJournalGivesTheSamePlan();
};

// In rows that each end long before QtTest takes a test for hung.
void PlanPropertiesTest::undoAndRedoLeadBackExactly_data()
{
    constexpr int inRow = 250;
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    for (int first = 1, all = scripts(250); first <= all; first += inRow) {
        const int last = std::min(first + inRow - 1, all);
        QTest::addRow("scripts %d to %d", first, last) << first << last;
    }
}

void PlanPropertiesTest::undoAndRedoLeadBackExactly()
{
    QFETCH(int, first);
    QFETCH(int, last);
    int made = 0;
    for (quint32 seed = quint32(first); seed <= quint32(last); ++seed) {
        EditScript script(seed);
        const QString start = script.picture();
        for (int step = 0; step < steps; ++step) {
            script.step();
            QVERIFY2(script.fault().isEmpty(), qPrintable(inScript(seed, step, script.fault())));
            if (step % 20 != 0)
                continue;
            const QString fault = script.scheduleFault();
            QVERIFY2(fault.isEmpty(), qPrintable(inScript(seed, step, fault)));
        }
        made += script.day.undo.count();
        const QString end = script.picture();
        const int index = script.day.undo.index();
        script.day.undo.setIndex(0);
        QVERIFY2(script.picture() == start, qPrintable(inScript(seed, 0, script.picture() + u"\nnot "_s + start)));
        QVERIFY(script.day.plan->unsentRoutes().isEmpty());
        script.day.undo.setIndex(script.day.undo.count());
        script.day.undo.setIndex(index);
        QVERIFY2(script.picture() == end, qPrintable(inScript(seed, steps, script.picture() + u"\nnot "_s + end)));
    }
    QVERIFY(made > 20 * (last - first + 1)); // that most of it is not refused
}

void PlanPropertiesTest::theJournalGivesTheSamePlan()
{
    for (quint32 seed = 1; seed <= quint32(scripts(250) / 25); ++seed) {
        EditScript script(seed, true);
        for (int step = 0; step < steps; ++step)
            script.step();
        // New routes without stops are nothing to keep, and so are their locks.
        const auto lines = [&script] {
            QStringList kept = script.picture().replace(u" / "_s, u" | "_s).split(u" | "_s);
            QStringList empty;
            for (const QString &line : std::as_const(kept)) {
                if (line.startsWith(u"new-") && line.endsWith(u": "))
                    empty.append(u"locked "_s + line.section(u' ', 0, 0));
            }
            kept.removeIf([&](const QString &line) {
                return (line.startsWith(u"new-") && line.endsWith(u": ")) || empty.contains(line);
            });
            kept.sort();
            return kept;
        };
        const QStringList before = lines();
        script.day.open();
        QVERIFY2(lines() == before,
            qPrintable(inScript(seed, steps, lines().join(u" / ") + u"\nnot "_s + before.join(u" / "))));
    }
}

QTEST_GUILESS_MAIN(PlanPropertiesTest)
#include "tst_planproperties.moc"
