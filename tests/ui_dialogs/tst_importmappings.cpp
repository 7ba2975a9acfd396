// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/reading.h"
#include "api/writing.h"
#include "models/import/importmodel.h"
#include "models/import/mappingshelf.h"
#include "ui/import/askline.h"
#include "ui/import/celldelegate.h"
#include "ui/import/columnmenu.h"
#include "ui/import/importdialog.h"
#include "ui/import/importview.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::ImportField;
using models::ImportModel;
using models::RowState;
using DateOrder = models::ImportOptions::DateOrder;

namespace {

const QByteArray shop = "Nummer;Wohin;N;E;Bis spätestens\nA-1;Oak Ave 9;37,33;-121,89;10:00\n";
const QByteArray openDates = "order,lat,lon,until\nA-1,37.33,-121.89,3/4/2027 10:00\nA-2,37.34,-121.89,5/6/2027 10:00\n";
const QByteArray pairs = "order,pickup address,pickup lat,pickup lng,dropoff address,dropoff lat,dropoff lng,until\n"
                         "A-1,1 Main St,37.33,-121.89,9 Oak Ave,37.35,-121.87,11:00\n"
                         "A-2,,,,9 Oak Ave,37.35,-121.87,11:00\n";

}

/// Mappings, defaults, dates and pairs as a person meets them in the import dialog.
class TestImportMappings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void savesAndRecognises();
    void savesWhatHasChanged();
    void renamesDeletesAndBringsBack();
    void takesAMappingFromAFileAndOut();
    void addsADefault();
    void takesADefaultAway();
    void asksForTheOrderOfDates();
    void readsDatesAsTheFileWantsThem();
    void remembersTheZone();
    void forgetsDefaultsOfTheFileBefore();
    void givesAColumnASide();
    void sendsBothOrdersOfARow();
    void putsARefusalAtItsSide();
    void tellsTheWholeAddress();
    void everythingHasAName();

private:
    void makeDialog();
    void open(const QByteArray &csv, const QString &name = u"orders.csv"_s);
    void ready() const { QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready); }
    void mean(int column, const models::ColumnTarget &target);
    /// Saves as by the menu's action and the question that follows.
    void saveAs(const QString &name);
    void answer(const QString &text);
    [[nodiscard]] QAction *action(const QString &name) const { return m_dialog->findChild<QAction *>(name); }
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QString mappingWords() const { return child<QPushButton>(u"mapping.current"_s)->accessibleName(); }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<models::MappingShelf> m_shelf;
    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportMappings::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestImportMappings::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = &DialogBench::taken;
    makeDialog();
}

void TestImportMappings::makeDialog()
{
    m_dialog.reset();
    m_shelf = std::make_unique<models::MappingShelf>(m_bench->folder.filePath(u"mappings"_s), m_bench->clock);
    m_dialog = std::make_unique<ImportDialog>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_dialog->setMappings(*m_shelf);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestImportMappings::cleanup()
{
    m_dialog.reset();
    m_shelf.reset();
    m_bench.reset();
}

void TestImportMappings::open(const QByteArray &csv, const QString &name)
{
    QSignalSpy loaded(m_dialog.get(), &ImportDialog::loaded);
    m_dialog->openFile(writeFile(m_bench->folder, name, csv));
    QTRY_VERIFY(!loaded.isEmpty());
    ready();
}

void TestImportMappings::mean(int column, const models::ColumnTarget &target)
{
    models::ColumnPlan plan = m_dialog->model().plan();
    QVERIFY(plan.assign(column, target));
    m_dialog->model().setPlan(plan);
    ready();
}

void TestImportMappings::answer(const QString &text)
{
    QInputDialog *dialog = nullptr; // earlier ones are on their way out
    for (auto *one : m_dialog->findChildren<QInputDialog *>(u"mapping.name"_s))
        dialog = one->isVisible() ? one : dialog;
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(text);
    dialog->accept();
}

void TestImportMappings::saveAs(const QString &name)
{
    action(u"mapping.saveAs"_s)->trigger();
    answer(name);
    QVERIFY(mappingWords().contains(name));
}

void TestImportMappings::savesAndRecognises()
{
    open(shop);
    QVERIFY(mappingWords().contains(u"None"_s));
    QVERIFY(child<AskLine>(u"import.recognised"_s)->isHidden());
    mean(0, { ImportField::OrderHandle, {} });
    mean(1, { ImportField::Address, {} });
    mean(2, { ImportField::Latitude, {} });
    mean(3, { ImportField::Longitude, {} });
    mean(4, { ImportField::ScheduledAt, {} });
    QCOMPARE(m_dialog->model().counts().good, 1);
    saveAs(u"Corner <b>shop</b>"_s);

    makeDialog(); // another day
    open(shop, u"tomorrow.csv"_s);
    QCOMPARE(m_dialog->model().counts().good, 1);
    auto *line = child<AskLine>(u"import.recognised"_s);
    QVERIFY(line->isVisible());
    QVERIFY(line->message().contains(u"Corner <b>shop</b>"_s));
    QVERIFY(!mappingWords().contains(u"changed"_s));
    // it can be turned down
    QTest::mouseClick(line->findChild<QPushButton *>(u"mapping.anew.button"_s), Qt::LeftButton);
    ready();
    QVERIFY(line->isHidden());
    QCOMPARE(m_dialog->model().counts().good, 0);
    QVERIFY(mappingWords().contains(u"None"_s));
}

void TestImportMappings::savesWhatHasChanged()
{
    open("order,lat,lon,until,note\nA-1,37.33,-121.89,10:00,ring\n");
    saveAs(u"Shop"_s);
    QVERIFY(child<QPushButton>(u"mapping.saveButton"_s)->isHidden());
    mean(4, { ImportField::Tasks, {} });
    QVERIFY(mappingWords().contains(u"changed"_s));
    auto *save = child<QPushButton>(u"mapping.saveButton"_s);
    QVERIFY(save->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(!mappingWords().contains(u"changed"_s));
    QVERIFY(save->isHidden());
    QCOMPARE(m_shelf->findName(u"shop"_s)->columns[4].target.field, ImportField::Tasks);
    // the zone that was chosen goes with it
    child<QComboBox>(u"import.zone"_s)->setCurrentText(u"Europe/Berlin"_s);
    ready();
    QVERIFY(mappingWords().contains(u"changed"_s));
    action(u"mapping.save"_s)->trigger();
    QCOMPARE(m_shelf->findName(u"shop"_s)->zoneId, QByteArray("Europe/Berlin"));
    open("order,lat,lon,until,note\nA-2,37.33,-121.89,10:00,ring\n", u"next.csv"_s);
    QCOMPARE(m_dialog->model().options().zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(child<QComboBox>(u"import.zone"_s)->currentText(), u"Europe/Berlin"_s);
    open("a,b\n1,2\n", u"else.csv"_s);
    QCOMPARE(m_dialog->model().options().zone, m_bench->store.scope().zone);
}

void TestImportMappings::renamesDeletesAndBringsBack()
{
    open("order,lat,lon,until,note\nA-1,37.33,-121.89,10:00,ring\n");
    saveAs(u"Shop"_s);
    action(u"mapping.rename"_s)->trigger();
    answer(u"Store"_s);
    QVERIFY(mappingWords().contains(u"Store"_s));
    QVERIFY(m_shelf->findName(u"Shop"_s) == nullptr);
    action(u"mapping.delete"_s)->trigger();
    QVERIFY(m_shelf->all().isEmpty());
    QVERIFY(mappingWords().contains(u"None"_s));
    QVERIFY(!action(u"mapping.delete"_s)->isEnabled());
    action(u"mapping.bringBack"_s)->trigger();
    QCOMPARE(m_shelf->all().size(), 1);
    QVERIFY(mappingWords().contains(u"Store"_s));
    // the menu lists it, ticked
    auto *menu = child<QMenu>(u"mapping.menu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), u"Store"_s);
    QVERIFY(menu->actions().first()->isChecked());
}

void TestImportMappings::takesAMappingFromAFileAndOut()
{
    models::ImportMapping mapping;
    mapping.name = u"Shop"_s;
    mapping.columns = { { u"Nummer"_s, { ImportField::OrderHandle, {} } }, { u"Wohin"_s, { ImportField::Address, {} } } };
    mapping.defaults.set({ ImportField::Radius, {} }, u"40"_s);
    api::MappingFile file = models::fileOf(mapping);
    file.columns.append({ u"teleport"_s, u"Beam"_s });
    const QString path = writeFile(m_bench->folder, u"shop.routedesk-mapping"_s, api::writeMappingFile(file));
    auto read = models::MappingShelf::readFrom(path);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result()->leftOut, 1);
    open(shop);
    const QString id = m_shelf->save(read.result()->mapping);
    auto *menu = child<QMenu>(u"mapping.menu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().first()->data().toString(), id);
    menu->actions().first()->trigger();
    ready();
    QCOMPARE(m_dialog->model().options().defaults.text({ ImportField::Radius, {} }), u"40"_s);
    QVERIFY(mappingWords().contains(u"Shop"_s));
}

void TestImportMappings::addsADefault()
{
    open("order,lat,lon,until\nA-1,37.33,-121.89,\nA-2,37.33,-121.89,9:00\n");
    QCOMPARE(m_dialog->model().counts().error, 1);
    QTest::mouseClick(child<QPushButton>(u"import.addDefault"_s), Qt::LeftButton);
    auto *dialog = child<QDialog>(u"import.defaultDialog"_s);
    QVERIFY(dialog != nullptr);
    auto *field = dialog->findChild<QComboBox *>(u"import.defaultField"_s);
    auto *text = dialog->findChild<QLineEdit *>(u"import.defaultText"_s);
    field->setCurrentIndex(field->findText(u"Until"_s));
    QTest::keyClicks(text, u"25:00"_s);
    QVERIFY(!dialog->findChild<QLabel *>(u"import.defaultComplaint"_s)->text().isEmpty());
    QTest::keyClick(text, Qt::Key_Return); // not a time: stays open
    QVERIFY(dialog->isVisible());
    text->clear();
    QTest::keyClicks(text, u"17:00"_s);
    QTest::keyClick(text, Qt::Key_Return);
    ready();
    QCOMPARE(m_dialog->model().counts().good, 2);
    const auto *view = child<ImportView>(u"import.rows"_s);
    QVERIFY(CellDelegate::words(view->model()->index(0, 3)).contains(u"17:00"_s));
    QVERIFY(view->model()->index(0, 3).data().toString().isEmpty());
}

void TestImportMappings::takesADefaultAway()
{
    addsADefault();
    const QToolButton *remove = nullptr;
    for (const auto *button : m_dialog->findChildren<QToolButton *>()) {
        if (button->accessibleName().contains(u"17:00"_s))
            remove = button;
    }
    QVERIFY(remove != nullptr);
    const_cast<QToolButton *>(remove)->click();
    ready();
    QCOMPARE(m_dialog->model().counts().error, 1);
}

void TestImportMappings::asksForTheOrderOfDates()
{
    open(openDates);
    auto *line = child<AskLine>(u"import.dates"_s);
    QVERIFY(line->isVisible());
    QTest::mouseClick(line->findChild<QPushButton *>(u"import.monthFirst.button"_s), Qt::LeftButton);
    ready();
    QVERIFY(line->isHidden());
    QCOMPARE(m_dialog->model().options().dateOrder, DateOrder::MonthFirst);
    QCOMPARE(child<QComboBox>(u"import.dateOrder"_s)->currentText(), u"March 4"_s);
    const auto when = [this] { return m_dialog->model().index(0, 3).data(ImportModel::UnderstoodRole).toDateTime().date(); };
    QCOMPARE(when(), QDate(2027, 3, 4));
    // the next file begins with that choice and says so
    open(openDates, u"next.csv"_s);
    QCOMPARE(when(), QDate(2027, 3, 4));
    QVERIFY(line->isVisible());
    QVERIFY(line->message().contains(u"last time"_s));
    QVERIFY(line->findChild<QPushButton *>(u"import.monthFirst.button"_s)->isChecked());
    // and a mapping answers for good
    QTest::mouseClick(line->findChild<QPushButton *>(u"import.dayFirst.button"_s), Qt::LeftButton);
    ready();
    saveAs(u"Shop"_s);
    m_shelf->setLastDateOrder(DateOrder::MonthFirst);
    open(openDates, u"third.csv"_s);
    QCOMPARE(when(), QDate(2027, 4, 3));
    QVERIFY(line->isHidden());
}

void TestImportMappings::readsDatesAsTheFileWantsThem()
{
    open(openDates + "A-3,37.35,-121.89,4/25/2027 10:00\n");
    ready();
    QTRY_COMPARE(m_dialog->model().options().dateOrder, DateOrder::MonthFirst);
    ready();
    QVERIFY(child<AskLine>(u"import.dates"_s)->isHidden());
    QCOMPARE(m_dialog->model().counts().good, 3);
    open(openDates + "A-3,37.35,-121.89,4/25/2027 10:00\nA-4,37.35,-121.89,25/4/2027 10:00\n", u"mixed.csv"_s);
    QVERIFY(child<AskLine>(u"import.dates"_s)->isVisible());
}

void TestImportMappings::remembersTheZone()
{
    open(openDates, u"first.csv"_s);
    auto *zone = child<QComboBox>(u"import.zone"_s);
    const QString usual = zone->currentText();
    auto *line = child<AskLine>(u"import.zones"_s);
    QVERIFY(!line->isVisible());
    zone->setCurrentText(u"Asia/Tokyo"_s);
    ready();
    makeDialog(); // the next start
    QTRY_VERIFY(m_shelf->isLoaded());
    open(openDates, u"second.csv"_s);
    zone = child<QComboBox>(u"import.zone"_s);
    line = child<AskLine>(u"import.zones"_s);
    QCOMPARE(zone->currentText(), u"Asia/Tokyo"_s);
    QCOMPARE(m_dialog->model().options().zone, QTimeZone("Asia/Tokyo"));
    QVERIFY(line->isVisible());
    QVERIFY(line->message().contains(u"Asia/Tokyo"_s));
    action(u"import.usualZone"_s)->trigger();
    ready();
    QCOMPARE(zone->currentText(), usual);
    QVERIFY(!line->isVisible());
    open(openDates, u"third.csv"_s);
    QCOMPARE(zone->currentText(), usual);
    QVERIFY(!line->isVisible());
}

void TestImportMappings::forgetsDefaultsOfTheFileBefore()
{
    addsADefault();
    open("order,lat,lon,until\nA-1,37.33,-121.89,\n", u"next.csv"_s);
    QVERIFY(m_dialog->model().options().defaults.isEmpty());
    QCOMPARE(m_dialog->model().counts().error, 1);
}

void TestImportMappings::givesAColumnASide()
{
    open("order,from where,lat,lon,until\nA-1,1 Main St,37.33,-121.89,10:00\n");
    const std::unique_ptr<QMenu> menu(makeColumnMenu(m_dialog->model(), 1, m_dialog.get()));
    auto *pick = menu->findChild<QMenu *>(u"import.columnMenu.1"_s);
    QVERIFY(pick != nullptr);
    QAction *address = nullptr;
    for (QAction *one : pick->actions()) {
        if (one->data().isValid() && one->data().toInt() == int(ImportField::Address))
            address = one;
        QVERIFY(!one->data().isValid() || one->data().toInt() != int(ImportField::OrderHandle));
    }
    QVERIFY(address != nullptr);
    address->trigger();
    ready();
    QVERIFY(m_dialog->model().plan().isPaired());
    QCOMPARE(m_dialog->model().plan().target(1).side, models::OrderSide::Pick);
}

void TestImportMappings::sendsBothOrdersOfARow()
{
    open(pairs);
    QCOMPARE(m_dialog->model().counts().importable(), 2);
    QCOMPARE(child<QPushButton>(u"import.importButton"_s)->text(), u"Import 3 good orders"_s);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->importGood();
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first().at(0).toInt(), 3);
    QCOMPARE(imported.first().at(1).toInt(), 0);
    QCOMPARE(m_dialog->model().counts().imported, 2);
    const auto sent = api::readBatchRequest(m_bench->network.calls.constLast().body);
    QVERIFY(sent);
    QCOMPARE(sent->orders.size(), 3);
    QVERIFY(sent->orders[0].type.is(api::OrderType::Pick));
    QVERIFY(sent->orders[1].type.is(api::OrderType::Drop));
    QCOMPARE(sent->orders[0].handle, sent->orders[1].handle);
}

void TestImportMappings::putsARefusalAtItsSide()
{
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer { 422,
            api::writeValidationError(
                u"not valid"_s, { { u"json"_s, u"orders.1.destination.address"_s, u"nobody lives there"_s } }) };
    };
    open("order,pickup address,pickup lat,pickup lng,dropoff address,dropoff lat,dropoff lng,until\n"
         "A-1,1 Main St,37.33,-121.89,9 Oak Ave,37.35,-121.87,11:00\n");
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->importGood();
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first().at(0).toInt(), 0);
    QCOMPARE(imported.first().at(1).toInt(), 1);
    QCOMPARE(m_dialog->model().rowState(0), RowState::Error);
    QCOMPARE(m_dialog->model().rowIssues(0).first().column, 4);
}

void TestImportMappings::tellsTheWholeAddress()
{
    open("order,street,house no,zip,city,lat,lon,until\nA-1,Hauptstr.,5,80331,Munich,37.33,-121.89,10:00\n");
    const auto *view = child<ImportView>(u"import.rows"_s);
    QVERIFY(CellDelegate::words(view->model()->index(0, 1)).contains(u"Hauptstr. 5, 80331 Munich"_s));
}

void TestImportMappings::everythingHasAName()
{
    addsADefault();
    open(openDates, u"dates.csv"_s);
    QCOMPARE(accessComplaints(*m_dialog), QStringList());
    QTest::mouseClick(child<QPushButton>(u"import.addDefault"_s), Qt::LeftButton);
    QCOMPARE(accessComplaints(*child<QDialog>(u"import.defaultDialog"_s)), QStringList());
}

QTEST_MAIN(TestImportMappings)
#include "tst_importmappings.moc"
