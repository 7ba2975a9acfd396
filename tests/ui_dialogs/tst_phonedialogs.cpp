// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "peoplebench.h"

#include "api/writing.h"
#include "ui/widgets/qrcode.h"
#include "ui/words/language.h"
#include "ui/workers/phonesdialog.h"
#include "ui/workers/phonesetupdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Phones of a worker: what is linked, linking another, and the code on the screen, read back as a camera would.
class TestPhoneDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void knowsWhatOnlyThisComputerReaches_data();
    void knowsWhatOnlyThisComputerReaches();
    void theCodeSaysWhatTheServiceSaid_data();
    void theCodeSaysWhatTheServiceSaid();
    void theCodeIsCrisp_data();
    void theCodeIsCrisp();
    void listsPhonesInWords();
    void linksAPhoneAndShowsItsCode();
    void keepsTheNameWhenLinkingFails();
    void tellsWhenALinkMayBeLost();
    void tellsWhenThePhoneHasReported();
    void doesNotShowACodeThatCannotWork();
    void theSecretStaysInItsWindow();
    void removesOnlyAfterAsking();
    void saysWhenTheServiceHasNoPhones();

private:
    [[nodiscard]] std::unique_ptr<PhonesDialog> open();
    [[nodiscard]] static bool says(const QWidget &window, const QString &words);
    [[nodiscard]] qsizetype count(const QByteArray &verb) const
    {
        return std::ranges::count(m_bench->network.calls, verb, &ScriptedCall::verb);
    }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
};

namespace {

const QString depot = u"https://orders.depot.example"_s;

QImage pictureOf(QWidget &widget, double ratio)
{
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    return image;
}

}

void TestPhoneDialogs::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestPhoneDialogs::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    servePhones(*m_bench, somePhones(*m_bench));
}

void TestPhoneDialogs::cleanup()
{
    m_bench.reset();
    m_theme.setMode(Theme::Mode::Light);
}

std::unique_ptr<PhonesDialog> TestPhoneDialogs::open()
{
    auto dialog = std::make_unique<PhonesDialog>(
        m_theme, m_bench->workerActions, m_bench->store, m_bench->clock, *m_bench->store.worker(u"ana"_s));
    dialog->show();
    if (!QTest::qWaitForWindowActive(dialog.get()))
        return nullptr;
    return dialog;
}

bool TestPhoneDialogs::says(const QWidget &window, const QString &words)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisibleTo(&window) && label->text().contains(words); });
}

void TestPhoneDialogs::knowsWhatOnlyThisComputerReaches_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("only");
    QTest::newRow("loopback") << u"http://127.0.0.1:8787"_s << true;
    QTest::newRow("another of the loop") << u"http://127.9.0.1"_s << true;
    QTest::newRow("six") << u"http://[::1]:8787"_s << true;
    QTest::newRow("name") << u"http://localhost:8787/x"_s << true;
    QTest::newRow("wildcard") << u"http://0.0.0.0:8787"_s << true;
    QTest::newRow("network at home") << u"http://192.168.1.5:8787"_s << false;
    QTest::newRow("team") << depot << false;
    QTest::newRow("looks like it") << u"https://localhost.example.com"_s << false;
}

void TestPhoneDialogs::knowsWhatOnlyThisComputerReaches()
{
    QFETCH(QString, url);
    QTEST(isOnlyHere(QUrl(url)), "only");
}

void TestPhoneDialogs::theCodeSaysWhatTheServiceSaid_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("ratio");
    for (const bool dark : { false, true }) {
        for (const double ratio : { 1.0, 1.25, 1.5, 2.0 })
            QTest::addRow("%s %g", dark ? "dark" : "light", ratio) << dark << ratio;
    }
}

void TestPhoneDialogs::theCodeSaysWhatTheServiceSaid()
{
    QFETCH(bool, dark);
    QFETCH(double, ratio);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const api::AddedPhone added = addedPhone(depot);
    PhoneSetupDialog dialog(m_theme, u"Ana Ruiz"_s, added);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(codesIn(pictureOf(dialog, ratio)), QStringList{ added.ownTracksLink });
    dialog.findChild<QTabBar *>(u"setup.app"_s)->setCurrentIndex(1);
    QCOMPARE(codesIn(pictureOf(dialog, ratio)), QStringList{ added.traccarLink });
    QVERIFY(says(dialog, u"shown only now"_s));
    QVERIFY(says(dialog, u"Traccar Client"_s));
    const QStringList complaints = accessComplaints(dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestPhoneDialogs::theCodeIsCrisp_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : { 1.0, 1.25, 1.5, 2.0, 3.0 })
        QTest::addRow("%g", ratio) << ratio;
}

void TestPhoneDialogs::theCodeIsCrisp()
{
    QFETCH(double, ratio);
    m_theme.setMode(Theme::Mode::Dark);
    QrCode code;
    QVERIFY(code.setText(addedPhone(depot).ownTracksLink));
    code.resize(code.sizeHint());
    const QImage picture = pictureOf(code, ratio);
    // Nothing but black and white, and at least four modules of white all around.
    int first = picture.width();
    int last = 0;
    for (int row = 0; row < picture.height(); ++row) {
        for (int column = 0; column < picture.width(); ++column) {
            const QRgb pixel = picture.pixel(column, row);
            QVERIFY(pixel == qRgb(0, 0, 0) || pixel == qRgb(255, 255, 255));
            if (pixel == qRgb(0, 0, 0)) {
                first = qMin(first, column);
                last = qMax(last, column);
            }
        }
    }
    const double module = double(last - first + 1) / code.modules();
    QVERIFY(module >= 3 * ratio - 1);
    QVERIFY(first >= QrCode::quietZone * module);
    QVERIFY(picture.width() - 1 - last >= QrCode::quietZone * module);
    QVERIFY(!code.setText({}));
    QCOMPARE(code.modules(), 0);
    QVERIFY(!code.setText(QString(4000, u'x')));
}

void TestPhoneDialogs::listsPhonesInWords()
{
    const auto dialog = open();
    const auto *rows = dialog->findChild<QTreeView *>(u"phones.list"_s)->model();
    QTRY_COMPARE(rows->rowCount(), 3);
    const auto line = [rows](int row) {
        QStringList texts;
        for (int column = 0; column < rows->columnCount(); ++column)
            texts.append(rows->index(row, column).data().toString());
        return texts.join(u" | "_s);
    };
    QCOMPARE(line(0), u"Ana's Pixel | OwnTracks | 40 s ago | 83 % | Sat 21 Oct"_s);
    QCOMPARE(line(1), u"Van 4 <b>spare</b> | Traccar Client | 26 min ago | 9 % | Sat 21 Oct"_s);
    QCOMPARE(line(2), u"Phone without a name | not yet | never | \u2013 | Thu 2 Nov"_s);
    const QStringList complaints = accessComplaints(*dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestPhoneDialogs::linksAPhoneAndShowsItsCode()
{
    const auto dialog = open();
    auto *label = dialog->findChild<QLineEdit *>(u"phones.label"_s);
    QVERIFY(label->hasFocus());
    QTest::keyClicks(label, u"Ana's new one"_s);
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<PhoneSetupDialog *>() != nullptr);
    auto *setup = dialog->findChild<PhoneSetupDialog *>();
    QCOMPARE(count("POST"_ba), 1);
    const auto post = std::ranges::find(m_bench->network.calls, "POST"_ba, &ScriptedCall::verb);
    QCOMPARE(post->url.path(), u"/workers/ana/phones"_s);
    QCOMPARE(post->json().value(u"label"_s).toString(), u"Ana's new one"_s);
    QVERIFY(QTest::qWaitForWindowExposed(setup));
    QCOMPARE(codesIn(pictureOf(*setup, 1)), QStringList{ addedPhone(depot).ownTracksLink });
    setup->findChild<QPushButton *>(u"setup.copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), addedPhone(depot).ownTracksLink);
    QVERIFY(says(*setup, u"is a secret"_s));
    QTest::keyClick(setup, Qt::Key_Return); // Done
    QTRY_VERIFY(dialog->findChild<PhoneSetupDialog *>() == nullptr);
    QVERIFY(label->text().isEmpty());
}

void TestPhoneDialogs::keepsTheNameWhenLinkingFails()
{
    const auto phones = somePhones(*m_bench);
    m_bench->network.script = [phones](const ScriptedCall &call) {
        return call.verb == "GET"
            ? ScriptedAnswer{ 200, api::writePhones(phones) }
            : ScriptedAnswer{ 422,
                  api::writeValidationError(u"not valid"_s, { { u"body"_s, u"label"_s, u"<i>too long</i>"_s } }) };
    };
    const auto dialog = open();
    auto *label = dialog->findChild<QLineEdit *>(u"phones.label"_s);
    QTest::keyClicks(label, u"a name"_s);
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_VERIFY(says(*dialog, u"The server says: <i>too long</i>"_s));
    QCOMPARE(label->text(), u"a name"_s);
    QVERIFY(dialog->findChild<QPushButton *>(u"phones.link"_s)->isEnabled());
    QVERIFY(dialog->findChild<PhoneSetupDialog *>() == nullptr);
}

void TestPhoneDialogs::tellsWhenALinkMayBeLost()
{
    m_bench->network.script = [](const ScriptedCall &call) {
        return call.verb == "GET" ? ScriptedAnswer{ 200, api::writePhones({}) } : ScriptedAnswer{ 0, {} };
    };
    const auto dialog = open();
    dialog->findChild<QPushButton *>(u"phones.link"_s)->click();
    QTRY_VERIFY(says(*dialog, u"its code can't be shown"_s));
    QCOMPARE(count("POST"_ba), 1);
}

void TestPhoneDialogs::tellsWhenThePhoneHasReported()
{
    PhoneSetupDialog dialog(m_theme, u"Ana Ruiz"_s, addedPhone(depot));
    dialog.show();
    dialog.setHeard(u"OwnTracks"_s);
    QVERIFY(says(dialog, u"The phone has reported with OwnTracks."_s));
}

void TestPhoneDialogs::doesNotShowACodeThatCannotWork()
{
    const api::AddedPhone added = addedPhone(u"http://127.0.0.1:43210"_s);
    PhoneSetupDialog dialog(m_theme, u"Ana Ruiz"_s, added);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(codesIn(pictureOf(dialog, 1)).isEmpty());
    QVERIFY(says(dialog, u"http://127.0.0.1:43210"_s));
    QVERIFY(says(dialog, u"docs/team-server.md"_s));
    dialog.findChild<QPushButton *>(u"setup.anyway"_s)->click();
    QCOMPARE(codesIn(pictureOf(dialog, 1)), QStringList{ added.ownTracksLink });
    // The list says so before anything is linked: the bench's service is at 127.0.0.1.
    const auto phones = open();
    QVERIFY(says(*phones, u"no phone can reach it"_s));
}

void TestPhoneDialogs::theSecretStaysInItsWindow()
{
    const auto dialog = open();
    dialog->findChild<QPushButton *>(u"phones.link"_s)->click();
    QTRY_VERIFY(dialog->findChild<PhoneSetupDialog *>() != nullptr);
    auto *setup = dialog->findChild<PhoneSetupDialog *>();
    const QString secret = addedPhone(depot).token;
    QVERIFY(says(*setup, secret)); // to be typed in by hand
    for (const QWidget *widget : dialog->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(secret) && !widget->accessibleName().contains(secret)
            && !widget->windowTitle().contains(secret));
    setup->accept();
    QTRY_VERIFY(dialog->findChild<PhoneSetupDialog *>() == nullptr);
    QVERIFY(!says(*dialog, secret));
}

void TestPhoneDialogs::removesOnlyAfterAsking()
{
    const auto dialog = open();
    auto *view = dialog->findChild<QTreeView *>(u"phones.list"_s);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    auto *remove = dialog->findChild<QPushButton *>(u"phones.remove"_s);
    QVERIFY(!remove->isEnabled());
    view->setCurrentIndex(view->model()->index(1, 0));
    remove->click();
    auto *box = dialog->findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(u"Van 4 <b>spare</b>"_s)
        && box->informativeText().contains(u"ends tracking"_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(count("DELETE"_ba), 0);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(says(*dialog, u"The phone is removed."_s));
    const auto call = std::ranges::find(m_bench->network.calls, "DELETE"_ba, &ScriptedCall::verb);
    QCOMPARE(call->url.path(), u"/workers/ana/phones/phone-2"_s);
}

void TestPhoneDialogs::saysWhenTheServiceHasNoPhones()
{
    m_bench->network.script
        = [](const ScriptedCall &) { return ScriptedAnswer{ 404, api::writeHttpError(u"Not Found"_s) }; };
    const auto dialog = open();
    QTRY_VERIFY(dialog->findChild<QStackedWidget *>()->isVisible());
    QTRY_VERIFY(says(*dialog, u"This service links no phones"_s));
}

QTEST_MAIN(TestPhoneDialogs)
#include "tst_phonedialogs.moc"
