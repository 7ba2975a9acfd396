// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/savedview.h"

#include "ui/views/filterchoices.h"

namespace routedesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestList = 500;
constexpr qsizetype longestText = 300;
constexpr qsizetype largestLayout = 100'000;

template<class E>
using Names = QList<std::pair<E, QString>>;

using OrderChip = models::OrdersFilter::Chip;
using RouteChip = RouteFilter::Chip;
using Why = models::PoolModel::Why;

const Names<OrderChip> &names(OrderChip)
{
    static const Names<OrderChip> words{ { OrderChip::Pool, u"pool"_s }, { OrderChip::Late, u"late"_s },
        { OrderChip::AtRisk, u"at-risk"_s }, { OrderChip::Unsent, u"unsent"_s }, { OrderChip::Broken, u"broken"_s },
        { OrderChip::Locked, u"locked"_s } };
    return words;
}

const Names<RouteChip> &names(RouteChip)
{
    static const Names<RouteChip> words{ { RouteChip::Late, u"late"_s }, { RouteChip::Broken, u"broken"_s },
        { RouteChip::Unsent, u"unsent"_s }, { RouteChip::Conflict, u"conflict"_s },
        { RouteChip::Locked, u"locked"_s } };
    return words;
}

const Names<Why> &names(Why)
{
    static const Names<Why> words{ { Why::NeverPlanned, u"never-planned"_s }, { Why::DidNotFit, u"did-not-fit"_s },
        { Why::TakenOut, u"taken-out"_s } };
    return words;
}

template<class E>
QStringList wordsOf(const QSet<E> &some)
{
    QStringList words;
    for (const auto &[value, word] : names(E{})) {
        if (some.contains(value))
            words.append(word);
    }
    return words;
}

template<class E>
QSet<E> valuesOf(const QStringList &words)
{
    QSet<E> some;
    for (const auto &[value, word] : names(E{})) {
        if (words.contains(word))
            some.insert(value);
    }
    return some;
}

QStringList sorted(const QSet<QString> &some)
{
    QStringList words = some.values();
    words.sort();
    return words;
}

/// Reads values of any make; remembers when one can't be what it should.
class Reader {
public:
    explicit Reader(const QVariantMap &values) : m_values(values) { }

    QStringList list(const QString &name)
    {
        const QStringList words = m_values.value(name).toStringList();
        const bool small = words.size() <= longestList
            && std::ranges::all_of(words, [](const QString &word) { return word.size() <= longestText; });
        m_sound = m_sound && small;
        return small ? words : QStringList();
    }
    QString text(const QString &name, qsizetype longest = longestText)
    {
        const QString word = m_values.value(name).toString();
        m_sound = m_sound && word.size() <= longest;
        return word.left(longest);
    }
    QSet<QString> set(const QString &name)
    {
        const QStringList words = list(name);
        return { words.cbegin(), words.cend() };
    }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    const QVariantMap &m_values;
    bool m_sound = true;
};

}

QVariantMap toValues(const SavedView &view)
{
    QStringList statuses;
    for (const api::OrderStatus status : view.orders.statuses)
        statuses.append(api::OpenEnum<api::OrderStatus>(status).text());
    statuses.sort();
    return {
        { u"name"_s, view.name },
        { u"orders-text"_s, view.orders.text },
        { u"orders-chips"_s, wordsOf(view.orders.chips) },
        { u"orders-statuses"_s, statuses },
        { u"orders-workers"_s, sorted(view.orders.workers) },
        { u"orders-groups"_s, sorted(view.orders.opsGroups) },
        { u"orders-rules"_s, sorted(choices::idsOf(view.orders.rules)) },
        { u"routes-chips"_s, wordsOf(view.routes.chips) },
        { u"routes-workers"_s, sorted(view.routes.workers) },
        { u"routes-groups"_s, sorted(view.routes.opsGroups) },
        { u"routes-statuses"_s, sorted(choices::idsOf(view.routes.statuses)) },
        { u"routes-rules"_s, sorted(choices::idsOf(view.routes.rules)) },
        { u"pool-reasons"_s, wordsOf(view.pool.reasons) },
        { u"pool-groups"_s, sorted(view.pool.opsGroups) },
        { u"table-columns"_s, view.table.shown },
        { u"table-sort"_s, view.table.sort },
        { u"board-columns"_s, view.board },
        { u"tab"_s, view.tab },
        { u"room"_s, view.live ? u"live"_s : u"plan"_s },
        { u"docks"_s, QString::fromLatin1(view.docks.toBase64()) },
    };
}

std::optional<SavedView> viewFrom(const QVariantMap &values)
{
    Reader read(values);
    SavedView view;
    view.name = read.text(u"name"_s, SavedView::longestName).simplified();
    view.orders.text = read.text(u"orders-text"_s);
    view.orders.chips = valuesOf<OrderChip>(read.list(u"orders-chips"_s));
    for (const QString &word : read.list(u"orders-statuses"_s)) {
        if (const auto known = api::OpenEnum<api::OrderStatus>::fromText(word).known())
            view.orders.statuses.insert(*known);
    }
    view.orders.workers = read.set(u"orders-workers"_s);
    view.orders.opsGroups = read.set(u"orders-groups"_s);
    view.orders.rules = choices::rulesOf(read.set(u"orders-rules"_s));
    view.routes.chips = valuesOf<RouteChip>(read.list(u"routes-chips"_s));
    view.routes.workers = read.set(u"routes-workers"_s);
    view.routes.opsGroups = read.set(u"routes-groups"_s);
    view.routes.statuses = choices::routeStatusesOf(read.set(u"routes-statuses"_s));
    view.routes.rules = choices::rulesOf(read.set(u"routes-rules"_s));
    view.pool.reasons = valuesOf<Why>(read.list(u"pool-reasons"_s));
    view.pool.opsGroups = read.set(u"pool-groups"_s);
    view.table = { read.list(u"table-columns"_s), read.text(u"table-sort"_s) };
    view.board = read.list(u"board-columns"_s);
    view.tab = read.text(u"tab"_s);
    view.live = read.text(u"room"_s) == u"live"_s;
    view.docks = QByteArray::fromBase64(read.text(u"docks"_s, largestLayout).toLatin1());
    if (!read.isSound() || view.name.isEmpty())
        return std::nullopt;
    return view;
}

}
