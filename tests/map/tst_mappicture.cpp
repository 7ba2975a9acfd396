// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapscene.h"
#include "map/picturefile.h"
#include "map/routecolours.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

const QColor ground(0x80a0c0);
const Viewport view(mercator::project(at(-121.9, 37.3)), 13, QSizeF(400, 300));

LonLat placeAt(double x, double y) { return mercator::unproject(view.toWorld({ x, y })); }

MapPicture picture()
{
    auto scene = std::make_shared<MapScene>();
    (void)scene->setPins({ { u"a"_s, placeAt(100, 100), u"7"_s, routeColour(0, false), Glyph::Plain, Status::UnderWay } });
    (void)scene->setFences({ { u"f"_s, Circle { placeAt(300, 100), 800 }, routeColour(1, false) } });
    (void)scene->setLines({ { u"l"_s, { placeAt(20, 200), placeAt(380, 200) }, routeColour(2, false) } });
    return { scene, view, [](QImage &image, const Viewport &, const std::stop_token &) { image.fill(ground); }, u"Whose it is"_s };
}

int distance(QRgb a, QRgb b)
{
    return std::max({ std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b)) });
}

bool differsSomewhere(const QImage &image, const QRect &part, QRgb from)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (distance(image.pixel(x, y), from) > 40)
                return true;
        }
    }
    return false;
}

}

class TestMapPicture : public QObject {
    Q_OBJECT
private slots:
    void hasThePixelsOfItsResolution()
    {
        const QImage fine = picture().toImage(288);
        QCOMPARE(fine.size(), QSize(1200, 900));
        QCOMPARE(fine.dotsPerMeterX(), 11339);
        QCOMPARE(fine.devicePixelRatio(), 1);
        QCOMPARE(QColor(fine.pixel(600, 30)), ground);
        QVERIFY(distance(fine.pixel(321, 288), routeColour(0, false).rgb()) < 8); // beside the number
        QVERIFY(distance(fine.pixel(600, 600), routeColour(2, false).rgb()) < 60); // the line lets the ground through
    }

    void saysWhoseItIsAndHowFar()
    {
        const QImage image = picture().toImage(96);
        QVERIFY(differsSomewhere(image, QRect(300, 284, 98, 14), ground.rgb()));
        QVERIFY(differsSomewhere(image, QRect(8, 270, 100, 24), ground.rgb()));
    }

    void isTheSameInShapes()
    {
        const MapPicture shown = picture();
        const QImage pixels = shown.toImage(192);
        QImage shapes(800, 600, QImage::Format_RGB32);
        shapes.fill(Qt::white);
        {
            QPainter painter(&shapes);
            shown.paint(painter, QRectF(0, 0, 800, 600), 192);
        }
        qsizetype different = 0;
        for (int y = 0; y < 600; ++y) {
            for (int x = 0; x < 800; ++x)
                different += distance(pixels.pixel(x, y), shapes.pixel(x, y)) > 48;
        }
        QVERIFY2(different < 800 * 600 / 500, qPrintable(QString::number(different)));
    }

    void staysWithinMemory()
    {
        QCOMPARE(picture().possibleDpi(300), 300);
        const MapPicture huge(std::make_shared<MapScene>(), Viewport({ 0.5, 0.5 }, 9, QSizeF(8000, 6000)), {}, {});
        const double dpi = huge.possibleDpi(300);
        QVERIFY(dpi > 96 && dpi < 120);
    }

    void leavesOffWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(picture().toImage(96, stop.get_token()).isNull());
        const QString path = m_folder.filePath(u"stopped.png"_s);
        QCOMPARE(writePicture(picture(), path, PictureFormat::Png, 96, {}, stop.get_token()).kind, PictureOutcome::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void writesPng()
    {
        const QString path = m_folder.filePath(u"map.png"_s);
        QCOMPARE(writePicture(picture(), path, PictureFormat::Png, 192, u"The map"_s).kind, PictureOutcome::Kind::Written);
        const QImage read(path);
        QCOMPARE(read.size(), QSize(800, 600));
        QCOMPARE(read.text(u"Title"_s), u"The map"_s);
        QVERIFY(std::abs(read.dotsPerMeterX() - 7559) <= 1);
    }

    void writesPdf()
    {
        const QString path = m_folder.filePath(u"map.pdf"_s);
        QCOMPARE(writePicture(picture(), path, PictureFormat::Pdf, 300, u"The map"_s).kind, PictureOutcome::Kind::Written);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1."));
        QVERIFY(bytes.contains("/MediaBox [0 0 300.000000 225.000000]") || bytes.contains("/MediaBox [0 0 300 225]"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    }

    void writesSvg()
    {
        const QString path = m_folder.filePath(u"map.svg"_s);
        QCOMPARE(writePicture(picture(), path, PictureFormat::Svg, 192, u"The map"_s).kind, PictureOutcome::Kind::Written);
        QSvgRenderer read(path);
        QVERIFY(read.isValid());
        QCOMPARE(read.viewBoxF(), QRectF(0, 0, 400, 300));
        QImage drawn(400, 300, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        {
            QPainter painter(&drawn);
            read.render(&painter, QRectF(0, 0, 400, 300));
        }
        QVERIFY(distance(drawn.pixel(200, 10), ground.rgb()) < 4);
        QVERIFY(distance(drawn.pixel(107, 96), routeColour(0, false).rgb()) < 8);
        QVERIFY(distance(drawn.pixel(200, 200), routeColour(2, false).rgb()) < 60);
    }

    void keepsWhatWasThere()
    {
        const QString folder = m_folder.filePath(u"there"_s);
        QVERIFY(QDir().mkpath(folder)); // a folder of that name cannot be written to
        for (const PictureFormat format : { PictureFormat::Png, PictureFormat::Pdf, PictureFormat::Svg }) {
            const PictureOutcome outcome = writePicture(picture(), folder, format, 96, {});
            QCOMPARE(outcome.kind, PictureOutcome::Kind::SystemError);
            QVERIFY(!outcome.detail.isEmpty());
        }
        QVERIFY(QDir(folder).exists());
    }

    void knowsFormatsByTheirNames()
    {
        QCOMPARE(pictureFormatOf(u"/a/b.PNG"_s), PictureFormat::Png);
        QCOMPARE(pictureFormatOf(u"b.pdf"_s), PictureFormat::Pdf);
        QCOMPARE(pictureFormatOf(u"b.c.svg"_s), PictureFormat::Svg);
        QVERIFY(!pictureFormatOf(u"png"_s));
        QVERIFY(!pictureFormatOf(u"b.jpg"_s));
    }

    void aCopyIsItsOwn()
    {
        MapScene scene;
        (void)scene.setPins({ { u"a"_s, placeAt(100, 100) } });
        const std::shared_ptr<MapScene> copy = scene.copy();
        (void)scene.setPins({});
        QVERIFY(copy->bounds().adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(mercator::project(placeAt(100, 100))));
        QVERIFY(scene.bounds().isNull());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestMapPicture)
#include "tst_mappicture.moc"
