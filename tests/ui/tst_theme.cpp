// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk::ui;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrastFollowsTheFormula();
    void textIsReadable_data();
    void textIsReadable();
    void surfacesDiffer();
    void numeralsAreTabular();
    void everyIconIsThere();
    void iconsFollowTheScheme();
    void schemeSwitchesAtRunTime();
    void motionCanBeCalmed();
};

void TestTheme::contrastFollowsTheFormula()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // #767676 on white is the well-known last grey that passes.
    QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("surface");
    const Palette schemes[] = { lightPalette(), darkPalette() };
    for (const Palette &p : schemes) {
        const std::pair<const char *, QColor> surfaces[]
            = { { "chrome", p.chrome }, { "panel", p.panel }, { "content", p.content }, { "rowHover", p.rowHover },
                  { "selection", p.selection }, { "selectionInactive", p.selectionInactive } };
        const std::pair<const char *, QColor> inks[]
            = { { "text", p.text }, { "secondary", p.textSecondary }, { "disabled", p.textDisabled },
                  { "accent", p.accent }, { "late", p.late }, { "broken", p.broken }, { "done", p.done } };
        const char *scheme = p.dark ? "dark" : "light";
        for (const auto &[inkName, ink] : inks) {
            for (const auto &[surfaceName, surface] : surfaces)
                QTest::addRow("%s: %s on %s", scheme, inkName, surfaceName) << ink << surface;
        }
        for (const QColor &fill : { p.accent, p.accentHover, p.accentPressed })
            QTest::addRow("%s: on accent %s", scheme, qPrintable(fill.name())) << p.onAccent << fill;
        for (const Tone tone : { Tone::Neutral, Tone::Strong, Tone::Late, Tone::Broken, Tone::Done })
            QTest::addRow("%s: tone %d on its tint", scheme, static_cast<int>(tone)) << p.ink(tone) << p.tint(tone);
        QTest::addRow("%s: tip", scheme) << p.onTip << p.tip;
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, surface);
    QCOMPARE_GE(contrastRatio(ink, surface), 4.5);
}

void TestTheme::surfacesDiffer()
{
    const Palette schemes[] = { lightPalette(), darkPalette() };
    for (const Palette &p : schemes) {
        QVERIFY(p.chrome != p.panel && p.panel != p.content && p.chrome != p.content);
        QCOMPARE_GE(contrastRatio(p.control, p.panel), 3.0);
        QCOMPARE_GE(contrastRatio(p.control, p.content), 3.0);
    }
}

void TestTheme::numeralsAreTabular()
{
    const Typography type = typography();
    QCOMPARE(QFontInfo(type.body).family(), QStringLiteral("Inter"));
    for (const QFont &font : { type.figures, type.figuresStrong, type.smallFigures, type.smallFiguresStrong }) {
        const QFontMetricsF metrics(font);
        const double ones = metrics.horizontalAdvance(QStringLiteral("11:11"));
        const double eights = metrics.horizontalAdvance(QStringLiteral("08:48"));
        QVERIFY2(std::abs(ones - eights) < 0.01, qPrintable(font.toString()));
    }
}

void TestTheme::everyIconIsThere()
{
    QSet<QString> files;
    for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
        const auto icon = static_cast<Icon>(i);
        const QImage image = iconPixmap(icon, 16, 2.0, Qt::black).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
        }
        QVERIFY2(inked > 20 && inked < 700, qPrintable(iconFile(icon)));
        QVERIFY2(QFile::exists(iconFile(icon)), qPrintable(iconFile(icon)));
        files.insert(iconFile(icon));
    }
    QCOMPARE(files.size(), static_cast<qsizetype>(Icon::Count));
}

void TestTheme::iconsFollowTheScheme()
{
    Theme theme;
    theme.install(*qApp);
    theme.setMode(Theme::Mode::Light);
    const QIcon icon = theme.icon(Icon::Lock);
    const QImage light = icon.pixmap(16).toImage();
    theme.setMode(Theme::Mode::Dark);
    const QImage dark = icon.pixmap(16).toImage();
    QVERIFY(light != dark);
    QVERIFY(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage() != dark);
    QVERIFY(icon.pixmap(QSize(16, 16), QIcon::Normal, QIcon::On).toImage() != dark);
    QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
}

void TestTheme::schemeSwitchesAtRunTime()
{
    Theme theme;
    theme.install(*qApp);
    theme.setMode(Theme::Mode::Light);
    QPushButton button(QStringLiteral("Publish"));
    button.resize(100, 28);
    const QImage light = button.grab().toImage();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), darkPalette().panel);
    QVERIFY(button.grab().toImage() != light);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::motionCanBeCalmed()
{
    Theme theme;
    QVERIFY(theme.motion() > 0 && theme.motion() <= 150);
    theme.setCalmMotion(true);
    QCOMPARE(theme.motion(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
