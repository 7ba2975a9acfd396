// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/loadbar.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/navbar.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statusitem.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace routedesk::ui;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void chipGrowsWithItsCount();
    void chipTogglesByKeyboard();
    void emptyStateFollowsItsAction();
    void bannerShowsAndCloses();
    void toastFollowsItsActions();
    void boxTakesNothingForMarkup();
    void everyBoxIsPlain();
    void stripCanBeCancelled();
    void searchWaitsForAPause();
    void searchIsEmptiedByEscape();
    void navBarSwitches();
    void pillKeepsWordsForReaders();
    void loadBarSaysOverload();

private:
    Theme m_theme;
};

void TestWidgets::chipGrowsWithItsCount()
{
    FilterChip chip(m_theme, u"late"_s, Tone::Late, Mark::Triangle);
    chip.setCount(3);
    const int narrow = chip.sizeHint().width();
    QCOMPARE(chip.accessibleName(), u"late, 3"_s);
    chip.setCount(1234);
    QVERIFY(chip.sizeHint().width() > narrow);
    QCOMPARE(chip.count(), 1234);
}

void TestWidgets::chipTogglesByKeyboard()
{
    FilterChip chip(m_theme, u"late"_s);
    chip.show();
    chip.setFocus(Qt::TabFocusReason);
    QSignalSpy toggled(&chip, &FilterChip::toggled);
    QTest::keyClick(&chip, Qt::Key_Space);
    QVERIFY(chip.isChecked());
    QTest::mouseClick(&chip, Qt::LeftButton);
    QVERIFY(!chip.isChecked());
    QCOMPARE(toggled.count(), 2);
}

void TestWidgets::emptyStateFollowsItsAction()
{
    EmptyState empty(m_theme, Icon::Pool, u"No orders on this day yet."_s);
    QVERIFY(!empty.button()->isVisibleTo(&empty));
    QAction import(u"Import\u2026"_s);
    empty.setAction(&import);
    QVERIFY(empty.button()->isVisibleTo(&empty));
    QSignalSpy triggered(&import, &QAction::triggered);
    empty.button()->click();
    QCOMPARE(triggered.count(), 1);
    import.setEnabled(false);
    QVERIFY(!empty.button()->isEnabled());
    QAction other(u"New order"_s);
    empty.setAction(&other);
    QVERIFY(empty.button()->isEnabled());
    empty.button()->click();
    QCOMPARE(triggered.count(), 1);
}

void TestWidgets::bannerShowsAndCloses()
{
    QWidget window;
    Banner banner(m_theme, &window);
    QVERIFY(!banner.isVisibleTo(&window));
    banner.show(Tone::Late, u"<b>not bold</b>"_s);
    QVERIFY(banner.isVisibleTo(&window));
    QCOMPARE(banner.message(), u"<b>not bold</b>"_s);
    banner.show(Tone::Late, u"Refused"_s, nullptr, u"<img src='http://x'> said the server"_s);
    const auto labels = banner.findChildren<QLabel *>();
    QVERIFY(std::ranges::none_of(labels, [](const QLabel *one) { return one->toolTip().contains(u"<img"_s); }));
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *one) { return one->toolTip().contains(u"&lt;img"_s); }));
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    banner.dismiss();
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(!banner.isVisibleTo(&window));
}

void TestWidgets::toastFollowsItsActions()
{
    QWidget window;
    Toast toast(m_theme, &window);
    QAction keep(u"Keep"_s), never(u"Never"_s);
    keep.setObjectName(u"keep"_s);
    never.setObjectName(u"never"_s);
    never.setEnabled(false);
    toast.show(Tone::Late, u"Interrupted"_s, { &keep, &never });
    auto *button = toast.findChild<QPushButton *>(u"keep.button"_s);
    QVERIFY(button != nullptr && button->isEnabled());
    QVERIFY(toast.findChild<QPushButton *>(u"never.button"_s) == nullptr);
    keep.setEnabled(false);
    keep.setToolTip(u"not now"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), u"not now"_s);
    keep.setEnabled(true);
    QVERIFY(button->isEnabled());
}

void TestWidgets::boxTakesNothingForMarkup()
{
    QWidget window;
    QMessageBox *box = plainBox(&window, u"<b>Undo</b>?"_s, u"Started: <img src=x> & <a href=y>A-1</a>"_s);
    QPushButton *yes = addChoice(*box, u"Do it"_s, u"Leave it"_s);
    box->open();
    int said = 0;
    for (const QLabel *label : box->findChildren<QLabel *>()) {
        said += label->text().contains(u'<');
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(said, 2);
    QVERIFY(box->defaultButton() != yes && box->defaultButton() == box->escapeButton());
    const QPointer<QMessageBox> watched = box;
    box->escapeButton()->click();
    QTRY_VERIFY(!watched);
}

// A box made elsewhere could show a handle as markup.
void TestWidgets::everyBoxIsPlain()
{
    int found = 0;
    for (const QString &room : { u"ui"_s, u"map"_s, u"app"_s }) {
        QDirIterator sources(QStringLiteral(ROUTEDESK_SOURCE_DIR "/") + room, { u"*.cpp"_s }, QDir::Files,
            QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QByteArray text = source.readAll();
            static const QRegularExpression made(u"new QMessageBox|QMessageBox::(question|warning|information|critical|about)\\("_s);
            const bool isTheOne = source.fileName().endsWith(u"widgets/messagebox.cpp"_s);
            QVERIFY2(isTheOne || !made.match(QString::fromUtf8(text)).hasMatch(), qPrintable(source.fileName()));
            found += text.contains("plainBox(");
        }
    }
    QVERIFY(found > 8);
}

void TestWidgets::stripCanBeCancelled()
{
    QWidget window;
    ProgressStrip strip(m_theme, &window);
    strip.start(u"Importing orders"_s, true);
    QVERIFY(strip.isVisibleTo(&window));
    QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
    strip.findChild<QPushButton *>()->click();
    QCOMPARE(cancelled.count(), 1);
    strip.setProgress(5, 10);
    strip.finish();
    QVERIFY(!strip.isVisibleTo(&window));
}

void TestWidgets::searchWaitsForAPause()
{
    SearchField field(m_theme, u"Search"_s, u"Ctrl+K"_s);
    field.show();
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"bakery"_s);
    QCOMPARE(searched.count(), 0);
    QTRY_COMPARE(searched.count(), 1);
    QCOMPARE(searched.at(0).at(0).toString(), u"bakery"_s);
    QTest::keyClicks(&field, u" sol"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.count(), 2);
    QCOMPARE(searched.at(1).at(0).toString(), u"bakery sol"_s);
}

void TestWidgets::searchIsEmptiedByEscape()
{
    SearchField field(m_theme, u"Search"_s);
    field.setText(u"x"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestWidgets::navBarSwitches()
{
    NavBar bar(m_theme);
    bar.addRoom(Icon::Route, u"Plan"_s);
    QAction *live = bar.addRoom(Icon::Live, u"Live"_s);
    QCOMPARE(bar.current(), 0);
    QCOMPARE(live->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
    QSignalSpy changed(&bar, &NavBar::currentChanged);
    live->trigger();
    QCOMPARE(bar.current(), 1);
    live->trigger();
    QCOMPARE(changed.count(), 1);
    bar.setCurrent(0);
    QCOMPARE(changed.count(), 2);
    auto buttons = bar.findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(1)->click();
    buttons.at(1)->click();
    QVERIFY(buttons.at(1)->isChecked());
    QCOMPARE(bar.current(), 1);
}

void TestWidgets::pillKeepsWordsForReaders()
{
    StatusPill pill(m_theme, { u"under way"_s, Mark::Filled, Tone::Strong });
    QCOMPARE(pill.accessibleName(), u"under way"_s);
    const int narrow = pill.sizeHint().width();
    pill.setLook({ u"planned by someone else"_s, Mark::Hollow, Tone::Neutral });
    QVERIFY(pill.sizeHint().width() > narrow);
}

void TestWidgets::loadBarSaysOverload()
{
    LoadBar bar(m_theme);
    bar.setLoad(31, 40);
    const int within = bar.sizeHint().width();
    bar.setLoad(44, 40);
    QVERIFY2(bar.sizeHint().width() > within, "an overload has a mark, not only a colour");
    QCOMPARE(bar.accessibleName(), u"Load 44 of 40"_s);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
