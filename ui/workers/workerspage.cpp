// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerspage.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/workers/workerdetails.h"
#include "ui/workers/workerhands.h"
#include "ui/workers/workerspresentation.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::WorkersModel;

class WorkersPage::Private {
public:
    Private(WorkersPage &page, const Theme &look, WorkersModel &model, const models::WorkingPlan &workingPlan,
        const models::DispatchStore &dayStore, const models::Clock &timeSource)
        : q(page), theme(look), workers(model), plan(workingPlan), store(dayStore), clock(timeSource)
    {
    }

    void build();
    QWidget *makeList(QWidget *parent);
    void orderColumns();
    void connectAll();
    void follow();
    void showCurrent();
    [[nodiscard]] const api::Worker *current() const;

    WorkersPage &q;
    const Theme &theme;
    WorkersModel &workers;
    const models::WorkingPlan &plan;
    const models::DispatchStore &store;
    const models::Clock &clock;
    WorkersPresentation *rows = nullptr;
    WorkerHands *hands = nullptr;
    QString awaited; ///< to be selected when it comes
    QAction *refreshAction = nullptr;
    QAction *showAllAction = nullptr;
    SectionHeader *head = nullptr;
    SearchField *search = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    RowView *view = nullptr;
    WorkerDetails *details = nullptr;
};

WorkersPage::WorkersPage(const Theme &theme, WorkersModel &workers, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const models::Clock &clock, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, theme, workers, plan, store, clock))
{
    setObjectName(QStringLiteral("workersPage"));
    setAccessibleName(tr("Workers"));
    d->build();
    d->connectAll();
    d->follow();
    d->showCurrent();
}

WorkersPage::~WorkersPage() = default;

void WorkersPage::Private::build()
{
    refreshAction = new QAction(theme.icon(Icon::Refresh), tr("Refresh"), &q);
    refreshAction->setObjectName(QStringLiteral("workers.refresh"));
    refreshAction->setShortcut(QKeySequence::Refresh);
    refreshAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    tipWithShortcut(*refreshAction, tr("Read the workers again"));
    q.addAction(refreshAction);
    showAllAction = new QAction(tr("Show all workers"), &q);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *split = new QSplitter(Qt::Horizontal, &q);
    split->addWidget(makeList(split));
    details = new WorkerDetails(theme, plan, store, clock, split);
    split->addWidget(details);
    split->setStretchFactor(0, 1);
    split->setSizes({ 820, 360 });
    split->setChildrenCollapsible(false);
    layout->addWidget(split);
}

QWidget *WorkersPage::Private::makeList(QWidget *parent)
{
    auto *left = new QWidget(parent);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    head = new SectionHeader(theme, tr("Workers"), left);
    search = new SearchField(theme, tr("Name, handle or skill"), {}, left);
    search->setObjectName(QStringLiteral("workers.search"));
    search->setAccessibleName(tr("Search workers"));
    head->addWidget(search);
    head->addAction(refreshAction);
    layout->addWidget(head);
    pages = new QStackedWidget(left);
    empty = new EmptyState(theme, Icon::Worker, {}, pages);
    pages->addWidget(empty);
    view = new RowView(metrics::rowDense, pages);
    view->setObjectName(QStringLiteral("workers.list"));
    view->setAccessibleName(tr("Workers"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    rows = new WorkersPresentation(workers, store, clock, view);
    view->setModel(rows);
    view->setItemDelegate(new LookDelegate(theme, metrics::rowDense, view));
    view->setSortingEnabled(true);
    view->sortByColumn(WorkersModel::Name, Qt::AscendingOrder);
    orderColumns();
    pages->addWidget(view);
    layout->addWidget(pages, 1);
    return left;
}

void WorkersPage::Private::orderColumns()
{
    struct Shown {
        int column;
        int width;
    };
    static constexpr Shown shown[] = { { WorkersModel::Name, 132 }, { WorkersModel::Handle, 80 },
        { WorkersModel::DeviceStatusText, 88 }, { WorkersModel::LastSeen, 88 }, { WorkersModel::ProductTypes, 140 },
        { WorkersModel::ShiftStart, 104 }, { WorkersModel::Capacity, 72 }, { WorkersModel::Routes, 64 },
        { WorkersModel::Stops, 56 }, { WorkersModel::StartsAt, 104 }, { WorkersModel::LateStops, 56 },
        { WorkersModel::OpsGroup, 110 } };
    for (const int hidden : { int(WorkersModel::DeviceStatusReason), int(WorkersModel::ShiftEnd),
             int(WorkersModel::EndsAt), int(WorkersModel::DeviceId) })
        view->setColumnHidden(hidden, true);
    int place = 0;
    for (const Shown &column : shown) {
        view->header()->moveSection(view->header()->visualIndex(column.column), place++);
        view->header()->resizeSection(column.column, column.width);
    }
}

void WorkersPage::Private::connectAll()
{
    connect(refreshAction, &QAction::triggered, &q, &WorkersPage::refreshRequested);
    connect(showAllAction, &QAction::triggered, &q, [this] {
        search->clear();
        rows->setSearch({});
        follow();
    });
    connect(search, &SearchField::searched, &q, [this](const QString &text) {
        rows->setSearch(text);
        follow();
    });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(rows, signal, &q, [this] { follow(); });
    connect(rows, &QAbstractItemModel::rowsInserted, &q, [this] {
        if (!awaited.isEmpty())
            q.showWorker(awaited);
    });
    connect(rows, &QAbstractItemModel::dataChanged, &q, [this] { showCurrent(); });
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] {
        showCurrent();
        if (hands != nullptr)
            hands->setCurrent(q.currentWorker());
        emit q.currentWorkerChanged(q.currentWorker());
    });
    connect(details, &WorkerDetails::routeActivated, &q, &WorkersPage::routeActivated);
}

const api::Worker *WorkersPage::Private::current() const
{
    return workers.worker(rows->mapToSource(view->currentIndex()).row());
}

void WorkersPage::Private::showCurrent()
{
    details->setWorker(current());
}

void WorkersPage::Private::follow()
{
    const int shown = rows->rowCount();
    const int all = workers.rowCount();
    pages->setCurrentIndex(shown > 0 ? 1 : 0);
    head->setDetail(shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all));
    if (all > 0) {
        empty->setSentence(tr("No worker fits this search."));
        empty->setAction(showAllAction);
    } else if (store.isLoaded() && hands != nullptr) {
        empty->setSentence(tr("The server knows no workers in this ops group."));
        empty->setAction(hands->newWorker);
    } else {
        empty->setSentence(store.isLoaded() ? tr("The server knows no workers in this ops group.")
                                            : tr("Workers stand here once the day has been read."));
        empty->setAction(refreshAction);
    }
}

void WorkersPage::showWorker(const QString &workerHandle)
{
    const int row = d->workers.rowOf(workerHandle);
    const QModelIndex index
        = row < 0 ? QModelIndex() : d->rows->mapFromSource(d->workers.index(row, WorkersModel::Name));
    if (!index.isValid())
        return;
    d->awaited.clear();
    d->view->setCurrentIndex(index);
    d->view->scrollTo(index);
}

void WorkersPage::showWorkerSoon(const QString &workerHandle)
{
    d->awaited = workerHandle;
    showWorker(workerHandle);
}

void WorkersPage::setHands(WorkerHands &hands)
{
    d->hands = &hands;
    addActions(hands.all());
    for (QAction *action : { hands.newWorker, hands.edit, hands.phones })
        d->head->addAction(action);
    QToolButton *more = hands.makeMenuButton(d->head);
    d->head->addWidget(more);
    d->view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(d->view, &QWidget::customContextMenuRequested, this,
        [this, menu = more->menu()](const QPoint &at) { menu->popup(d->view->viewport()->mapToGlobal(at)); });
    connect(d->view, &QAbstractItemView::doubleClicked, hands.edit, &QAction::trigger);
    connect(&hands, &WorkerHands::saved, this, &WorkersPage::showWorkerSoon);
    hands.setCurrent(currentWorker());
    d->follow();
}

QWidget *WorkersPage::listArea() const
{
    return d->view->viewport();
}

QString WorkersPage::workerAt(const QPoint &point) const
{
    const api::Worker *worker = d->workers.worker(d->rows->mapToSource(d->view->indexAt(point)).row());
    return worker != nullptr ? worker->handle : QString();
}

QString WorkersPage::currentWorker() const
{
    const api::Worker *worker = d->current();
    return worker != nullptr ? worker->handle : QString();
}

}
