// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk::app;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject {
    Q_OBJECT
private slots:
    void whatCanBeFetchedAgainLiesInTheCache()
    {
        QStandardPaths::setTestModeEnabled(true);
        const auto usual = Workspace::open({});
        QVERIFY(usual);
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
        QVERIFY(!cache.isEmpty());
        QCOMPARE(usual->tileCacheFolder(), cache + u"/tiles"_s);
        QVERIFY(!usual->tileCacheFolder().startsWith(usual->folder()));
        QVERIFY(usual->databaseFile().startsWith(usual->folder()));
    }

    void aFolderOfOnesOwnHoldsEverything()
    {
        const QTemporaryDir folder;
        const auto own = Workspace::open(folder.path());
        QVERIFY(own);
        QCOMPARE(own->folder(), QDir(folder.path()).absolutePath());
        QCOMPARE(own->tileCacheFolder(), own->folder() + u"/cache/tiles"_s);
        QCOMPARE(own->formerTileCacheFolder(), own->folder() + u"/tiles"_s);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
