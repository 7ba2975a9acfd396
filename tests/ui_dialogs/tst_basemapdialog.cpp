// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "map/tiles/tiletrial.h"
#include "ui/basemap/basemapdialog.h"
#include "ui/basemap/basemapkeys.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The shelf, the keys and the dialog in which both are looked after.
class TestBaseMapDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void presetsAreSound();
    void keepsAKeyOutOfTheAddress_data();
    void keepsAKeyOutOfTheAddress();
    void choosesTheDarkPair();
    void asksForAKeyOnceAndOnlyForItsServer();
    void addsAServer();
    void holdsBackWhatIsUnsound();
    void aPastedKeyGoesIntoTheKeychain();
    void aPresetTakesOnlyItsKey();
    void removesAfterAQuestion();
    void triesWithWhatIsTyped();
    void addsAFileThatCanBeShown();
    void saysWhyAFileCannotBeShown();

private:
    template<class T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void open(const BaseMaps &maps = {});
    void type(const char *name, const QString &text);
    void select(const QString &name);
    [[nodiscard]] QString hint() const { return child<QLabel>("baseMap.hint")->text(); }

    Theme m_theme;
    std::unique_ptr<BaseMapKeys> m_keys;
    std::unique_ptr<BaseMapDialog> m_dialog;
};

void TestBaseMapDialog::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestBaseMapDialog::open(const BaseMaps &maps)
{
    m_dialog.reset();
    m_keys = std::make_unique<BaseMapKeys>();
    connect(m_keys.get(), &BaseMapKeys::wanted, m_keys.get(),
        [this](const QString &id, const QString &origin) { m_keys->set(id, origin, QByteArray()); });
    m_dialog = std::make_unique<BaseMapDialog>(m_theme, maps, *m_keys);
    m_dialog->show();
}

void TestBaseMapDialog::type(const char *name, const QString &text)
{
    auto *field = child<QLineEdit>(name);
    field->selectAll();
    QTest::keyClicks(field, text);
    emit field->editingFinished();
}

void TestBaseMapDialog::select(const QString &name)
{
    auto *list = child<QListWidget>("baseMap.list");
    list->setCurrentItem(list->findItems(name, Qt::MatchExactly).constFirst());
}

void TestBaseMapDialog::presetsAreSound()
{
    const BaseMapShelf shelf;
    QVERIFY(shelf.chosen().map.isOutline()); // nobody is asked for a tile unless a person says so
    QSet<QString> ids;
    for (const BaseMapEntry &entry : BaseMapShelf::presets()) {
        QVERIFY2(entry.map.isValid(), qPrintable(entry.id()));
        QVERIFY(!entry.map.name.isEmpty() && !entry.isOwn() && !ids.contains(entry.id()));
        ids.insert(entry.id());
        if (entry.map.isOutline())
            continue;
        QVERIFY2(!entry.map.attribution.isEmpty() && entry.map.attributionUrl.isValid(), qPrintable(entry.id()));
        QVERIFY2(entry.map.tileAddress(3, 1, 2).startsWith(u"https://"_s), qPrintable(entry.id()));
        if (!entry.darkId.isEmpty())
            QCOMPARE(int(shelf.entry(entry.darkId).map.kind), int(map::BaseMapKind::Dark));
    }
    const map::BaseMapChoice usgs = shelf.entry(u"usgs-imagery"_s).map;
    QVERIFY(usgs.tileAddress(12, 655, 1583).endsWith(u"/12/1583/655"_s)); // rows come first there
}

void TestBaseMapDialog::keepsAKeyOutOfTheAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tiles");
    QTest::addColumn<QString>("key");
    QTest::newRow("none") << u"https://t.example/{z}/{x}/{y}.png"_s << u"https://t.example/{z}/{x}/{y}.png"_s << QString();
    QTest::newRow("placeholder") << u"https://t.example/{z}/{x}/{y}?key={key}"_s << u"https://t.example/{z}/{x}/{y}?key={key}"_s << QString();
    QTest::newRow("key") << u"https://t.example/{z}/{x}/{y}?key=abc"_s << u"https://t.example/{z}/{x}/{y}?key={key}"_s << u"abc"_s;
    QTest::newRow("token") << u"https://t.example/{z}/{x}/{y}?v=1&access_token=a%2Bc&s=2"_s
                           << u"https://t.example/{z}/{x}/{y}?v=1&access_token={key}&s=2"_s << u"a+c"_s;
    QTest::newRow("apikey") << u"https://t.example/{z}/{x}/{y}?apikey=abc"_s << u"https://t.example/{z}/{x}/{y}?apikey={key}"_s << u"abc"_s;
}

void TestBaseMapDialog::keepsAKeyOutOfTheAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, tiles);
    QFETCH(QString, key);
    QCOMPARE(withoutKey(typed).tileTemplate, tiles);
    QCOMPARE(QString::fromUtf8(withoutKey(typed).key), key);
}

void TestBaseMapDialog::choosesTheDarkPair()
{
    BaseMapShelf shelf;
    shelf.choose(u"maptiler-streets"_s);
    QCOMPARE(shelf.shown(false).id(), u"maptiler-streets"_s);
    QCOMPARE(shelf.shown(true).id(), u"maptiler-dark"_s);
    shelf.choose(u"usgs-imagery"_s);
    QCOMPARE(shelf.shown(true).id(), u"usgs-imagery"_s);
    QVERIFY(!choiceOf(shelf.shown(true), true, {}).isDarkened);
    shelf.choose(u"openstreetmap"_s);
    QVERIFY(choiceOf(shelf.shown(true), true, {}).isDarkened);
    QVERIFY(!choiceOf(shelf.shown(false), false, {}).isDarkened);
}

void TestBaseMapDialog::asksForAKeyOnceAndOnlyForItsServer()
{
    BaseMapKeys keys;
    QSignalSpy wanted(&keys, &BaseMapKeys::wanted);
    BaseMapEntry entry;
    entry.map = *map::BaseMapChoice::network(u"x"_s, u"https://t.example/{z}/{x}/{y}?key={key}"_s, {});
    entry.map.id = u"own/1"_s;
    QCOMPARE(int(keys.stateOf(entry)), int(BaseMapKeys::State::Wanted));
    QCOMPARE(int(keys.stateOf(entry)), int(BaseMapKeys::State::Wanted));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(1).toString(), u"https://t.example"_s);
    keys.set(u"own/1"_s, u"https://t.example"_s, QByteArray("abc"));
    QCOMPARE(keys.keyFor(entry), "abc"_ba);
    for (const QString &other : { u"http://t.example/{z}/{x}/{y}?key={key}"_s, u"https://u.example/{z}/{x}/{y}?key={key}"_s,
             u"https://t.example:8443/{z}/{x}/{y}?key={key}"_s }) {
        BaseMapEntry moved = entry;
        moved.map.tileTemplate = other;
        QVERIFY2(keys.keyFor(moved).isEmpty(), qPrintable(other));
    }
    keys.set(u"own/1"_s, u"https://t.example"_s, std::unexpected(u"locked"_s));
    QCOMPARE(int(keys.stateOf(entry)), int(BaseMapKeys::State::Unreadable));
    QCOMPARE(keys.troubleOf(entry), u"locked"_s);
}

void TestBaseMapDialog::addsAServer()
{
    open();
    QSignalSpy applied(m_dialog.get(), &BaseMapDialog::applied);
    child<QAction>("baseMap.addServer")->trigger();
    QVERIFY(!child<QPushButton>("baseMap.ok")->isEnabled());
    type("baseMap.name", u"Depot"_s);
    type("baseMap.address", u"https://tiles.depot.example/{z}/{x}/{y}.png"_s);
    type("baseMap.credit", u"© depot"_s);
    QCOMPARE(child<QListWidget>("baseMap.list")->currentItem()->text(), u"Depot"_s);
    child<QPushButton>("baseMap.choose")->click();
    const QStringList complaints = accessComplaints(*m_dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    child<QPushButton>("baseMap.ok")->click();
    QCOMPARE(applied.size(), 1);
    const auto maps = applied.at(0).at(0).value<BaseMaps>();
    QCOMPARE(maps.own.size(), 1);
    QCOMPARE(maps.chosen, maps.own.constFirst().id());
    QCOMPARE(maps.own.constFirst().map.attribution, u"© depot"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestBaseMapDialog::holdsBackWhatIsUnsound()
{
    open();
    QSignalSpy applied(m_dialog.get(), &BaseMapDialog::applied);
    child<QAction>("baseMap.addServer")->trigger();
    type("baseMap.name", u"OpenStreetMap"_s);
    QVERIFY(hint().contains(u"Another base map has this name."_s));
    type("baseMap.name", u"Depot"_s);
    type("baseMap.address", u"https://tiles.depot.example/{z}/{x}.png"_s);
    QVERIFY(hint().contains(u"{y}"_s));
    m_dialog->accept();
    QVERIFY(applied.isEmpty() && m_dialog->isVisible());
}

void TestBaseMapDialog::aPastedKeyGoesIntoTheKeychain()
{
    open();
    QSignalSpy typed(m_dialog.get(), &BaseMapDialog::keyTyped);
    child<QAction>("baseMap.addServer")->trigger();
    type("baseMap.name", u"Depot"_s);
    type("baseMap.address", u"https://tiles.depot.example/{z}/{x}/{y}.png?token=very-secret"_s);
    QCOMPARE(child<QLineEdit>("baseMap.address")->text(), u"https://tiles.depot.example/{z}/{x}/{y}.png?token={key}"_s);
    child<QPushButton>("baseMap.ok")->click();
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.at(0).at(1).toString(), u"https://tiles.depot.example"_s);
    QCOMPARE(typed.at(0).at(2).toByteArray(), "very-secret"_ba);
    QVERIFY(!m_dialog->maps().own.constFirst().map.tileTemplate.contains(u"very-secret"_s));
    QVERIFY(child<QLineEdit>("baseMap.key")->text().isEmpty());
}

void TestBaseMapDialog::aPresetTakesOnlyItsKey()
{
    open();
    QSignalSpy typed(m_dialog.get(), &BaseMapDialog::keyTyped);
    select(u"MapTiler Streets"_s);
    QVERIFY(child<QLineEdit>("baseMap.name")->isReadOnly());
    QVERIFY(child<QPushButton>("baseMap.remove")->isHidden());
    type("baseMap.key", u" abc "_s);
    select(u"MapTiler Satellite"_s); // the same account
    QVERIFY(child<QLineEdit>("baseMap.key")->placeholderText().contains(u"OK"_s));
    child<QPushButton>("baseMap.ok")->click();
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.at(0).at(0).toString(), u"maptiler"_s);
    QCOMPARE(typed.at(0).at(1).toString(), u"https://api.maptiler.com"_s);
    QCOMPARE(typed.at(0).at(2).toByteArray(), "abc"_ba);
}

void TestBaseMapDialog::removesAfterAQuestion()
{
    BaseMapShelf shelf;
    BaseMapEntry entry;
    entry.map = *map::BaseMapChoice::network(u"Depot"_s, u"https://t.example/{z}/{x}/{y}?key={key}"_s, {});
    shelf.choose(shelf.add(entry));
    open(shelf.maps());
    QSignalSpy typed(m_dialog.get(), &BaseMapDialog::keyTyped);
    child<QPushButton>("baseMap.remove")->click();
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box && m_dialog->maps().own.size() == 1);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(m_dialog->maps().own.isEmpty());
    QVERIFY(m_dialog->maps().chosen.isEmpty());
    child<QPushButton>("baseMap.ok")->click();
    QCOMPARE(typed.size(), 1); // its key is forgotten
    QVERIFY(typed.at(0).at(2).toByteArray().isEmpty());
}

void TestBaseMapDialog::triesWithWhatIsTyped()
{
    open();
    QSignalSpy asked(m_dialog.get(), &BaseMapDialog::trialRequested);
    select(u"Stadia Alidade Smooth"_s);
    auto *button = child<QPushButton>("baseMap.try");
    button->click();
    QVERIFY(asked.isEmpty() && hint().contains(u"key"_s));
    type("baseMap.key", u"abc"_s);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<std::optional<QByteArray>>().value_or("?"), "abc"_ba);
    QVERIFY(!button->isEnabled());
    map::TileReport report;
    report.fault = map::TileFault { map::TileFault::Kind::Refused, 401 };
    m_dialog->showTrial(report);
    QVERIFY(button->isEnabled() && hint().contains(u"401"_s));
    report.fault.reset();
    report.pixels = { 256, 256 };
    m_dialog->showTrial(report);
    QVERIFY(hint().contains(u"256"_s));
}

void TestBaseMapDialog::addsAFileThatCanBeShown()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"town.mbtiles"_s, "anything");
    open();
    QSignalSpy asked(m_dialog.get(), &BaseMapDialog::trialRequested);
    m_dialog->addFile(path);
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_dialog->maps().own.isEmpty()); // not before it is known
    map::TileReport report;
    report.about = { u"OpenStreetMap"_s, u"© somebody"_s };
    report.shape = { 3, 14 };
    report.pixels = { 256, 256 };
    m_dialog->showTrial(report);
    const BaseMaps maps = m_dialog->maps();
    QCOMPARE(maps.own.size(), 1);
    QCOMPARE(maps.own.constFirst().map.name, u"OpenStreetMap 2"_s);
    QCOMPARE(maps.own.constFirst().map.attribution, u"© somebody"_s);
    QCOMPARE(maps.own.constFirst().map.maxZoom, 14);
    QVERIFY(m_dialog->isSound());
}

void TestBaseMapDialog::saysWhyAFileCannotBeShown()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"town.mbtiles"_s, "anything");
    open();
    m_dialog->addFile(folder.filePath(u"nowhere.mbtiles"_s));
    QVERIFY(hint().contains(u"nowhere.mbtiles"_s));
    m_dialog->addFile(path);
    map::TileReport report;
    report.fault = map::TileFault { map::TileFault::Kind::Vector };
    m_dialog->showTrial(report);
    QVERIFY(m_dialog->maps().own.isEmpty());
    QVERIFY2(hint().contains(u"town.mbtiles"_s) && hint().contains(u"ector tiles"_s), qPrintable(hint()));
}

QTEST_MAIN(TestBaseMapDialog)
#include "tst_basemapdialog.moc"
