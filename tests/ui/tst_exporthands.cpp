// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "models/import/importmodel.h"
#include "ui/orders/exporthands.h"
#include "ui/orders/orderspanel.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowview.h"
#include "ui/words/daywords.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::ui;

/// The table of orders into a file, as a person asks for it.
class TestExportHands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void writesTheTableAsShown();
    void writesOnlyWhatIsSelected();
    void beginsAgainWhenTheTableChanges();
    void asksWhereTo();
    void saysWhatWentWrong();

private:
    /// The file's rows, once it is written and read again.
    [[nodiscard]] bool writeAndRead(const QString &name);

    Theme m_theme;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<DayWords> m_words;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<models::ImportModel> m_read;
    OrdersPanel *m_panel = nullptr;
    ExportHands *m_hands = nullptr;
};

void TestExportHands::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestExportHands::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_desk->fill(3, 6);
    m_bench = std::make_unique<Workbench>(m_desk->bench());
    m_words = std::make_unique<DayWords>(m_desk->store, m_desk->clock);
    m_window = std::make_unique<QWidget>();
    m_panel
        = new OrdersPanel(m_theme, *m_words, m_desk->filtered, m_desk->store, m_desk->selection, m_window.get());
    m_hands = new ExportHands(*m_bench, *m_panel, m_window.get());
    m_read = std::make_unique<models::ImportModel>();
    m_window->show();
}

void TestExportHands::cleanup()
{
    m_read.reset();
    m_window.reset();
    m_words.reset();
    m_bench.reset();
    m_desk.reset();
}

bool TestExportHands::writeAndRead(const QString &name)
{
    QSignalSpy told(m_hands, &ExportHands::told);
    m_hands->write(m_desk->folder.filePath(name));
    if (told.isEmpty() && !told.wait(10'000))
        return false;
    if (told.first().first().value<Tone>() != Tone::Done)
        return false;
    models::ImportOptions options;
    options.day = QDate(2030, 1, 1);
    m_read->load({ m_desk->folder.filePath(name) }, options);
    return QTest::qWaitFor([this] { return m_read->state() == models::ImportModel::State::Ready; }, 10'000);
}

void TestExportHands::writesTheTableAsShown()
{
    RowView &view = m_panel->view();
    view.sortByColumn(models::OrdersModel::Handle, Qt::DescendingOrder);
    view.header()->moveSection(view.header()->visualIndex(models::OrdersModel::WindowEnd), 1);
    view.setColumnHidden(models::OrdersModel::WindowEnd, false);
    view.setColumnHidden(models::OrdersModel::Status, false);
    view.setColumnHidden(models::OrdersModel::Address, true);
    for (const QString &name : { u"orders.xlsx"_s, u"orders.csv"_s }) {
        QVERIFY(writeAndRead(name));
        QCOMPARE(m_read->rowCount(), m_desk->filtered.rowCount());
        QStringList headers;
        for (int column = 0; column < m_read->columnCount(); ++column)
            headers.append(m_read->headerData(column, Qt::Horizontal).toString());
        QVERIFY2(headers.at(1) == u"scheduled_at", qPrintable(headers.join(u' ')));
        const auto handle = m_read->plan().columnOf(models::ImportField::OrderHandle);
        QVERIFY(handle);
        bool hasStatus = false;
        for (int column = 0; column < m_read->columnCount(); ++column) {
            if (!m_read->headerData(column, Qt::Horizontal).toString().startsWith(u"shown."))
                continue;
            hasStatus = true;
            QCOMPARE(m_read->plan().target(column).field, models::ImportField::Ignored);
        }
        QVERIFY(hasStatus);
        // hidden, but an order is not whole without it
        QVERIFY(m_read->plan().columnOf(models::ImportField::Address));
        for (int row = 0; row < m_read->rowCount(); ++row) {
            const auto key = view.model()->index(row, 0).data(models::KeyRole).value<api::OrderKey>();
            QCOMPARE(m_read->index(row, *handle).data().toString(), key.handle);
        }
        QVERIFY(!m_hands->progress().isVisible());
    }
}

void TestExportHands::writesOnlyWhatIsSelected()
{
    QList<api::OrderKey> keys;
    for (const int row : { 1, 4, 7 })
        keys.append(m_panel->view().model()->index(row, 0).data(models::KeyRole).value<api::OrderKey>());
    m_desk->selection.setOrders(keys);
    QVERIFY(writeAndRead(u"three.csv"_s));
    QCOMPARE(m_read->rowCount(), 3);
    m_desk->selection.setOrders({ keys.first() });
    QVERIFY(writeAndRead(u"all.csv"_s));
    QCOMPARE(m_read->rowCount(), m_desk->filtered.rowCount());
}

void TestExportHands::beginsAgainWhenTheTableChanges()
{
    QSignalSpy told(m_hands, &ExportHands::told);
    m_hands->write(m_desk->folder.filePath(u"orders.csv"_s));
    models::OrdersFilter filter;
    filter.text = m_panel->view().model()->index(0, 0).data(models::KeyRole).value<api::OrderKey>().handle;
    m_desk->filtered.setFilter(filter);
    QVERIFY(told.wait(10'000));
    const QString expected = QStringLiteral("%1 order").arg(m_desk->filtered.rowCount());
    QVERIFY2(told.first().at(1).toString().startsWith(expected), qPrintable(told.first().at(1).toString()));
}

void TestExportHands::asksWhereTo()
{
    m_hands->exportOrders->trigger();
    auto *files = m_window->findChild<QFileDialog *>();
    QVERIFY(files != nullptr);
    QCOMPARE(files->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(files->defaultSuffix(), u"xlsx"_s);
    QVERIFY(!m_hands->exportOrders->toolTip().isEmpty());
    files->close();
}

void TestExportHands::saysWhatWentWrong()
{
    QSignalSpy told(m_hands, &ExportHands::told);
    m_hands->write(m_desk->folder.filePath(u"no/such/orders.xlsx"_s));
    QVERIFY(told.wait(10'000));
    QCOMPARE(told.first().first().value<Tone>(), Tone::Broken);
    QVERIFY(told.first().at(1).toString().contains(u"orders.xlsx could not be written"_s));
}

QTEST_MAIN(TestExportHands)
#include "tst_exporthands.moc"
