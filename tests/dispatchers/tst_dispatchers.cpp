// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "script.h"

#include "service/embedded.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

/// Two whole clients at one service. ROUTEDESK_SCRIPTS says how many random interleavings are played,
/// ROUTEDESK_SEED from which one on; without them as many as fit in some seconds.
class DispatchersTest : public QObject {
    Q_OBJECT

private slots:
    void noEditIsLostSilently_data();
    void noEditIsLostSilently();
};

// A row for some scripts each, because a row has only so many minutes.
void DispatchersTest::noEditIsLostSilently_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("wanted"); ///< none: as many as fit in some seconds
    constexpr int inOneRow = 10;
    const int wanted = qEnvironmentVariableIntValue("ROUTEDESK_SCRIPTS");
    const int first = std::max(1, qEnvironmentVariableIntValue("ROUTEDESK_SEED"));
    for (int done = 0; done < wanted || done == 0; done += inOneRow)
        QTest::addRow("from %d", first + done) << first + done << std::min(inOneRow, wanted - done);
}

void DispatchersTest::noEditIsLostSilently()
{
    QFETCH(int, first);
    QFETCH(int, wanted);
    QElapsedTimer watch;
    watch.start();
    int played = 0, conflicts = 0, refusals = 0, fields = 0;
    for (int seed = first; wanted > 0 ? played < wanted : (watch.elapsed() < 8000 || played < 3);
         ++seed, ++played) {
        // Each its own service: what one has left would be in the way of the next.
        QTemporaryDir folder;
        service::EmbeddedService service;
        QSignalSpy ready(&service, &service::EmbeddedService::ready);
        service.start({ folder.filePath(u"db"_s), true });
        QVERIFY(!ready.isEmpty() || ready.wait());
        Script script(service.connection(), quint32(seed));
        for (int step = 0; step < 400 && script.fault().isEmpty(); ++step)
            script.step();
        if (script.fault().isEmpty())
            script.comeToRest();
        QVERIFY2(script.fault().isEmpty(), qPrintable(script.fault()));
        conflicts += script.conflictsSeen();
        refusals += script.refusalsSeen();
        fields += script.fieldsEdited();
    }
    qInfo("%d scripts in %lld ms, %d fields edited, %d conflicts, %d refusals", played, watch.elapsed(), fields,
        conflicts, refusals);
    QVERIFY(conflicts > 0);
}

QTEST_GUILESS_MAIN(DispatchersTest)
#include "tst_dispatchers.moc"
