// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ordersfiltermodel.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int usualDay = 5000; ///< orders up to which counting and telling at once is no burden

// The order of texts by their first eight letters, as far as these are Latin.
std::optional<quint64> placeOfText(const QString &text)
{
    if (text.isNull())
        return {};
    quint64 place = 0;
    bool isLatin = true;
    for (qsizetype i = 0; i < 8; ++i) {
        const char16_t letter = i < text.size() && isLatin ? text.at(i).toCaseFolded().unicode() : u'\0';
        isLatin = isLatin && letter < 0xff;
        place = place << 8 | std::min<quint64>(letter, 0xff);
    }
    return place;
}

// The order of numbers; nothing for no value.
std::optional<quint64> placeOfValue(const QVariant &value)
{
    constexpr quint64 middle = quint64(1) << 63;
    switch (value.typeId()) {
    case QMetaType::UnknownType: return {};
    case QMetaType::Double: return quint64(qint64(value.toDouble() * 1024)) + middle;
    default: return quint64(value.toLongLong()) + middle;
    }
}

constexpr quint8 bit(OrdersFilter::Chip chip)
{
    return quint8(1U << unsigned(chip));
}

}

OrdersFilterModel::OrdersFilterModel(OrdersModel &model, const DispatchStore &store, const WorkingPlan &plan,
    QObject *parent)
    : SortedRows(parent)
    , m_model(model)
    , m_store(store)
    , m_plan(plan)
{
    connect(&store, &DispatchStore::scopeChanged, this, &OrdersFilterModel::retraitAll);
    connect(&plan, &WorkingPlan::wasReset, this, &OrdersFilterModel::retraitAll);
    connect(&plan, &WorkingPlan::stopsChanged, this, &OrdersFilterModel::retrait);
    connect(&plan, &WorkingPlan::poolChanged, this, [this](const auto &added, const auto &removed) {
        retrait(added);
        retrait(removed);
    });
    connect(&store, &DispatchStore::ordersChanged, this, [this](const OrderChanges &changes) {
        for (int slot : changes.removedSlots)
            setTraits(slot, {});
        retrait(changes.inserted);
        retrait(changes.changed);
    });
    connect(&store, &DispatchStore::loaded, this, &SortedRows::flush);
    connect(&m_tell, &QTimer::timeout, this, &OrdersFilterModel::countsChanged);
    m_tell.setSingleShot(true);
    connect(this, &SortedRows::refiltered, this, [this] {
        emit filterChanged();
        tellSoon();
    });
    setSourceModel(&model);
    retraitAll();
}

void OrdersFilterModel::setFilter(const OrdersFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_query = TextQuery(filter.text);
    refilter(m_query.isEmpty() ? Pace::AtOnce : Pace::Slices);
    tellSoon();
}

void OrdersFilterModel::endLook()
{
    m_isLooking = false;
    m_look = {};
}

int OrdersFilterModel::hiddenCount() const
{
    return m_model.rowCount() - rowCount() - waitingCount();
}

int OrdersFilterModel::count(api::OrderStatus status) const
{
    return m_statusCounts[size_t(status)];
}

int OrdersFilterModel::count(OrdersFilter::Chip chip) const
{
    return m_chipCounts[size_t(chip)];
}

QHash<QString, int> OrdersFilterModel::countByWorker() const
{
    QHash<QString, int> counts;
    for (int slot : m_store.occupiedSlots())
        ++counts[workerOf(*m_store.orderAt(slot))];
    return counts;
}

QHash<QString, int> OrdersFilterModel::countByOpsGroup() const
{
    QHash<QString, int> counts;
    for (int slot : m_store.occupiedSlots())
        ++counts[m_store.orderAt(slot)->opsGroupHandle];
    return counts;
}

QHash<planner::Rule, int> OrdersFilterModel::countByRule() const
{
    QHash<planner::Rule, int> counts;
    for (const QString &id : m_plan.routeIds()) {
        for (const api::OrderKey &key : m_plan.route(id)->stops) {
            const auto figures = m_plan.stopFigures(key);
            QSet<planner::Rule> broken;
            for (const planner::Violation &violation : figures ? figures->broken : QList<planner::Violation>())
                broken.insert(violation.rule);
            for (const planner::Rule rule : std::as_const(broken))
                ++counts[rule];
        }
    }
    return counts;
}

int OrdersFilterModel::rowOf(const api::OrderKey &key) const
{
    const int row = m_model.rowOf(key);
    return row < 0 ? -1 : mapFromSource(m_model.index(row, 0)).row();
}

OrdersFilterModel::Traits OrdersFilterModel::traitsOf(const api::Order &order) const
{
    Traits traits;
    if (const auto status = order.status.known())
        traits.status = qint8(*status);
    const auto mark = [&](OrdersFilter::Chip chip, bool isSo) {
        if (isSo)
            traits.chips |= bit(chip);
    };
    mark(OrdersFilter::Chip::AtRisk, !order.isClosed() && order.isAtRisk());
    mark(OrdersFilter::Chip::Pool, m_plan.isInPool(order.key));
    const auto position = m_plan.position(order.key);
    const QString home = m_store.routeOf(order.key);
    if (position) {
        const auto figures = m_plan.stopFigures(order.key);
        mark(OrdersFilter::Chip::Late, figures && figures->isLate());
        mark(OrdersFilter::Chip::Broken, figures && std::ranges::any_of(figures->broken, [](const auto &violation) {
            return violation.rule != planner::Rule::WindowMissed;
        }));
        mark(OrdersFilter::Chip::Locked, m_plan.locks(order.key).any() || m_plan.isRouteLocked(position->routeId));
        mark(OrdersFilter::Chip::Unsent, position->routeId != home || m_plan.route(position->routeId)->isUnsent);
    } else {
        mark(OrdersFilter::Chip::Unsent, !home.isNull());
    }
    return traits;
}

void OrdersFilterModel::setTraits(int slot, Traits traits)
{
    if (slot >= m_traits.size())
        m_traits.resize(slot + 1);
    const Traits old = std::exchange(m_traits[slot], traits);
    if (old == traits)
        return;
    const auto add = [this](Traits some, int by) {
        if (some.status >= 0)
            m_statusCounts[size_t(some.status)] += by;
        for (size_t chip = 0; chip < m_chipCounts.size(); ++chip) {
            if (some.chips & (1U << chip))
                m_chipCounts[chip] += by;
        }
    };
    add(old, -1);
    add(traits, 1);
    tellSoon();
}

void OrdersFilterModel::retrait(const QList<api::OrderKey> &keys)
{
    for (const api::OrderKey &key : keys) {
        if (const api::Order *order = m_store.order(key))
            setTraits(m_store.slotOf(key), traitsOf(*order));
    }
}

void OrdersFilterModel::retraitAll()
{
    m_traits.clear();
    m_statusCounts = {};
    m_chipCounts = {};
    retrait(m_store.orderKeys());
    tellSoon();
}

void OrdersFilterModel::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start(m_model.rowCount() < usualDay ? 0 : 50);
}

// What a view asks of every row of a large day: answered without looking at the order itself.
Qt::ItemFlags OrdersFilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = sourceRow(index.row());
    const int slot = m_model.slotOf(row);
    const int status = slot < m_traits.size() ? m_traits.at(slot).status : -1;
    if (status < 0)
        return m_model.flags(m_model.index(row, index.column()));
    const bool isClosed = status == int(api::OrderStatus::Completed) || status == int(api::OrderStatus::Cancelled);
    constexpr Qt::ItemFlags flat = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isClosed ? flat : flat | Qt::ItemIsDragEnabled;
}

void OrdersFilterModel::sort(int column, Qt::SortOrder order)
{
    m_sortsTexts = OrdersModel::sortsAsText(column);
    // Texts that are put together for the purpose are kept while they are compared again and again.
    m_keepsTexts = column == OrdersModel::Metadata || column == OrdersModel::ProductTypes;
    m_texts.clear();
    SortedRows::sort(column, order);
    m_keepsTexts = false;
    m_texts = {};
}

QString OrdersFilterModel::sortText(int sourceRow) const
{
    if (!m_keepsTexts)
        return m_model.sortText(sourceRow, sortColumn());
    if (m_texts.empty())
        m_texts.resize(size_t(m_model.rowCount()));
    QString &kept = m_texts[size_t(sourceRow)];
    if (kept.isNull())
        kept = m_model.sortText(sourceRow, sortColumn());
    return kept;
}

QString OrdersFilterModel::workerOf(const api::Order &order) const
{
    const auto position = m_plan.position(order.key);
    return position ? m_plan.route(position->routeId)->workerHandle : order.workerHandle;
}

bool OrdersFilterModel::holdsPlan(const api::Order &order) const
{
    if (!m_filter.routeId.isNull()) {
        const auto position = m_plan.position(order.key);
        if (!position || position->routeId != m_filter.routeId)
            return false;
    }
    if (m_filter.rules.isEmpty())
        return true;
    const auto figures = m_plan.stopFigures(order.key);
    return figures && std::ranges::any_of(figures->broken, [this](const planner::Violation &violation) {
        return m_filter.rules.contains(violation.rule);
    });
}

bool OrdersFilterModel::accepts(int sourceRow) const
{
    const api::Order &order = *m_model.order(sourceRow);
    if (!m_filter.statuses.isEmpty()) {
        const auto status = order.status.known();
        if (!status || !m_filter.statuses.contains(*status))
            return false;
    }
    if (!m_filter.chips.isEmpty()) {
        const Traits traits = traitsOf(order);
        for (OrdersFilter::Chip chip : m_filter.chips) {
            if (!(traits.chips & bit(chip)))
                return false;
        }
    }
    if (!m_filter.handles.isEmpty() && !m_filter.handles.contains(order.key.handle))
        return false;
    if (!m_filter.opsGroups.isEmpty() && !m_filter.opsGroups.contains(order.opsGroupHandle))
        return false;
    if (!m_filter.workers.isEmpty() && !m_filter.workers.contains(workerOf(order)))
        return false;
    if (!holdsPlan(order))
        return false;
    if (m_query.isEmpty())
        return true;
    if (!m_isLooking)
        m_look = {};
    return m_query.matches(order, m_look);
}

// Rows without a value come last, whichever way the table is sorted.
quint64 OrdersFilterModel::placeOf(int sourceRow) const
{
    if (sortColumn() < 0)
        return 0;
    const std::optional<quint64> place = m_sortsTexts ? placeOfText(sortText(sourceRow))
                                                      : placeOfValue(m_model.sortValue(sourceRow, sortColumn()));
    if (!place)
        return lastPlace;
    return std::min(sortOrder() == Qt::AscendingOrder ? *place : ~*place, lastPlace - 1);
}

int OrdersFilterModel::compareEqual(int a, int b) const
{
    if (!m_sortsTexts)
        return 0;
    const int order = sortText(a).compare(sortText(b), Qt::CaseInsensitive);
    return sortOrder() == Qt::AscendingOrder ? order : -order;
}

}
