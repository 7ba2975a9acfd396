// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/plans/planspage.h"

#include "models/dispatchstore.h"
#include "models/plansmodel.h"
#include "ui/plans/plandetails.h"
#include "ui/plans/plansfilterbar.h"
#include "ui/plans/planspresentation.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::PlansModel;

class PlansPage::Private {
public:
    Private(PlansPage &page, const Theme &look, PlansModel &model, const models::DispatchStore &dayStore)
        : q(page), theme(look), plans(model), store(dayStore)
    {
    }

    void build();
    QWidget *makeList(QWidget *parent);
    void orderColumns();
    void connectAll();
    void follow();
    void showCurrent();
    [[nodiscard]] const api::Plan *current() const;

    PlansPage &q;
    const Theme &theme;
    PlansModel &plans;
    const models::DispatchStore &store;
    QAction *refreshAction = nullptr;
    QAction *widenAction = nullptr;
    SectionHeader *head = nullptr;
    PlansFilterBar *filters = nullptr;
    Banner *banner = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    RowView *view = nullptr;
    QWidget *foot = nullptr;
    QLabel *footWords = nullptr;
    QPushButton *more = nullptr;
    PlanDetails *details = nullptr;
    QString wanted; ///< plan to select once it is read
    QString asked;  ///< plan whose whole was asked for last
    bool started = false;
};

PlansPage::PlansPage(
    const Theme &theme, PlansModel &plans, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, theme, plans, store))
{
    setObjectName(QStringLiteral("plansPage"));
    setAccessibleName(tr("Plans"));
    d->build();
    d->connectAll();
    d->follow();
    d->showCurrent();
}

PlansPage::~PlansPage() = default;

void PlansPage::Private::build()
{
    refreshAction = new QAction(theme.icon(Icon::Refresh), tr("Refresh"), &q);
    refreshAction->setObjectName(QStringLiteral("plans.refresh"));
    refreshAction->setShortcut(QKeySequence::Refresh);
    refreshAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    tipWithShortcut(*refreshAction, tr("Read the plans again"));
    q.addAction(refreshAction);
    widenAction = new QAction(tr("Show all plans"), &q);
    widenAction->setObjectName(QStringLiteral("plans.widen"));
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *split = new QSplitter(Qt::Horizontal, &q);
    split->addWidget(makeList(split));
    details = new PlanDetails(theme, store, split);
    split->addWidget(details);
    split->setStretchFactor(0, 1);
    split->setSizes({ 780, 420 });
    split->setChildrenCollapsible(false);
    layout->addWidget(split);
}

QWidget *PlansPage::Private::makeList(QWidget *parent)
{
    auto *left = new QWidget(parent);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    head = new SectionHeader(theme, tr("Plans"), left);
    head->addAction(refreshAction);
    layout->addWidget(head);
    filters = new PlansFilterBar(store, left);
    layout->addWidget(filters);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, left));
    banner = new Banner(theme, left);
    layout->addWidget(banner);
    pages = new QStackedWidget(left);
    empty = new EmptyState(theme, Icon::Plans, {}, pages);
    pages->addWidget(empty);
    view = new RowView(metrics::rowDense, pages);
    view->setObjectName(QStringLiteral("plans.list"));
    view->setAccessibleName(tr("Plans"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setModel(new PlansPresentation(plans, store, view));
    view->setItemDelegate(new LookDelegate(theme, metrics::rowDense, view));
    orderColumns();
    pages->addWidget(view);
    layout->addWidget(pages, 1);
    foot = new QWidget(left);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    footWords = hintLabel(theme, {}, foot);
    more = new QPushButton(tr("Load more"), foot);
    more->setObjectName(QStringLiteral("plans.more"));
    more->setToolTip(tr("Read the next page from the server"));
    line->addWidget(footWords, 1);
    line->addWidget(more);
    layout->addWidget(foot);
    return left;
}

void PlansPage::Private::orderColumns()
{
    struct Shown {
        int column;
        int width;
    };
    static constexpr Shown shown[] = { { PlansModel::Status, 110 }, { PlansModel::FulfillmentDate, 96 },
        { PlansModel::OpsGroup, 110 }, { PlansModel::Run, 48 }, { PlansModel::Routes, 64 }, { PlansModel::Orders, 64 },
        { PlansModel::Planned, 72 }, { PlansModel::Unplanned, 80 }, { PlansModel::CreatedAt, 136 },
        { PlansModel::StartedAt, 136 }, { PlansModel::FailureReason, 220 }, { PlansModel::PlanId, 200 } };
    int place = 0;
    for (const Shown &column : shown) {
        view->header()->moveSection(view->header()->visualIndex(column.column), place++);
        view->header()->resizeSection(column.column, column.width);
    }
    view->header()->setFirstSectionMovable(true);
}

void PlansPage::Private::connectAll()
{
    connect(refreshAction, &QAction::triggered, &q, &PlansPage::refresh);
    connect(widenAction, &QAction::triggered, filters, &PlansFilterBar::widen);
    connect(filters, &PlansFilterBar::changed, &q, [this] { plans.setFilter(filters->filter()); });
    connect(more, &QPushButton::clicked, &q, [this] { plans.fetchMore({}); });
    connect(&plans, &PlansModel::loadingChanged, &q, [this] { follow(); });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(view->model(), signal, &q, [this] { follow(); });
    connect(view->model(), &QAbstractItemModel::modelReset, &q, [this] { follow(); });
    connect(view->model(), &QAbstractItemModel::dataChanged, &q, [this] { showCurrent(); });
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] {
        const api::Plan *plan = current();
        if (plan != nullptr && plan->planId != asked) {
            asked = plan->planId;
            plans.refreshPlan(asked);
        }
        showCurrent();
    });
    connect(details, &PlanDetails::routeActivated, &q, &PlansPage::routeActivated);
    connect(details, &PlanDetails::orderActivated, &q, &PlansPage::orderActivated);
}

const api::Plan *PlansPage::Private::current() const
{
    return plans.plan(view->currentIndex().isValid() ? view->currentIndex().row() : -1);
}

void PlansPage::Private::showCurrent()
{
    details->setPlan(current());
}

void PlansPage::Private::follow()
{
    const int count = plans.rowCount();
    const bool loading = plans.isLoading();
    pages->setCurrentIndex(count > 0 ? 1 : 0);
    head->setDetail(count > 0 ? QString::number(count) + (plans.canFetchMore({}) ? QStringLiteral("+") : QString())
                              : QString());
    if (loading) {
        empty->setSentence(tr("Reading the plans\u2026"));
        empty->setAction(nullptr);
    } else if (plans.error()) {
        empty->setSentence(
            tr("The plans could not be read.") + u' ' + errorWords(*plans.error(), Doing::Asking).sentence());
        empty->setAction(refreshAction);
    } else if (filters->isNarrow()) {
        empty->setSentence(tr("No plan fits these filters."));
        empty->setAction(widenAction);
    } else {
        empty->setSentence(tr("Runs of automatic planning stand here. Import or create orders that the server plans."));
        empty->setAction(nullptr);
    }
    if (plans.error() && !loading && count > 0) {
        const ErrorWords words = errorWords(*plans.error(), Doing::Asking);
        banner->show(Tone::Broken, words.sentence(), refreshAction, plainTip(words.server));
    } else {
        banner->hide();
    }
    const bool open = plans.canFetchMore({});
    foot->setVisible(count > 0);
    more->setVisible(open);
    more->setEnabled(!loading);
    footWords->setText(loading && count > 0 ? tr("Reading\u2026")
            : count > 0 && open             ? tr("There are more on the server.")
            : count > 0                     ? tr("These are all.")
                                            : QString());
    if (!wanted.isEmpty())
        q.showPlan(std::exchange(wanted, {}));
}

void PlansPage::showPlan(const QString &planId)
{
    for (int row = 0; row < d->plans.rowCount(); ++row) {
        if (d->plans.plan(row)->planId == planId) {
            d->view->setCurrentIndex(d->view->model()->index(row, PlansModel::Status));
            d->view->scrollTo(d->view->currentIndex());
            return;
        }
    }
    if (d->plans.isLoading())
        d->wanted = planId;
}

void PlansPage::refresh()
{
    d->started = true;
    d->asked.clear();
    d->plans.refresh();
}

void PlansPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(d->started, true))
        return;
    d->plans.setFilter(d->filters->filter());
}

}
