// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Paints the look into build/gallery for the eye, and checks that both schemes and both densities come out.
class TestGallery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sheets_data();
    void sheets();

private:
    static QImage render(QWidget &widget, double ratio);

    Theme m_theme;
    QDir m_folder;
    QHash<QString, QImage> m_images;
};

void TestGallery::initTestCase()
{
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"gallery"_s) && m_folder.cd(u"gallery"_s));
}

QImage TestGallery::render(QWidget &widget, double ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    widget.render(&image);
    return image;
}

void TestGallery::sheets_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("ratio");
    QTest::addColumn<bool>("icons");
    for (const bool icons : { false, true }) {
        for (const bool dark : { false, true }) {
            for (const int ratio : { 1, 2 })
                QTest::addRow("%s-%s-%dx", icons ? "icons" : "sheet", dark ? "dark" : "light", ratio)
                    << dark << ratio << icons;
        }
    }
}

void TestGallery::sheets()
{
    QFETCH(bool, dark);
    QFETCH(int, ratio);
    QFETCH(bool, icons);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const auto sheet = icons ? gallery::makeIconSheet(m_theme) : gallery::makeSheet(m_theme);
    sheet->show();
    QVERIFY(QTest::qWaitForWindowExposed(sheet.get()));
    const QImage image = render(*sheet, ratio);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(image.save(m_folder.filePath(name + u".png"_s)));
    QCOMPARE(image.width(), sheet->width() * ratio);
    for (const QImage &other : std::as_const(m_images))
        QVERIFY(other != image);
    m_images.insert(name, image);
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
