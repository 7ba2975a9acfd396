// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenscenes.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

constexpr int tolerance = 24; // of a channel: another version of FreeType
constexpr double share = 0.002; // of the pixels that may differ by more

int distance(QRgb a, QRgb b)
{
    return std::max({ std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b)) });
}

struct Comparison {
    double different = 1; // share of the pixels
    QImage where {}; // they are red in it
};

Comparison compare(const QImage &a, const QImage &b)
{
    if (a.size() != b.size() || a.isNull())
        return {};
    Comparison result { 0, a.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32) };
    qsizetype count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (distance(a.pixel(x, y), b.pixel(x, y)) <= tolerance)
                continue;
            result.where.setPixel(x, y, qRgb(255, 0, 0));
            ++count;
        }
    }
    result.different = double(count) / (double(a.width()) * a.height());
    return result;
}

std::shared_ptr<const Outlines> shippedOutlines()
{
    QFile file(u":/routedesk/map/outlines/outlines.bin"_s);
    return file.open(QIODevice::ReadOnly) ? Outlines::decode(file.readAll()) : nullptr;
}

}

// Pictures of the map as they were when somebody last looked at them. ROUTEDESK_GOLDEN=write makes them anew: look at
// each before it is kept. What differs is left in the folder golden/ beside the test, with the differences in red.
class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_outlines = shippedOutlines();
        QVERIFY(m_outlines);
    }

    void looksAsBefore_data()
    {
        QTest::addColumn<int>("number");
        for (qsizetype i = 0; i < goldenScenes().size(); ++i)
            QTest::newRow(goldenScenes()[i].name) << int(i);
    }
    void looksAsBefore()
    {
        QFETCH(int, number);
        const GoldenScene &scene = goldenScenes()[number];
        const QImage drawn = scene.make(m_outlines).toImage(scene.dpi);
        const QString path = QStringLiteral(ROUTEDESK_GOLDEN_DIR "/%1.png").arg(QLatin1StringView(scene.name));
        if (qEnvironmentVariable("ROUTEDESK_GOLDEN") == "write"_L1) {
            QVERIFY(drawn.save(path));
            QSKIP("written; look at it");
        }
        const QImage kept(path);
        QVERIFY2(!kept.isNull(), qPrintable(path));
        const Comparison found = compare(drawn, kept);
        if (found.different <= share)
            return;
        QDir().mkpath(u"golden"_s);
        (void)drawn.save(u"golden/%1.png"_s.arg(QLatin1StringView(scene.name)));
        (void)found.where.save(u"golden/%1-differences.png"_s.arg(QLatin1StringView(scene.name)));
        QFAIL(qPrintable(u"%1 of the pixels differ; see golden/"_s.arg(found.different)));
    }

    void aMissingPinIsNoticed()
    {
        // That the comparison is fine enough for what it is there for.
        const GoldenScene &scene = goldenScenes()[0];
        const QImage drawn = scene.make(m_outlines).toImage(96);
        QImage spoilt = drawn;
        for (int y = 18; y < 42; ++y) {
            for (int x = 68; x < 92; ++x)
                spoilt.setPixel(x, y, drawn.pixel(300, 200));
        }
        QVERIFY(compare(drawn, drawn).different == 0);
        QVERIFY(compare(spoilt, drawn).different > share);
    }

private:
    std::shared_ptr<const Outlines> m_outlines;
};

QTEST_MAIN(TestGolden)
#include "tst_golden.moc"
