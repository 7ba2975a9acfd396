// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "geocoding/geocoding.h"
#include "models/import/importmodel.h"
#include "models/imports/importbook.h"
#include "tests/geocoding/fakenominatim.h"
#include "ui/import/importdialog.h"
#include "ui/import/importview.h"
#include "ui/import/issueline.h"
#include "ui/import/placepanel.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::ImportModel;
using models::PlaceState;
using models::RowState;

namespace {

const QByteArray rows = "order_handle,address,scheduled_at\n"
                        "A-1,\"12 Main St, San Jose\",10:00\n"
                        "A-2,\"1 Twin Rd\",11:00\n"
                        "A-3,\"Nowhere 9\",12:00\n";

}

/// Addresses become places in the import dialog: shown, chosen and sent, with the keyboard alone.
class TestPlacesDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatBecameOfEachAddress();
    void choosesByKeyboard();
    void movesThePinByKeyboard();
    void dragsThePin();
    void sendsWhatWasChosen();
    void takesAChoiceBack();
    void asksAgainForATypedAddress();
    void keepsWhatIsBeingTyped();
    void keepsTheHandsInTheirRow();
    void keepsWhatIsTypedWhileRowsAreChecked();
    void speaksOfTheOrderAtTheColumn();
    void asksTheServerForRowsThatWereFound();
    void canBeStopped();
    void tellsThatTheServerIsAway();
    void letsTheTargetDoIt();
    void hasNoPanelWithoutAddresses();
    void hasNamesForThoseWhoCannotSee();
    void namesAServerInTheSettings();
    void keepsTheKeyToItself();
    void asksBeforeForgetting();

private:
    void open(const QByteArray &csv);
    [[nodiscard]] bool settled();
    void goTo(int row) { m_view->setCurrentIndex(m_view->model()->index(row, 1)); }
    [[nodiscard]] PlacePanel *panel() const { return m_dialog->findChild<PlacePanel *>(); }
    [[nodiscard]] QTreeView *list() const { return m_dialog->findChild<QTreeView *>(u"import.places.list"_s); }
    [[nodiscard]] map::MapView *map() const { return m_dialog->findChild<map::MapView *>(u"import.placeMap"_s); }
    [[nodiscard]] PlaceState state(int row) const { return m_dialog->model().placeState(row); }
    template<class T>
    static T *child(const QWidget &parent, const QString &name)
    {
        return parent.findChild<T *>(name);
    }

    Theme m_theme;
    std::unique_ptr<FakeNominatim> m_server;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<geocoding::Geocoding> m_geocoding;
    std::unique_ptr<ImportDialog> m_dialog;
    ImportView *m_view = nullptr;
};

void TestPlacesDialog::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestPlacesDialog::init()
{
    m_server = std::make_unique<FakeNominatim>();
    const auto house = [](double latitude, double longitude, const QString &number, const QString &road) {
        return FakeNominatim::place(latitude, longitude, number + u", "_s + road + u", <b>San Jose</b>"_s, 30, number, road);
    };
    m_server->places = { { u"12 Main St, San Jose"_s, { house(37.33, -121.89, u"12"_s, u"Main Street"_s) } },
        { u"1 Twin Rd"_s,
            { house(37.35, -121.87, u"1"_s, u"Twin Road"_s), house(37.45, -121.97, u"1"_s, u"Twin Road"_s) } } };
    m_server->there = FakeNominatim::place(37.36, -121.86, u"3, Pin Street"_s, 30, u"3"_s, u"Pin Street"_s);
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = &DialogBench::taken;
    m_geocoding = std::make_unique<geocoding::Geocoding>(m_bench->folder.filePath(u"places.sqlite"_s));
    m_geocoding->setServer(*geocoding::GeocodeServer::fromText(m_server->url().toString(), 0ms));
    m_dialog = std::make_unique<ImportDialog>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_dialog->setPlaces(*m_geocoding, { .animated = false });
    m_view = m_dialog->findChild<ImportView *>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPlacesDialog::cleanup()
{
    m_dialog.reset();
    m_geocoding.reset();
    m_bench.reset();
}

void TestPlacesDialog::open(const QByteArray &csv)
{
    m_dialog->openFile(writeFile(m_bench->folder, u"orders.csv"_s, csv));
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
}

bool TestPlacesDialog::settled()
{
    return QTest::qWaitFor([this] {
        for (int row = 0; row < m_dialog->model().rowCount(); ++row) {
            if (state(row) == PlaceState::Waiting || state(row) == PlaceState::Unasked)
                return false;
        }
        return m_dialog->model().rowCount() > 0;
    });
}

void TestPlacesDialog::showsWhatBecameOfEachAddress()
{
    open(rows);
    QVERIFY(settled());
    QTRY_COMPARE(m_dialog->model().counts().good, 1);
    auto *chip = child<FilterChip>(*m_dialog, u"import.chip.6"_s);
    QTRY_VERIFY(chip->isVisible());
    QCOMPARE(chip->count(), 2);
    chip->click();
    QCOMPARE(m_view->model()->rowCount(), 2);
    child<FilterChip>(*m_dialog, u"import.chip.0"_s)->click();
    goTo(1);
    QVERIFY(m_dialog->findChild<IssueLine *>()->sentence().startsWith(u"This address may mean one of 2 places."_s));
    QVERIFY(panel()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 2);
    // What comes from outside is never markup.
    QCOMPARE(list()->model()->index(0, 1).data().toString(), u"1, Twin Road, <b>San Jose</b>"_s);
    goTo(2);
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(child<QLabel>(*m_dialog, u"import.places.hint"_s)->text().startsWith(u"Nothing was found."_s));
    QVERIFY(!child<QPushButton>(*m_dialog, u"import.places.take"_s)->isEnabled());
}

void TestPlacesDialog::choosesByKeyboard()
{
    open(rows);
    QVERIFY(settled());
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentRow(), 1);
    QTest::keyClick(m_view, Qt::Key_F6);
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(state(1), PlaceState::Chosen);
    QCOMPARE(m_dialog->model().rowState(1), RowState::Good);
    QCOMPARE(m_dialog->model().foundPlace(1).point, api::GeoPoint::fromDegrees(-121.97, 37.45));
    // Back at the rows, and on to the next.
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentRow(), 2);
    // Escape goes back without a choice, and does not close the dialog.
    QTest::keyClick(m_view, Qt::Key_F6);
    QTRY_VERIFY(map()->hasFocus());
    QTest::keyClick(map(), Qt::Key_Escape);
    QVERIFY(m_view->hasFocus() && m_dialog->isVisible());
    QCOMPARE(state(2), PlaceState::None);
}

void TestPlacesDialog::movesThePinByKeyboard()
{
    open(rows);
    QVERIFY(settled());
    goTo(2);
    auto *take = child<QPushButton>(*m_dialog, u"import.places.take"_s);
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Right); // there is none yet: it appears in the middle
    QVERIFY(take->isEnabled());
    const auto *places = m_dialog->findChild<PlaceMap *>();
    const api::GeoPoint before = *places->pin();
    QTest::keyClick(map(), Qt::Key_Right);
    QTest::keyClick(map(), Qt::Key_Up);
    QVERIFY(places->pin()->longitude() > before.longitude() && places->pin()->latitude() > before.latitude());
    const double step = places->pin()->longitude() - before.longitude();
    const api::GeoPoint there = *places->pin();
    QTest::keyClick(map(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(there.longitude() - places->pin()->longitude() < step / 4);
    // At rest it is told what lies there.
    QTRY_VERIFY(child<QLabel>(*m_dialog, u"import.places.pin"_s)->text().contains(u"3, Pin Street"_s));
    const api::GeoPoint chosen = *places->pin();
    QTest::keyClick(map(), Qt::Key_Return);
    QCOMPARE(state(2), PlaceState::Chosen);
    QCOMPARE(m_dialog->model().foundPlace(2).point, chosen);
}

void TestPlacesDialog::dragsThePin()
{
    open(rows);
    QVERIFY(settled());
    goTo(0);
    const auto *places = m_dialog->findChild<PlaceMap *>();
    QVERIFY(places->pin().has_value());
    QTRY_VERIFY(map()->isSettled());
    const auto at = map::LonLat::make(places->pin()->longitude(), places->pin()->latitude());
    const QPoint from = map()->positionOf(*at).toPoint();
    QCOMPARE(map()->under(from).id, u"pin"_s);
    QTest::mousePress(map(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(map(), from + QPoint(QApplication::startDragDistance() + 4, 0));
    QTest::mouseMove(map(), from + QPoint(60, 40));
    QTest::mouseRelease(map(), Qt::LeftButton, Qt::NoModifier, from + QPoint(60, 40));
    const auto moved = map::LonLat::make(places->pin()->longitude(), places->pin()->latitude());
    QVERIFY((map()->positionOf(*moved) - (from + QPoint(60, 40))).manhattanLength() < 2);
    // The map itself has stayed, and the row goes on going where it went until the pin is taken.
    QVERIFY((map()->positionOf(*at) - from).manhattanLength() < 2);
    QCOMPARE(state(0), PlaceState::Exact);
    child<QPushButton>(*m_dialog, u"import.places.take"_s)->click();
    QCOMPARE(state(0), PlaceState::Chosen);
}

void TestPlacesDialog::sendsWhatWasChosen()
{
    open(rows);
    QVERIFY(settled());
    goTo(1);
    panel()->focusList();
    QTest::keyClick(list(), Qt::Key_Return);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    QVERIFY(m_dialog->canImport());
    m_dialog->importGood();
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first(), (QVariantList { 2, 1 }));
    const QJsonArray orders = m_bench->network.calls.first().json().value(u"orders"_s).toArray();
    QCOMPARE(orders.size(), 2);
    const auto coordinates = [&](int at) {
        return orders.at(at)[u"destination"_s][u"geometry"_s][u"coordinates"_s].toArray().toVariantList();
    };
    QCOMPARE(coordinates(0), (QVariantList { -121.89, 37.33 }));
    QCOMPARE(coordinates(1), (QVariantList { -121.87, 37.35 }));
    QCOMPARE(orders.at(1)[u"destination"_s][u"address"_s].toString(), u"1 Twin Rd"_s);
}

void TestPlacesDialog::takesAChoiceBack()
{
    open(rows);
    QVERIFY(settled());
    goTo(1);
    panel()->focusList();
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(state(1), PlaceState::Chosen);
    auto *back = child<QPushButton>(*m_dialog, u"import.places.back"_s);
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(state(1), PlaceState::Several);
    QCOMPARE(m_dialog->model().rowState(1), RowState::Error);
    QVERIFY(back->isHidden());
}

void TestPlacesDialog::asksAgainForATypedAddress()
{
    open(rows);
    QVERIFY(settled());
    goTo(2);
    m_view->setFocus();
    QTest::keyClicks(m_view, u"1"_s);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"2 Main St, San Jose"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(state(2), PlaceState::Exact);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(m_server->requests(), 3);
}

void TestPlacesDialog::keepsWhatIsBeingTyped()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    open(rows);
    QTRY_COMPARE(m_server->requests(), 1);
    QTRY_COMPARE(state(0), PlaceState::Waiting);
    child<FilterChip>(*m_dialog, u"import.chip.3"_s)->click(); // errors: all three wait
    QCOMPARE(m_view->model()->rowCount(), 3);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_view->setFocus();
    QTest::keyClicks(m_view, u"B"_s);
    QPointer<QLineEdit> editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"-7"_s);
    m_server->goOn();
    QVERIFY(settled());
    QCOMPARE(m_dialog->model().rowState(0), RowState::Good);
    QVERIFY(editor != nullptr && editor->hasFocus());
    QCOMPARE(editor->text(), u"B-7"_s);
    QTest::keyClicks(editor, u"8"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_dialog->model().index(0, 0).data().toString(), u"B-78"_s);
    QCOMPARE(m_dialog->model().index(1, 0).data().toString(), u"A-2"_s);
    // Settled by the person, it is no error any more.
    QCOMPARE(m_view->model()->rowCount(), 2);
}

void TestPlacesDialog::keepsTheHandsInTheirRow()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    open(rows);
    QTRY_COMPARE(m_server->requests(), 1);
    QTRY_COMPARE(state(0), PlaceState::Waiting);
    child<FilterChip>(*m_dialog, u"import.chip.3"_s)->click();
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_server->goOn();
    QVERIFY(settled());
    QCOMPARE(m_dialog->model().rowState(0), RowState::Good);
    QCOMPARE(m_view->currentRow(), 0);
    QCOMPARE(m_view->model()->rowCount(), 3);
    // It goes when the hands do.
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_view->currentRow(), 1);
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QCOMPARE(m_view->currentRow(), 1);
}

void TestPlacesDialog::keepsWhatIsTypedWhileRowsAreChecked()
{
    open(rows);
    QVERIFY(settled());
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    m_view->setFocus();
    QTest::keyClicks(m_view, u"B"_s);
    QPointer<QLineEdit> editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u"-7"_s);
    models::ImportOptions other = m_dialog->model().options();
    other.dayShift = 1;
    m_dialog->model().setOptions(other);
    QCOMPARE(m_dialog->model().state(), ImportModel::State::Checking);
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QCOMPARE(m_dialog->model().index(1, 0).data().toString(), u"B-7"_s);
    QVERIFY(child<QAction>(*m_dialog, u"import.undo"_s)->isEnabled());
}

void TestPlacesDialog::speaksOfTheOrderAtTheColumn()
{
    open("order_handle,pick.address,drop.address,scheduled_at\nP-1,\"12 Main St, San Jose\",1 Twin Rd,10:00\n");
    QVERIFY(settled());
    const auto goToColumn = [&](int column) { m_view->setCurrentIndex(m_view->model()->index(0, column)); };
    goToColumn(1);
    QCOMPARE(panel()->row(), 0);
    QCOMPARE(list()->model()->rowCount(), 1);
    goToColumn(2);
    QCOMPARE(panel()->row(), models::secondOf(0));
    QCOMPARE(list()->model()->rowCount(), 2);
    panel()->focusList();
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(state(0), PlaceState::Chosen);
    QCOMPARE(m_dialog->model().rowState(0), RowState::Good);
    QCOMPARE(m_dialog->model().foundPlace(0).state, PlaceState::Exact);
}

void TestPlacesDialog::asksTheServerForRowsThatWereFound()
{
    auto book = std::make_shared<models::ImportBook>(
        m_bench->client, m_bench->outbox, m_bench->clock, m_bench->folder.path(), u"maria"_s);
    m_bench->keep(book);
    m_dialog->setBook(*book);
    m_bench->network.script = [](const ScriptedCall &) { return ScriptedAnswer { 404, "{}" }; };
    QByteArray csv = "order_handle,address,scheduled_at\n";
    for (int i = 0; i < 80; ++i)
        csv += "B-" + QByteArray::number(i) + ",\"12 Main St, San Jose\",10:00\n";
    open(csv);
    QVERIFY(settled());
    const auto isAsked = [&](const QString &handle) {
        return std::ranges::any_of(m_bench->network.calls, [&](const ScriptedCall &call) {
            return call.verb == "GET" && call.url.toString().contains(handle);
        });
    };
    QTRY_VERIFY(isAsked(u"B-0"_s));
    QTRY_VERIFY(isAsked(u"B-79"_s));
}

void TestPlacesDialog::canBeStopped()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    open(rows);
    auto *strip = child<ProgressStrip>(*m_dialog, u"import.placeProgress"_s);
    QTRY_VERIFY(strip->isVisible());
    QStringList texts;
    for (const QLabel *label : strip->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(u"Finding places"_s) && texts.contains(u"0 of 3"_s), qPrintable(texts.join(u'|')));
    QTRY_COMPARE(m_server->requests(), 1);
    strip->findChild<QPushButton *>()->click();
    QTRY_VERIFY(strip->isHidden());
    QTRY_COMPARE(m_server->letGo(), 1);
    m_server->mood = FakeNominatim::Mood::Well;
    auto *find = child<QAction>(*m_dialog, u"import.findPlaces"_s);
    QTRY_VERIFY(find->isEnabled());
    find->trigger();
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
}

void TestPlacesDialog::tellsThatTheServerIsAway()
{
    m_server->stop();
    open(rows + "A-4,\"2 Main St\",10:00\n");
    const auto said = [&] {
        for (const Banner *banner : m_dialog->findChildren<Banner *>()) {
            if (banner->isVisible())
                return banner->message();
        }
        return QString();
    };
    QTRY_VERIFY(said().contains(u"can't be reached"_s));
    QVERIFY2(said().contains(u"4 addresses wait"_s), qPrintable(said()));
    goTo(0);
    QVERIFY(panel()->isVisible());
    // Without it the pin can still be put by hand.
    map()->setFocus();
    QTest::keyClick(map(), Qt::Key_Left);
    QTest::keyClick(map(), Qt::Key_Return);
    QCOMPARE(m_dialog->model().rowState(0), RowState::Good);
}

void TestPlacesDialog::letsTheTargetDoIt()
{
    auto *way = child<QComboBox>(*m_dialog, u"import.addresses"_s);
    QVERIFY(!way->isVisibleTo(m_dialog.get()));
    m_dialog->setTargetGeocodes(true);
    open(rows);
    QVERIFY(way->isVisibleTo(m_dialog.get()));
    QVERIFY(settled()); // a place server is named, so it is asked
    const int asked = m_server->requests();
    way->setCurrentIndex(1);
    emit way->activated(1);
    QTRY_COMPARE(m_dialog->model().counts(), (models::ImportCounts { 0, 3, 0, 0, 0 }));
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->importGood();
    QTRY_COMPARE(imported.size(), 1);
    const QJsonArray orders = m_bench->network.calls.first().json().value(u"orders"_s).toArray();
    QCOMPARE(orders.size(), 3);
    QVERIFY(orders.at(0)[u"destination"_s][u"geometry"_s].isUndefined());
    QCOMPARE(orders.at(0)[u"destination"_s][u"address"_s].toString(), u"12 Main St, San Jose"_s);
    QCOMPARE(m_server->requests(), asked);
}

void TestPlacesDialog::hasNoPanelWithoutAddresses()
{
    open("order_handle,latitude,longitude,scheduled_at\nA,37.33,-121.89,10:00\n");
    goTo(0);
    QVERIFY(panel() == nullptr);
    QVERIFY(!child<QAction>(*m_dialog, u"import.place"_s)->isEnabled());
    QCOMPARE(m_server->requests(), 0);
}

void TestPlacesDialog::hasNamesForThoseWhoCannotSee()
{
    open(rows);
    QVERIFY(settled());
    goTo(1);
    const QStringList complaints = accessComplaints(*m_dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QVERIFY(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Twin Road"_s));
}

void TestPlacesDialog::namesAServerInTheSettings()
{
    SettingsDialog dialog(m_theme, {});
    dialog.show();
    auto *url = child<QLineEdit>(dialog, u"settings.placeUrl"_s);
    auto *pause = child<QDoubleSpinBox>(dialog, u"settings.placePause"_s);
    auto *tryIt = child<QPushButton>(dialog, u"settings.placeTry"_s);
    QVERIFY(!tryIt->isEnabled() && !pause->isEnabled());
    url->setText(u"places.example.org"_s);
    QVERIFY(!dialog.isSound());
    url->setText(u"https://places.example.org/"_s);
    QVERIFY(dialog.isSound() && tryIt->isEnabled());
    // It is said in plain words where addresses go.
    QVERIFY(child<QLabel>(dialog, u"settings.placeHint"_s)->text().contains(u"are sent to places.example.org"_s));
    pause->setValue(2.5);
    QCOMPARE(dialog.preferences().placeUrl, u"https://places.example.org"_s);
    QCOMPARE(dialog.preferences().placeServer().pause, 2500ms);
    QSignalSpy trials(&dialog, &SettingsDialog::placeTrialRequested);
    tryIt->click();
    QCOMPARE(trials.size(), 1);
    QVERIFY(!tryIt->isEnabled());
    dialog.showPlaceTrial(u"It answers."_s, true);
    QVERIFY(tryIt->isEnabled());
}

void TestPlacesDialog::keepsTheKeyToItself()
{
    Preferences preferences;
    preferences.placeUrl = u"https://places.example.org"_s;
    SettingsDialog dialog(m_theme, preferences);
    dialog.show();
    QSignalSpy typed(&dialog, &SettingsDialog::placeKeyTyped);
    QSignalSpy applied(&dialog, &SettingsDialog::applied);
    auto *key = child<QLineEdit>(dialog, u"settings.placeKey"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    auto *apply = child<QPushButton>(dialog, u"settings.apply"_s);
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(key, u"s3cret"_s);
    QVERIFY(apply->isEnabled());
    apply->click();
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.first().first().toByteArray(), QByteArray("s3cret"));
    QVERIFY(key->text().isEmpty());
    QVERIFY(key->placeholderText().contains(u"keychain"_s));
    // Another server does not get it.
    auto *url = child<QLineEdit>(dialog, u"settings.placeUrl"_s);
    url->setText(u"https://other.example.org"_s);
    QVERIFY(!key->placeholderText().contains(u"keychain"_s));
    url->setText(u"https://places.example.org/"_s);
    QVERIFY(key->placeholderText().contains(u"keychain"_s));
    dialog.accept();
    QCOMPARE(typed.size(), 1);
}

void TestPlacesDialog::asksBeforeForgetting()
{
    SettingsDialog dialog(m_theme, {});
    dialog.show();
    QSignalSpy forgotten(&dialog, &SettingsDialog::forgetPlacesRequested);
    auto *forget = child<QPushButton>(dialog, u"settings.placesForget"_s);
    QVERIFY(!forget->isEnabled());
    dialog.showPlacesKept(1204, 2'000'000);
    QVERIFY(child<QLabel>(dialog, u"settings.placesKept"_s)->text().startsWith(u"1204 addresses"_s));
    forget->click();
    auto *box = dialog.findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    QCOMPARE(box->defaultButton(), static_cast<QPushButton *>(box->escapeButton()));
    QVERIFY(forgotten.isEmpty());
    for (auto *button : box->buttons()) {
        if (button != box->escapeButton())
            button->click();
    }
    QCOMPARE(forgotten.size(), 1);
}

QTEST_MAIN(TestPlacesDialog)
#include "tst_placesdialog.moc"
