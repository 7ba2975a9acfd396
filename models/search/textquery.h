// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

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

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Where the word stands best in the text. Letters alone are looked for only when `loose`, and only for words of
    /// three letters or more.
    [[nodiscard]] static Fit fit(QStringView text, QStringView foldedWord, bool loose);

    /// How well the words fit these texts together; 0 when one fits none of them. Texts named earlier count for more.
    [[nodiscard]] int rank(std::initializer_list<QStringView> texts, bool loose) const;
    /// The same for handle, destination, worker, ops group and metadata of an order; strict.
    [[nodiscard]] int rank(const api::Order &order) const;
    /// Whether the letters occur in the handle in this order: 1 or 0.
    [[nodiscard]] int looseRank(const api::Order &order) const;

    bool operator==(const TextQuery &) const = default;

private:
    QStringList m_words; ///< folded
};

}
