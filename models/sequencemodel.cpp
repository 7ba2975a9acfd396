// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sequencemodel.h"

#include "models/sequences.h"
#include "models/sequencevalues.h"

#include <algorithm>

namespace routedesk::models {

class SequenceModel::Private {
public:
    struct Row {
        QString id;
        quintptr serial = 0; ///< stays with the route: the internal id of its stops
        Sequence stops;
    };

    Private(SequenceModel *model, const DispatchStore &store, WorkingPlan &p)
        : q(model)
        , plan(p)
        , values(store, p)
    {
    }

    void reload();
    void insertRoutes(const QStringList &ids);
    void removeRoutes(const QStringList &ids);
    void renameRoute(const QString &oldId, const QString &newId);
    void syncRoute(const QString &id);
    void removeGone(qsizetype at, const Sequence &wanted);
    void arrange(qsizetype at, const Sequence &wanted);
    [[nodiscard]] qsizetype rowOf(const QString &id) const;
    [[nodiscard]] qsizetype rowFor(const QString &id, const QStringList &order) const;
    [[nodiscard]] qsizetype rowOfSerial(quintptr serial) const;
    [[nodiscard]] const Row *parentOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex routeIndex(qsizetype at) const { return q->index(int(at), 0, {}); }

    SequenceModel *q;
    WorkingPlan &plan;
    SequenceValues values;
    QList<Row> rows;
    quintptr lastSerial = 0;
};

qsizetype SequenceModel::Private::rowOf(const QString &id) const
{
    return std::ranges::find(rows, id, &Row::id) - rows.cbegin();
}

// Before the first row that the plan has later.
qsizetype SequenceModel::Private::rowFor(const QString &id, const QStringList &order) const
{
    const qsizetype mine = order.indexOf(id);
    const auto later = std::ranges::find_if(rows, [&](const Row &row) { return order.indexOf(row.id) > mine; });
    return later - rows.cbegin();
}

qsizetype SequenceModel::Private::rowOfSerial(quintptr serial) const
{
    return std::ranges::find(rows, serial, &Row::serial) - rows.cbegin();
}

const SequenceModel::Private::Row *SequenceModel::Private::parentOf(const QModelIndex &index) const
{
    const qsizetype at = index.internalId() == 0 ? rows.size() : rowOfSerial(index.internalId());
    return at < rows.size() ? &rows.at(at) : nullptr;
}

void SequenceModel::Private::reload()
{
    rows.clear();
    for (const QString &id : plan.routeIds())
        rows.append({ id, ++lastSerial, plan.route(id)->stops });
}

void SequenceModel::Private::insertRoutes(const QStringList &ids)
{
    QStringList fresh;
    std::ranges::copy_if(ids, std::back_inserter(fresh),
        [this](const QString &id) { return rowOf(id) == rows.size() && plan.route(id); });
    if (fresh.isEmpty())
        return;
    const QStringList order = plan.routeIds();
    for (qsizetype next = 0; next < fresh.size();) {
        const qsizetype at = rowFor(fresh.at(next), order);
        qsizetype end = next + 1;
        while (end < fresh.size() && rowFor(fresh.at(end), order) == at)
            ++end;
        q->beginInsertRows({}, int(at), int(at + end - next) - 1);
        for (qsizetype row = at; next < end; ++next, ++row)
            rows.insert(row, { fresh.at(next), ++lastSerial, plan.route(fresh.at(next))->stops });
        q->endInsertRows();
    }
}

void SequenceModel::Private::removeRoutes(const QStringList &ids)
{
    for (const QString &id : ids) {
        const qsizetype at = rowOf(id);
        if (at == rows.size())
            continue;
        q->beginRemoveRows({}, int(at), int(at));
        rows.removeAt(at);
        q->endRemoveRows();
    }
}

void SequenceModel::Private::renameRoute(const QString &oldId, const QString &newId)
{
    const qsizetype at = rowOf(oldId);
    if (at == rows.size())
        return;
    rows[at].id = newId;
    emit q->dataChanged(routeIndex(at), q->index(int(at), ColumnCount - 1, {}));
}

void SequenceModel::Private::syncRoute(const QString &id)
{
    const qsizetype at = rowOf(id);
    const WorkingRoute *route = plan.route(id);
    if (at == rows.size() || !route)
        return;
    const Sequence wanted = route->stops;
    removeGone(at, wanted);
    arrange(at, wanted);
    const QModelIndex parent = routeIndex(at);
    emit q->dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
    if (!wanted.isEmpty())
        emit q->dataChanged(q->index(0, 0, parent), q->index(int(wanted.size()) - 1, ColumnCount - 1, parent));
}

void SequenceModel::Private::removeGone(qsizetype at, const Sequence &wanted)
{
    const QSet<api::OrderKey> kept = asSet(wanted);
    for (qsizetype last = rows.at(at).stops.size() - 1; last >= 0; --last) {
        if (kept.contains(rows.at(at).stops.at(last)))
            continue;
        qsizetype first = last;
        while (first > 0 && !kept.contains(rows.at(at).stops.at(first - 1)))
            --first;
        q->beginRemoveRows(routeIndex(at), int(first), int(last));
        rows[at].stops.remove(first, last - first + 1);
        q->endRemoveRows();
        last = first;
    }
}

// Row by row towards the wanted order; a stop that went down is moved once instead of all those that it passed.
void SequenceModel::Private::arrange(qsizetype at, const Sequence &wanted)
{
    const QModelIndex parent = routeIndex(at);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Sequence &stops = rows[at].stops;
        if (i < stops.size() && stops.at(i) == wanted.at(i))
            continue;
        const qsizetype from = stops.indexOf(wanted.at(i), i);
        if (from < 0) {
            qsizetype end = i + 1;
            while (end < wanted.size() && !stops.contains(wanted.at(end)))
                ++end;
            q->beginInsertRows(parent, int(i), int(end) - 1);
            for (qsizetype k = i; k < end; ++k)
                stops.insert(k, wanted.at(k));
            q->endInsertRows();
        } else if (from == i + 1) {
            const qsizetype to = std::min(wanted.indexOf(stops.at(i)), stops.size() - 1);
            q->beginMoveRows(parent, int(i), int(i), parent, int(to) + 1);
            stops.move(i, to);
            q->endMoveRows();
        } else {
            q->beginMoveRows(parent, int(from), int(from), parent, int(i));
            stops.move(from, i);
            q->endMoveRows();
        }
    }
}

SequenceModel::SequenceModel(const DispatchStore &store, WorkingPlan &plan, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, store, plan))
{
    connect(&plan, &WorkingPlan::aboutToReset, this, [this] { beginResetModel(); });
    connect(&plan, &WorkingPlan::wasReset, this, [this] {
        d->reload();
        endResetModel();
    });
    connect(&plan, &WorkingPlan::routesInserted, this, [this](const QStringList &ids) { d->insertRoutes(ids); });
    connect(&plan, &WorkingPlan::routesRemoved, this, [this](const QStringList &ids) { d->removeRoutes(ids); });
    connect(&plan, &WorkingPlan::routesChanged, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            d->syncRoute(id);
    });
    connect(&plan, &WorkingPlan::routeRenamed, this,
        [this](const QString &oldId, const QString &newId) { d->renameRoute(oldId, newId); });
    d->reload();
}

SequenceModel::~SequenceModel() = default;

QModelIndex SequenceModel::indexOf(const api::OrderKey &key, int column) const
{
    const auto position = d->plan.position(key);
    if (!position)
        return {};
    const qsizetype at = d->rowOf(position->routeId);
    if (at == d->rows.size())
        return {};
    const qsizetype row = d->rows.at(at).stops.indexOf(key);
    return row < 0 ? QModelIndex() : index(int(row), column, d->routeIndex(at));
}

QModelIndex SequenceModel::indexOfRoute(const QString &routeId, int column) const
{
    const qsizetype at = d->rowOf(routeId);
    return at == d->rows.size() ? QModelIndex() : index(int(at), column, {});
}

bool SequenceModel::isRoute(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0;
}

QModelIndex SequenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? d->rows.at(parent.row()).serial : quintptr(0));
}

QModelIndex SequenceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const qsizetype at = d->rowOfSerial(child.internalId());
    return at < d->rows.size() ? createIndex(int(at), 0, quintptr(0)) : QModelIndex();
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(d->rows.size());
    if (parent.internalId() != 0 || parent.column() > 0 || parent.row() >= d->rows.size())
        return 0;
    return int(d->rows.at(parent.row()).stops.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() && parent.internalId() != 0 ? 0 : int(ColumnCount);
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isRoute(index))
        return d->values.route(d->rows.at(index.row()).id, index.column(), role);
    const Private::Row *route = d->parentOf(index);
    return route ? d->values.stop(route->stops.at(index.row()), index.column(), role) : QVariant();
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return SequenceValues::columnName(section);
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return flags;
    // A view asks this of every row whenever it lays them out.
    const Private::Row *parent = d->parentOf(index);
    const QString id = parent ? parent->id : d->rows.at(index.row()).id;
    if (!d->values.isClosed(id))
        flags |= Qt::ItemIsDropEnabled;
    if (parent && index.row() >= d->plan.lockedCount(id)) // what is locked by hand says so while it is dragged
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList SequenceModel::mimeTypes() const
{
    return { ordersMimeType };
}

QMimeData *SequenceModel::mimeData(const QModelIndexList &indexes) const
{
    QList<std::pair<int, int>> places;
    for (const QModelIndex &index : indexes) {
        if (index.isValid() && !isRoute(index))
            places.append({ index.parent().row(), index.row() });
    }
    std::ranges::sort(places);
    const auto [first, last] = std::ranges::unique(places);
    places.erase(first, last);
    Sequence keys;
    for (const auto &[route, row] : std::as_const(places))
        keys.append(d->rows.at(route).stops.at(row));
    return keys.isEmpty() ? nullptr : toMimeData(keys);
}

Qt::DropActions SequenceModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

Qt::DropActions SequenceModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

std::optional<Move> SequenceModel::moveFor(const QMimeData *data, int row, const QModelIndex &parent) const
{
    const QList<api::OrderKey> keys = keysFromMimeData(data);
    if (keys.isEmpty() || !parent.isValid())
        return std::nullopt;
    if (isRoute(parent))
        return Move { keys, d->rows.at(parent.row()).id, row };
    const Private::Row *route = d->parentOf(parent);
    return route ? std::optional(Move { keys, route->id, parent.row() }) : std::nullopt;
}

bool SequenceModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
    const QModelIndex &parent) const
{
    const auto move = moveFor(data, row, parent);
    if (action != Qt::MoveAction || !move)
        return false;
    const auto consequence = d->plan.consequence(*move);
    return consequence.has_value() || consequence.error() == EditRefusal::Nothing;
}

// The plan moves the stops; the view has nothing left to remove.
bool SequenceModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
    const QModelIndex &parent)
{
    const auto move = moveFor(data, row, parent);
    return action == Qt::MoveAction && move && d->plan.move(*move).has_value();
}

}
