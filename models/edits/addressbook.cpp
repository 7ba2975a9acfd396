// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/addressbook.h"

#include "models/dispatchstore.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int mostLines = 20'000; // a day's addresses; more would be slow to look through at every key
constexpr int mostOwn = 500;

/// " 1028 e brokaw rd san jose" of "1028 E. Brokaw Rd, San José".
QString searchable(const QString &text)
{
    QString words(u' ');
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            words.append(c.toLower());
        else if (!c.isMark() && !words.endsWith(u' '))
            words.append(u' ');
    }
    return words;
}

}

AddressBook::AddressBook(const DispatchStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    const auto stale = [this] { m_isStale = true; };
    connect(&store, &DispatchStore::ordersChanged, this, stale);
    connect(&store, &DispatchStore::loaded, this, stale);
    connect(&store, &DispatchStore::scopeChanged, this, stale);
}

void AddressBook::addPlaces(const QList<api::Place> &places)
{
    for (const api::Place &place : places) {
        remember({ place.where.address.isEmpty() ? place.name : place.where.address, place.where.centre(),
            place.where.radius, 0 });
    }
}

void AddressBook::remember(const KnownAddress &address)
{
    if (address.address.trimmed().isEmpty())
        return;
    m_own.removeIf([&](const KnownAddress &known) { return known.address == address.address; });
    m_own.prepend(address);
    if (m_own.size() > mostOwn)
        m_own.removeLast();
    m_isStale = true;
}

void AddressBook::gather() const
{
    m_isStale = false;
    m_lines.clear();
    QHash<QString, qsizetype> at;
    const auto add = [&](const KnownAddress &known) {
        const auto seen = at.constFind(known.address);
        if (seen != at.cend()) {
            ++m_lines[*seen].known.uses;
            return;
        }
        at.insert(known.address, m_lines.size());
        m_lines.append({ known, searchable(known.address) });
    };
    for (const KnownAddress &own : m_own)
        add(own);
    for (const int slot : m_store.occupiedSlots()) {
        const api::Order *order = m_store.orderAt(slot);
        if (m_lines.size() >= mostLines)
            break;
        if (order != nullptr && !order->destination.address.isEmpty())
            add({ order->destination.address, order->destination.point, order->destination.radius, 1 });
    }
    std::ranges::stable_sort(m_lines, std::ranges::greater{}, [](const Line &line) { return line.known.uses; });
}

QList<KnownAddress> AddressBook::matches(const QString &text, int most) const
{
    if (m_isStale)
        gather();
    const QStringList wanted = searchable(text).split(u' ', Qt::SkipEmptyParts);
    QList<KnownAddress> found;
    if (wanted.isEmpty())
        return found;
    for (const Line &line : std::as_const(m_lines)) {
        const bool fits
            = std::ranges::all_of(wanted, [&](const QString &word) { return line.words.contains(u' ' + word); });
        if (fits)
            found.append(line.known);
        if (found.size() >= most)
            break;
    }
    return found;
}

}
