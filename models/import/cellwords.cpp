// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellreaders.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr std::array pickWords { "pick"_L1, "pickup"_L1, "pick up"_L1, "p"_L1, "collect"_L1, "collection"_L1, "pu"_L1,
    "abholung"_L1, "abholen"_L1, "recogida"_L1, "recoger"_L1, "retiro"_L1, "collecte"_L1, "enlevement"_L1,
    "ramassage"_L1, "retrait"_L1, "coleta"_L1, "recolha"_L1, "retirada"_L1 };
constexpr std::array dropWords { "drop"_L1, "dropoff"_L1, "drop off"_L1, "d"_L1, "delivery"_L1, "deliver"_L1, "do"_L1,
    "lieferung"_L1, "liefern"_L1, "zustellung"_L1, "zustellen"_L1, "entrega"_L1, "entregar"_L1, "reparto"_L1,
    "livraison"_L1, "livrer"_L1, "depot"_L1 };
constexpr std::array lowWords { "low"_L1, "l"_L1, "niedrig"_L1, "gering"_L1, "baja"_L1, "basse"_L1, "faible"_L1,
    "baixa"_L1 };
constexpr std::array mediumWords { "medium"_L1, "m"_L1, "normal"_L1, "mittel"_L1, "media"_L1, "moyenne"_L1, "normale"_L1 };
constexpr std::array highWords { "high"_L1, "h"_L1, "urgent"_L1, "hoch"_L1, "dringend"_L1, "eilig"_L1, "alta"_L1,
    "urgente"_L1, "haute"_L1, "elevee"_L1, "express"_L1 };
constexpr std::array noneWords { "none"_L1, "keine"_L1, "ninguna"_L1, "aucune"_L1, "nenhuma"_L1 };

}

QString plainWords(const QString &text)
{
    QString cut = text.trimmed().replace(u'ß', u"ss"_s);
    if (const qsizetype bracket = cut.lastIndexOf(u'('); bracket > 0 && cut.endsWith(u')'))
        cut.truncate(bracket);
    else if (const qsizetype square = cut.lastIndexOf(u'['); square > 0 && cut.endsWith(u']'))
        cut.truncate(square);
    QString result;
    for (const QChar c : cut.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c.isLetterOrNumber())
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u' '))
            result += u' ';
    }
    return result.trimmed();
}

std::optional<api::OpenEnum<api::OrderType>> readType(QByteArrayView text)
{
    const QString word = plainWords(QString::fromUtf8(text));
    if (std::ranges::contains(pickWords, word))
        return api::OrderType::Pick;
    if (std::ranges::contains(dropWords, word))
        return api::OrderType::Drop;
    return text.trimmed().isEmpty() ? std::optional(api::OpenEnum<api::OrderType>()) : std::nullopt;
}

std::optional<api::OpenEnum<api::Priority>> readPriority(QByteArrayView text)
{
    const QString word = plainWords(QString::fromUtf8(text));
    if (text.trimmed().isEmpty() || std::ranges::contains(noneWords, word))
        return api::OpenEnum<api::Priority>();
    if (std::ranges::contains(lowWords, word))
        return api::Priority::Low;
    if (std::ranges::contains(mediumWords, word))
        return api::Priority::Medium;
    if (std::ranges::contains(highWords, word))
        return api::Priority::High;
    return std::nullopt;
}

}
