// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/graphicsprobe.h"

#include <QScopeGuard>
#include <QTest>

using namespace routedesk;
using namespace routedesk::app;
using namespace Qt::StringLiterals;

class TestGraphicsProbe : public QObject {
    Q_OBJECT

private slots:
    void tellsProcessorsFromGpus_data();
    void tellsProcessorsFromGpus();
    void withoutADeviceThereIsNoGpu();
    void theEnvironmentWins();
    void withoutOpenGlItIsTheCanvas();
};

void TestGraphicsProbe::tellsProcessorsFromGpus_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isSoftware");
    QTest::newRow("llvmpipe") << "llvmpipe (LLVM 19.1.7, 256 bits)"_ba << true;
    QTest::newRow("softpipe") << "softpipe"_ba << true;
    QTest::newRow("SwiftShader") << "Google SwiftShader"_ba << true;
    QTest::newRow("Mesa's old one") << "Software Rasterizer"_ba << true;
    QTest::newRow("a guest whose host has none") << "virgl (LLVMPIPE (LLVM 15.0.7, 256 bits))"_ba << true;
    QTest::newRow("Windows without a driver") << "Microsoft Basic Render Driver"_ba << true;
    QTest::newRow("Apple's") << "Apple Software Renderer"_ba << true;
    QTest::newRow("nothing") << ""_ba << true;
    QTest::newRow("Intel") << "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"_ba << false;
    QTest::newRow("AMD") << "AMD Radeon RX 6600 (radeonsi, navi23, LLVM 19.1.7, DRM 3.61)"_ba << false;
    QTest::newRow("NVIDIA") << "NVIDIA GeForce GTX 1650/PCIe/SSE2"_ba << false;
    QTest::newRow("VMware") << "SVGA3D; build: RELEASE;  LLVM;"_ba << false;
    QTest::newRow("a guest with a GPU") << "virgl (Mesa Intel(R) Xe Graphics)"_ba << false;
}

void TestGraphicsProbe::tellsProcessorsFromGpus()
{
    QFETCH(QByteArray, name);
    QTEST(isSoftwareRenderer(name), "isSoftware");
}

void TestGraphicsProbe::withoutADeviceThereIsNoGpu()
{
#ifndef Q_OS_LINUX
    QSKIP("Only Linux shows its devices as files");
#endif
    QVERIFY(!mayHaveGpu({}));
    QVERIFY(mayHaveGpu({ u"dri/renderD129"_s }));
    QVERIFY(mayHaveGpu({ u"nvidia0"_s }));
}

void TestGraphicsProbe::theEnvironmentWins()
{
    const QByteArray before = qgetenv("QT_QUICK_BACKEND");
    const auto restore = qScopeGuard([&before] { qputenv("QT_QUICK_BACKEND", before); });
    qputenv("QT_QUICK_BACKEND", "software");
    QCOMPARE(probeGraphics().surface, map::Surface::Canvas);
    qputenv("QT_QUICK_BACKEND", "rhi");
    QCOMPARE(probeGraphics().surface, map::Surface::QtLocation);
}

void TestGraphicsProbe::withoutOpenGlItIsTheCanvas()
{
    const QByteArray before = qgetenv("QT_QUICK_BACKEND");
    const auto restore = qScopeGuard([&before] { qputenv("QT_QUICK_BACKEND", before); });
    qunsetenv("QT_QUICK_BACKEND");
    const GraphicsAnswer answer = probeGraphics();
    // Whoever draws here, if it is the processor the map is the canvas.
    QCOMPARE(answer.surface == map::Surface::Canvas, isSoftwareRenderer(answer.renderer.toUtf8()));
}

QTEST_MAIN(TestGraphicsProbe)
#include "tst_graphicsprobe.moc"
