// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/textquery.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int steps = 10; ///< of rank between two fits

/// Without case and accents; the common case without asking Unicode's tables.
char16_t folded(QChar letter)
{
    const char16_t code = letter.unicode();
    if (code < 0x80)
        return code >= u'A' && code <= u'Z' ? char16_t(code + 32) : code;
    if (letter.decompositionTag() == QChar::Canonical)
        return folded(letter.decomposition().at(0));
    return letter.toCaseFolded().unicode();
}

bool startsHere(QStringView text, qsizetype at, QStringView word)
{
    if (text.size() - at < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (folded(text[at + i]) != word[i].unicode())
            return false;
    }
    return true;
}

// Where the word could begin, from there on; text.size() when nowhere. Letters beyond ASCII are always worth a look.
qsizetype nextStart(QStringView text, qsizetype from, qsizetype last, char16_t first)
{
    const char16_t caseBit = first >= u'a' && first <= u'z' ? 0x20 : 0;
    const char16_t *letters = text.utf16();
    for (qsizetype at = from; at <= last; ++at) {
        const char16_t letter = letters[at];
        if (char16_t(letter | caseBit) == first || letter >= 0x80)
            return at;
    }
    return text.size();
}

bool hasLetters(QStringView text, QStringView word)
{
    qsizetype wanted = 0;
    for (qsizetype i = 0; i < text.size() && wanted < word.size(); ++i)
        wanted += folded(text[i]) == word[wanted].unicode() ? 1 : 0;
    return wanted == word.size();
}

}

TextQuery::TextQuery(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : m_words) {
        for (QChar &letter : word)
            letter = folded(letter);
    }
}

Fit TextQuery::fit(QStringView text, QStringView foldedWord, bool loose)
{
    if (startsHere(text, 0, foldedWord))
        return text.size() == foldedWord.size() ? Fit::Whole : Fit::Start;
    Fit best = Fit::None;
    const qsizetype last = text.size() - foldedWord.size();
    const char16_t first = foldedWord.isEmpty() ? u' ' : foldedWord.front().unicode();
    for (qsizetype at = nextStart(text, 1, last, first); at <= last; at = nextStart(text, at + 1, last, first)) {
        if (!startsHere(text, at, foldedWord))
            continue;
        if (!text[at - 1].isLetterOrNumber())
            return Fit::WordStart;
        best = Fit::Inside;
    }
    if (best == Fit::None && loose && foldedWord.size() >= 3 && hasLetters(text, foldedWord))
        return Fit::Letters;
    return best;
}

int TextQuery::rank(std::initializer_list<QStringView> texts, bool loose) const
{
    int sum = 0;
    for (const QString &word : m_words) {
        int best = 0;
        int bonus = int(texts.size());
        for (const QStringView text : texts) {
            const int fits = int(fit(text, word, loose));
            if (fits > 0)
                best = std::max(best, fits * steps + bonus);
            --bonus;
        }
        if (best == 0)
            return 0;
        sum += best;
    }
    return m_words.isEmpty() ? 0 : sum / int(m_words.size());
}

int TextQuery::rank(const api::Order &order) const
{
    int sum = 0;
    for (const QString &word : m_words) {
        int best = 0;
        const auto look = [&](QStringView text, int bonus) {
            const int fits = int(fit(text, word, false));
            if (fits > 0)
                best = std::max(best, fits * steps + bonus);
        };
        look(order.key.handle, 6);
        look(order.destination.address, 4);
        look(order.workerName, 2);
        look(order.workerHandle, 2);
        look(order.opsGroupHandle, 0);
        for (const api::Metadata::Entry &entry : order.metadata.entries()) {
            look(entry.value, 3);
            look(entry.key, 0);
        }
        if (best == 0)
            return 0;
        sum += best;
    }
    return m_words.isEmpty() ? 0 : sum / int(m_words.size());
}

int TextQuery::looseRank(const api::Order &order) const
{
    const bool all = std::ranges::all_of(m_words, [&](const QString &word) {
        return fit(order.key.handle, word, true) != Fit::None;
    });
    return all && !m_words.isEmpty() ? 1 : 0;
}

}
