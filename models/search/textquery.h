// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <string>
#include <string_view>
#include <vector>

namespace routedesk::models {

/// How a word stands in a text, the better the higher.
enum class Fit {
    None,
    Letters,   ///< its letters occur in this order, with others between them
    Inside,
    WordStart,
    Start,
    Whole,
};

/// What a person types to find something: words that must all occur, whatever their case and accents.
class TextQuery {
public:
    explicit TextQuery(const QString &text = {});

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// Where the word stands best in the text. Letters alone are looked for only when `loose`, and only for words of
    /// three letters or more.
    [[nodiscard]] static Fit fit(QStringView text, QStringView foldedWord, bool loose);

    /// How well the words fit these texts together; 0 when one fits none of them. Texts named earlier count for more.
    [[nodiscard]] int rank(std::initializer_list<QStringView> texts, bool loose) const;
    /// The same for handle, destination, worker, ops group and metadata of an order; strict.
    [[nodiscard]] int rank(const api::Order &order) const;
    /// What was found in the keys of metadata, which many orders share. Good for one look at many orders, none of which
    /// changes meanwhile.
    struct Look {
        const void *keys = nullptr;
        quint32 words = 0;
    };
    /// Whether rank() of the order is above 0, without reckoning how well it fits.
    [[nodiscard]] bool matches(const api::Order &order, Look &look) const;
    /// Whether the letters occur in the handle in this order: 1 or 0.
    [[nodiscard]] int looseRank(const api::Order &order) const;

    bool operator==(const TextQuery &) const = default;

private:
    struct Word {
        QString text;      ///< folded
        std::string ascii; ///< the same, empty unless it is ASCII

        bool operator==(const Word &) const = default;
    };
    /// A bit a word, of those in `wanted`.
    [[nodiscard]] quint32 wordsIn(QStringView text, quint32 wanted) const;
    [[nodiscard]] quint32 wordsIn(std::string_view utf8, quint32 wanted) const;
    [[nodiscard]] quint32 wordsInKeys(const api::Metadata &metadata) const;

    std::vector<Word> m_words;
};

}
