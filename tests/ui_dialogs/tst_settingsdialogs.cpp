// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "ui/basemap/basemapshelf.h"
#include "ui/settings/connectiondialog.h"
#include "ui/settings/connectioneditor.h"
#include "ui/settings/settingsdialog.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dialogtest;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Preferences go in and out by value; a secret leaves once and is never shown.
class TestSettingsDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void judgesAddresses_data();
    void judgesAddresses();
    void handsOutPreferences();
    void holdsBackWhatIsUnsound();
    void savesANewConnectionAndItsSecretOnce();
    void keepsTheStoredSecretWhenNoneIsTyped();
    void testsWithWhatIsTyped();
    void removesOnlyWhatIsNotInUse();
    void leavesTheEmbeddedServiceAlone();

private:
    [[nodiscard]] std::unique_ptr<ConnectionDialog> connections() const;
    template<class T>
    static T *child(const QWidget &parent, const char *name)
    {
        return parent.findChild<T *>(QLatin1StringView(name));
    }
    static void type(const QWidget &dialog, const char *name, const QString &text)
    {
        auto *field = child<QLineEdit>(dialog, name);
        field->setText(text);
        emit field->textEdited(text);
    }

    Theme m_theme;
};

void TestSettingsDialogs::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

std::unique_ptr<ConnectionDialog> TestSettingsDialogs::connections() const
{
    const QList<ConnectionProfile> profiles { { u"This computer"_s, ConnectionProfile::Kind::Embedded, {}, {}, false },
        { u"Depot"_s, ConnectionProfile::Kind::Remote, QUrl(u"https://orders.depot.example"_s), u"acc-17"_s, true },
        { u"Old"_s, ConnectionProfile::Kind::Remote, QUrl(u"https://old.example"_s), u"acc-1"_s, true } };
    auto dialog = std::make_unique<ConnectionDialog>(m_theme, profiles, u"Depot"_s);
    dialog->show();
    return dialog;
}

void TestSettingsDialogs::judgesAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("cloud") << u"https://v3.api.hypertrack.com"_s << true;
    QTest::newRow("trailing slash") << u"https://a.example/"_s << true;
    QTest::newRow("path") << u"https://a.example/orders-api"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8787"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8787"_s << true;
    QTest::newRow("private") << u"http://192.168.1.5:8787"_s << true;
    QTest::newRow("lan name") << u"http://depot:8787"_s << true;
    QTest::newRow("open http") << u"http://a.example"_s << false;
    QTest::newRow("public address") << u"http://8.8.8.8"_s << false;
    QTest::newRow("empty") << u"  "_s << false;
    QTest::newRow("no scheme") << u"a.example"_s << false;
    QTest::newRow("ftp") << u"ftp://a.example"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("credentials") << u"https://acc:key@a.example"_s << false;
    QTest::newRow("query") << u"https://a.example?x=1"_s << false;
}

void TestSettingsDialogs::judgesAddresses()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    const QString complaint = serviceUrlComplaint(url);
    QCOMPARE(complaint.isEmpty(), good);
    QVERIFY(good || complaint.endsWith(u'.'));
    QVERIFY(!complaint.contains(u"key@"_s));
}

void TestSettingsDialogs::handsOutPreferences()
{
    Preferences given;
    given.baseMaps = BaseMapShelf::takenOver(u"https://tile.example.org"_s, {});
    SettingsDialog dialog(m_theme, given);
    dialog.show();
    QCOMPARE(dialog.preferences(), given);
    QSignalSpy applied(&dialog, &SettingsDialog::applied);
    QVERIFY(!child<QPushButton>(dialog, "settings.apply")->isEnabled());
    child<QComboBox>(dialog, "settings.appearance")->setCurrentIndex(2);
    auto *baseMap = child<QComboBox>(dialog, "settings.baseMap");
    QCOMPARE(baseMap->currentText(), u"tile.example.org"_s);
    baseMap->setCurrentIndex(baseMap->findText(u"OpenStreetMap"_s));
    child<QCheckBox>(dialog, "settings.scrollMoves")->setChecked(true);
    child<QPushButton>(dialog, "settings.apply")->click();
    QCOMPARE(applied.size(), 1);
    const auto out = applied.first().first().value<Preferences>();
    QCOMPARE(out.appearance, Preferences::Appearance::Dark);
    QCOMPARE(out.baseMaps.chosen, u"openstreetmap"_s);
    QCOMPARE(out.baseMaps.own, given.baseMaps.own);
    QVERIFY(out.scrollMoves);
    // Looked after elsewhere meanwhile: what is chosen here later does not bring the old ones back.
    dialog.setBaseMaps({});
    QCOMPARE(baseMap->currentText(), u"Outline map"_s);
    QVERIFY(dialog.preferences().baseMaps.own.isEmpty());
    child<QPushButton>(dialog, "settings.ok")->click();
    QCOMPARE(applied.size(), 1); // nothing new to apply
    const QStringList complaints = accessComplaints(dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestSettingsDialogs::holdsBackWhatIsUnsound()
{
    SettingsDialog dialog(m_theme, {});
    dialog.show();
    QSignalSpy applied(&dialog, &SettingsDialog::applied);
    child<QLineEdit>(dialog, "settings.roadUrl")->setText(u"roads"_s);
    QVERIFY(!dialog.isSound());
    QVERIFY(!child<QPushButton>(dialog, "settings.ok")->isEnabled());
    dialog.accept();
    QVERIFY(applied.isEmpty() && dialog.isVisible());
}

void TestSettingsDialogs::savesANewConnectionAndItsSecretOnce()
{
    const auto dialog = connections();
    QSignalSpy saved(dialog.get(), &ConnectionDialog::profileSaved);
    child<QAction>(*dialog, "connection.addHyperTrack")->trigger();
    QCOMPARE(child<QLineEdit>(*dialog, "connection.base")->text(), u"https://v3.api.hypertrack.com"_s);
    auto *secret = child<QLineEdit>(*dialog, "connection.secret");
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    child<QPushButton>(*dialog, "connection.save")->click();
    QVERIFY(saved.isEmpty());
    QVERIFY(child<QLabel>(*dialog, "connection.problems")->text().contains(u"Type the account id."_s));
    type(*dialog, "connection.account", u"acc-99"_s);
    type(*dialog, "connection.secret", u"very secret"_s);
    child<QPushButton>(*dialog, "connection.save")->click();
    QCOMPARE(saved.size(), 1);
    const auto profile = saved.first().first().value<ConnectionProfile>();
    QCOMPARE(profile.accountId, u"acc-99"_s);
    QVERIFY(profile.hasSecret);
    QVERIFY(saved.first().at(1).toString().isEmpty());
    QCOMPARE(saved.first().at(2).toByteArray(), "very secret"_ba);
    QVERIFY(secret->text().isEmpty());
    secret->undo();
    QVERIFY(secret->text().isEmpty());
    for (const QWidget *widget : dialog->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(u"very secret"_s) && !widget->accessibleName().contains(u"very secret"_s));
    QCOMPARE(dialog->profiles().size(), 4);
    const QStringList complaints = accessComplaints(*dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestSettingsDialogs::keepsTheStoredSecretWhenNoneIsTyped()
{
    const auto dialog = connections();
    QSignalSpy saved(dialog.get(), &ConnectionDialog::profileSaved);
    type(*dialog, "connection.name", u"Depot west"_s);
    child<QPushButton>(*dialog, "connection.save")->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(1).toString(), u"Depot"_s);
    QVERIFY(saved.first().at(2).toByteArray().isNull());
    type(*dialog, "connection.name", u"old"_s);
    child<QPushButton>(*dialog, "connection.save")->click();
    QCOMPARE(saved.size(), 1);
    QVERIFY(child<QLabel>(*dialog, "connection.problems")->text().contains(u"Another connection has this name."_s));
}

void TestSettingsDialogs::testsWithWhatIsTyped()
{
    const auto dialog = connections();
    QSignalSpy tested(dialog.get(), &ConnectionDialog::testRequested);
    auto *test = child<QPushButton>(*dialog, "connection.test");
    type(*dialog, "connection.secret", u"new key"_s);
    test->click();
    QCOMPARE(tested.size(), 1);
    QCOMPARE(tested.first().at(1).toByteArray(), "new key"_ba);
    QVERIFY(!test->isEnabled());
    dialog->setTestResult(u"<b>No</b>"_s, false);
    QVERIFY(test->isEnabled());
}

void TestSettingsDialogs::removesOnlyWhatIsNotInUse()
{
    const auto dialog = connections();
    auto *remove = child<QPushButton>(*dialog, "connection.remove");
    QVERIFY(!remove->isEnabled());
    child<QListWidget>(*dialog, "connection.list")->setCurrentRow(2);
    QVERIFY(remove->isEnabled());
    QSignalSpy removed(dialog.get(), &ConnectionDialog::profileRemoved);
    remove->click();
    auto *box = dialog->findChild<QMessageBox *>();
    QVERIFY(box != nullptr && removed.isEmpty());
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toString(), u"Old"_s);
    QCOMPARE(dialog->profiles().size(), 2);
}

void TestSettingsDialogs::leavesTheEmbeddedServiceAlone()
{
    const auto dialog = connections();
    child<QListWidget>(*dialog, "connection.list")->setCurrentRow(0);
    QVERIFY(child<QPushButton>(*dialog, "connection.remove")->isHidden());
    QVERIFY(!child<QLineEdit>(*dialog, "connection.name")->isEnabled());
    QSignalSpy use(dialog.get(), &ConnectionDialog::useRequested);
    child<QPushButton>(*dialog, "connection.use")->click();
    QCOMPARE(use.size(), 1);
    QCOMPARE(use.first().first().toString(), u"This computer"_s);
}

QTEST_MAIN(TestSettingsDialogs)
#include "tst_settingsdialogs.moc"
