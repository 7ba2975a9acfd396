// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sortedrows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using routedesk::models::SortedRows;

namespace {

struct Thing {
    int id = 0;
    int size = 0;
    bool isWanted = true;

    bool operator==(const Thing &) const = default;
};

class Things final : public QAbstractTableModel {
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(list.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(list.at(index.row()).id) : QVariant();
    }

    void insert(int at, const QList<Thing> &more)
    {
        beginInsertRows({}, at, at + int(more.size()) - 1);
        for (qsizetype i = 0; i < more.size(); ++i)
            list.insert(at + i, more.at(i));
        endInsertRows();
    }
    void remove(int at, int count)
    {
        beginRemoveRows({}, at, at + count - 1);
        list.remove(at, count);
        endRemoveRows();
    }
    void change(int at, const QList<Thing> &values)
    {
        std::ranges::copy(values, list.begin() + at);
        emit dataChanged(index(at, 0), index(at + int(values.size()) - 1, 1));
    }
    void reset(const QList<Thing> &all)
    {
        beginResetModel();
        list = all;
        endResetModel();
    }

    QList<Thing> list;
};

// By size, or by its opposite; what has no size comes last.
class BySize final : public SortedRows {
public:
    explicit BySize(Things &things) : m_things(things) { setSourceModel(&things); }

    void setAtLeast(int id)
    {
        m_atLeast = id;
        refilter();
    }
    /// As long as looking at one takes, thousands do not fit into a slice.
    void setAtLeastInSlices(int id)
    {
        m_atLeast = id;
        m_isSlow = true;
        refilter(Pace::Slices);
    }
    [[nodiscard]] bool accepts(int row) const override
    {
        for (volatile int i = 0; m_isSlow && i < 300;)
            i = i + 1;
        return m_things.list.at(row).isWanted && m_things.list.at(row).id >= m_atLeast;
    }
    [[nodiscard]] quint64 placeOf(int row) const override
    {
        const int size = m_things.list.at(row).size;
        if (size == 0)
            return lastPlace;
        return sortOrder() == Qt::AscendingOrder ? quint64(size) : 1000 - quint64(size);
    }
    [[nodiscard]] QList<int> ids() const
    {
        QList<int> result;
        for (int row = 0; row < rowCount(); ++row)
            result.append(index(row, 0).data().toInt());
        return result;
    }
    [[nodiscard]] QList<int> expected() const
    {
        QList<int> rows;
        for (int row = 0; row < m_things.rowCount(); ++row) {
            if (accepts(row))
                rows.append(row);
        }
        std::ranges::stable_sort(rows, {}, [this](int row) { return placeOf(row); });
        for (int &row : rows)
            row = m_things.list.at(row).id;
        return rows;
    }

private:
    Things &m_things;
    int m_atLeast = 0;
    bool m_isSlow = false;
};

class Script {
public:
    explicit Script(quint32 seed) : m_random(seed) { }

    void step(Things &things, BySize &sorted)
    {
        const int rows = things.rowCount();
        switch (m_random.bounded(8)) {
        case 0: return things.insert(m_random.bounded(rows + 1), some(1 + m_random.bounded(5)));
        case 1: return things.insert(rows, some(1 + m_random.bounded(150)));
        case 2:
            if (rows > 0) {
                const int at = m_random.bounded(rows);
                things.remove(at, 1 + m_random.bounded(std::min(rows - at, 60)));
            }
            return;
        case 3:
        case 4:
            if (rows > 0) {
                const int at = m_random.bounded(rows);
                QList<Thing> values = some(1 + m_random.bounded(std::min(rows - at, 40)));
                for (qsizetype i = 0; i < values.size(); ++i)
                    values[i].id = things.list.at(at + i).id;
                things.change(at, values);
            }
            return;
        case 5: return sorted.setAtLeast(m_random.bounded(2) ? 0 : m_random.bounded(m_next + 1));
        case 6: return sorted.sort(0, m_random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        default:
            if (m_random.bounded(10) == 0)
                things.reset(some(m_random.bounded(200)));
        }
    }

private:
    QList<Thing> some(int count)
    {
        QList<Thing> result;
        for (int i = 0; i < count; ++i)
            result.append({ m_next++, m_random.bounded(60), m_random.bounded(5) > 0 });
        return result;
    }

    QRandomGenerator m_random;
    int m_next = 0;
};

}

class SortedRowsTest : public QObject {
    Q_OBJECT

private slots:
    void staysSortedWhateverHappens_data();
    void staysSortedWhateverHappens();
    void aManifoldChangeIsToldAsOne();
    void showsAFloodInPortions();
    void aFloodKeepsWhatIsSelected();
    void looksBitByBitAtVeryMany();
};

void SortedRowsTest::staysSortedWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("script %u", seed) << seed;
}

void SortedRowsTest::staysSortedWhateverHappens()
{
    QFETCH(quint32, seed);
    Things things;
    BySize sorted(things);
    const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Script script(seed);
    QPersistentModelIndex kept;
    int keptId = -1;
    for (int step = 0; step < 200; ++step) {
        script.step(things, sorted);
        const QList<int> ids = sorted.ids();
        QCOMPARE(ids.size() + sorted.waitingCount(), sorted.expected().size());
        if (kept.isValid())
            QCOMPARE(kept.data().toInt(), keptId);
        if (step % 3 == 0) {
            sorted.flush();
            QCOMPARE(sorted.ids(), sorted.expected());
            for (int row = 0; row < sorted.rowCount(); ++row)
                QCOMPARE(sorted.mapFromSource(sorted.mapToSource(sorted.index(row, 1))), sorted.index(row, 1));
        }
        if (!kept.isValid() && sorted.rowCount() > 0) {
            kept = sorted.index(sorted.rowCount() / 2, 0);
            keptId = kept.data().toInt();
        }
    }
}

void SortedRowsTest::aManifoldChangeIsToldAsOne()
{
    Things things;
    BySize sorted(things);
    QList<Thing> all;
    for (int i = 0; i < 4000; ++i)
        all.append({ i, 1 + i * 7919 % 997, true });
    things.insert(0, all);
    QCOMPARE(sorted.rowCount(), 4000);
    QSignalSpy removed(&sorted, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&sorted, &QAbstractItemModel::rowsInserted);
    sorted.setAtLeast(2000);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(sorted.ids(), sorted.expected());
    sorted.setAtLeast(0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(sorted.ids(), sorted.expected());
}

void SortedRowsTest::showsAFloodInPortions()
{
    Things things;
    BySize sorted(things);
    QSignalSpy inserted(&sorted, &QAbstractItemModel::rowsInserted);
    for (int first = 0; first < 20'000; first += 200) {
        QList<Thing> slice;
        for (int i = first; i < first + 200; ++i)
            slice.append({ i, 1 + i * 7919 % 997, true });
        things.insert(first, slice);
    }
    QCOMPARE(sorted.rowCount() + sorted.waitingCount(), 20'000);
    QVERIFY(inserted.count() < 20);
    QTRY_COMPARE(sorted.rowCount(), 20'000); // by itself
    QCOMPARE(sorted.ids(), sorted.expected());
}

void SortedRowsTest::aFloodKeepsWhatIsSelected()
{
    Things things;
    BySize sorted(things);
    things.insert(0, { { 1, 50, true }, { 2, 10, true }, { 3, 30, true } });
    const QPersistentModelIndex chosen = sorted.index(1, 0);
    QCOMPARE(chosen.data().toInt(), 3);
    QList<Thing> flood;
    for (int i = 0; i < 5000; ++i)
        flood.append({ 100 + i, 1 + i % 60, true });
    things.insert(3, flood);
    sorted.flush();
    QCOMPARE(chosen.data().toInt(), 3);
    QVERIFY(chosen.row() > 1000);
}

void SortedRowsTest::looksBitByBitAtVeryMany()
{
    Things things;
    QList<Thing> all;
    for (int i = 0; i < 30'000; ++i)
        all.append({ i, 1 + i * 7919 % 997, true });
    things.reset(all);
    BySize sorted(things);
    QSignalSpy refiltered(&sorted, &SortedRows::refiltered);
    sorted.setAtLeastInSlices(15'000);
    QVERIFY(sorted.isRefiltering()); // the caller is not held up
    QCOMPARE(sorted.rowCount(), 30'000);
    // What happens meanwhile counts, before and behind what has been looked at.
    things.remove(5, 20);
    things.remove(29'000, 10);
    things.insert(100, { { 1, 5, true }, { 50'000, 6, true }, { 2, 7, true } });
    things.change(200, { { 60'000, 9, true } });
    things.change(29'500, { { 70'000, 9, false } });
    sorted.sort(0, Qt::DescendingOrder);
    QTRY_VERIFY(!sorted.isRefiltering());
    QCOMPARE(refiltered.count(), 1);
    QCOMPARE(sorted.ids(), sorted.expected());
    // Another wish drops the one before it.
    sorted.setAtLeastInSlices(20'000);
    sorted.setAtLeastInSlices(100);
    QTRY_VERIFY(!sorted.isRefiltering());
    QCOMPARE(refiltered.count(), 2);
    QCOMPARE(sorted.ids(), sorted.expected());
    sorted.setAtLeastInSlices(20'000);
    things.reset(all);
    QVERIFY(!sorted.isRefiltering());
    QCOMPARE(sorted.ids(), sorted.expected());
}

QTEST_GUILESS_MAIN(SortedRowsTest)
#include "tst_sortedrows.moc"
