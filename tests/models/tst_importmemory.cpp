// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

#include <atomic>
#include <cstdlib>
#include <new>

using namespace importtest;

namespace {

std::atomic<size_t> largest = SIZE_MAX; ///< what a worker can have in one piece, in bytes
thread_local bool isSpared = false;

/// While it is there, workers have no more memory than for small things.
struct Shortage {
    Shortage() { largest = 10'000; }
    ~Shortage() { largest = SIZE_MAX; }
    Q_DISABLE_COPY_MOVE(Shortage)
};

}

void *operator new(size_t size)
{
    void *memory = size > largest && !isSpared ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}

/// Rows that are here when the memory is not enough to look at them again.
class ImportMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { isSpared = true; }
    void keepsTheRows();
    void keepsWhatWasTyped();

private:
    [[nodiscard]] static bool load(ImportModel &model);
};

bool ImportMemoryTest::load(ImportModel &model)
{
    QByteArray text = "order_handle,address,latitude,longitude,scheduled_at\n";
    for (int i = 0; i < 5000; ++i)
        text += "H-" + QByteArray::number(i) + ",Main St,37.33,-121.89,10:00\n";
    return loadAndWait(model, text) && model.state() == ImportModel::State::Ready;
}

void ImportMemoryTest::keepsTheRows()
{
    ImportModel model;
    QVERIFY(load(model));
    {
        const Shortage shortage;
        ImportOptions other = options();
        other.day = other.day.addDays(1);
        model.setOptions(other);
        QTRY_COMPARE(model.state(), ImportModel::State::Unchecked);
    }
    QVERIFY(model.error());
    QCOMPARE(model.rowCount(), 5000);
    QCOMPARE(model.index(4999, 0).data().toString(), u"H-4999"_s);
    model.checkOnceMore();
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QVERIFY(!model.error());
    QCOMPARE(model.counts().importable(), 5000);
}

void ImportMemoryTest::keepsWhatWasTyped()
{
    ImportModel model;
    QVERIFY(load(model));
    CellChanges changes;
    for (int row = 0; row < 2000; ++row)
        changes.append({ row, 1, "Main St", "High St" });
    {
        const Shortage shortage;
        model.changeCells(changes);
        QTRY_COMPARE(model.state(), ImportModel::State::Unchecked);
    }
    model.checkOnceMore();
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.index(1999, 1).data().toString(), u"High St"_s);
    QCOMPARE(model.index(2000, 1).data().toString(), u"Main St"_s);
}

QTEST_GUILESS_MAIN(ImportMemoryTest)
#include "tst_importmemory.moc"
