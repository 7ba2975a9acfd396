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

namespace {

/// plainWords() without any text made, for a single word of plain letters; empty when the cell is anything more.
class PlainWord {
public:
    explicit PlainWord(QByteArrayView text)
    {
        text = text.trimmed();
        if (text.size() > qsizetype(m_letters.size()))
            return;
        for (const char c : text) {
            const char small = char(c | 0x20);
            if (small < 'a' || small > 'z')
                return;
            m_letters[size_t(m_size++)] = small;
        }
        m_whole = m_size > 0;
    }

    [[nodiscard]] QLatin1StringView view() const { return m_whole ? QLatin1StringView(m_letters.data(), m_size) : QLatin1StringView(); }

private:
    std::array<char, 16> m_letters {};
    qsizetype m_size = 0;
    bool m_whole = false;
};

template<class Words>
bool isOneOf(const Words &words, QLatin1StringView plain, QByteArrayView text)
{
    return plain.isEmpty() ? std::ranges::contains(words, plainWords(QString::fromUtf8(text)))
                           : std::ranges::contains(words, plain);
}

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
    if (text.trimmed().isEmpty())
        return api::OpenEnum<api::OrderType>();
    const PlainWord word(text);
    if (isOneOf(pickWords, word.view(), text))
        return api::OrderType::Pick;
    if (isOneOf(dropWords, word.view(), text))
        return api::OrderType::Drop;
    return std::nullopt;
}

std::optional<api::OpenEnum<api::Priority>> readPriority(QByteArrayView text)
{
    const PlainWord word(text);
    if (text.trimmed().isEmpty() || isOneOf(noneWords, word.view(), text))
        return api::OpenEnum<api::Priority>();
    if (isOneOf(lowWords, word.view(), text))
        return api::Priority::Low;
    if (isOneOf(mediumWords, word.view(), text))
        return api::Priority::Medium;
    if (isOneOf(highWords, word.view(), text))
        return api::Priority::High;
    return std::nullopt;
}

}
