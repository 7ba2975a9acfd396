// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnsides.h"

#include "models/import/cellreaders.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr std::array pickWords { "pickup"_L1, "pick"_L1, "collection"_L1, "collect"_L1, "origin"_L1, "loading"_L1,
    "pu"_L1, "abholung"_L1, "abhol"_L1, "beladung"_L1, "recogida"_L1, "origen"_L1, "retiro"_L1, "enlevement"_L1, "ramassage"_L1,
    "collecte"_L1, "origine"_L1, "coleta"_L1, "recolha"_L1, "origem"_L1, "retirada"_L1 };
constexpr std::array dropWords { "delivery"_L1, "deliver"_L1, "dropoff"_L1, "drop"_L1, "destination"_L1,
    "unloading"_L1, "lieferung"_L1, "liefer"_L1, "zustellung"_L1, "entladung"_L1, "entrega"_L1, "destino"_L1, "livraison"_L1 };
/// At the beginning of one long word.
constexpr std::array pickStems { "abhol"_L1, "belade"_L1 };
constexpr std::array dropStems { "liefer"_L1, "zustell"_L1, "entlade"_L1 };
/// Between the side and what is said of it.
constexpr std::array links { "de"_L1, "d"_L1, "da"_L1, "do"_L1, "la"_L1, "of"_L1, "der"_L1, "point"_L1 };
/// What may be left out or said by the side alone: where it is.
constexpr std::array placeWords { ""_L1, "ort"_L1, "stelle"_L1, "location"_L1, "lieu"_L1, "lugar"_L1, "local"_L1 };

OrderSide sideOfWord(const QString &word)
{
    if (std::ranges::contains(pickWords, word))
        return OrderSide::Pick;
    return std::ranges::contains(dropWords, word) ? OrderSide::Drop : OrderSide::Both;
}

QString joined(QStringList words)
{
    while (!words.isEmpty() && std::ranges::contains(links, words.first()))
        words.removeFirst();
    while (!words.isEmpty() && std::ranges::contains(links, words.last()))
        words.removeLast();
    const QString rest = words.join(u' ');
    return std::ranges::contains(placeWords, rest) ? u"address"_s : rest;
}

std::optional<SidedHeader> sideOfStem(const QStringList &words)
{
    const auto cut = [&words](const auto &stems, OrderSide side) -> std::optional<SidedHeader> {
        for (const auto stem : stems) {
            if (words.first().startsWith(stem) && words.first().size() > stem.size()) {
                QStringList rest = words;
                rest.first().remove(0, stem.size());
                return SidedHeader { side, joined(rest) };
            }
        }
        return std::nullopt;
    };
    const auto pick = cut(pickStems, OrderSide::Pick);
    return pick ? pick : cut(dropStems, OrderSide::Drop);
}

}

std::optional<SidedHeader> sideOfHeader(const QString &header)
{
    QStringList words = plainWords(header).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    if (const OrderSide side = sideOfWord(words.first()); side != OrderSide::Both) {
        const QString first = words.takeFirst();
        const bool isTwo = !words.isEmpty()
            && ((first == "pick"_L1 && words.first() == "up"_L1) || (first == "drop"_L1 && words.first() == "off"_L1));
        if (isTwo)
            words.removeFirst();
        return SidedHeader { side, joined(words) };
    }
    if (const OrderSide side = sideOfWord(words.last()); side != OrderSide::Both) {
        words.removeLast();
        return SidedHeader { side, joined(words) };
    }
    return sideOfStem(words);
}

}
