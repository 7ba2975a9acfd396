// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/textquery.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

using Bytes [[gnu::vector_size(16)]] = unsigned char;
using Halves [[gnu::vector_size(16)]] = unsigned long long;

Bytes bytesAt(const char *at)
{
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

bool any(auto bytes)
{
    const Halves halves = std::bit_cast<Halves>(bytes);
    return (halves[0] | halves[1]) != 0;
}

bool isAscii(std::string_view utf8)
{
    Bytes seen {};
    size_t at = 0;
    for (; at + sizeof seen <= utf8.size(); at += sizeof seen)
        seen |= bytesAt(utf8.data() + at);
    unsigned char rest = 0;
    for (; at < utf8.size(); ++at)
        rest |= static_cast<unsigned char>(utf8[at]);
    return rest < 0x80 && !any(seen & 0x80);
}

char caseBitOf(char letter)
{
    return letter >= 'a' && letter <= 'z' ? 0x20 : 0;
}

bool isHere(const char *at, std::string_view word)
{
    return std::ranges::all_of(word, [&at](char letter) { return (*at++ | caseBitOf(letter)) == letter; });
}

// Of ASCII in ASCII. Sixteen places at a time are looked at for the word's first and last letter.
bool occursIn(std::string_view text, std::string_view word)
{
    if (word.size() > text.size())
        return false;
    const char *at = text.data();
    const char *last = at + (text.size() - word.size());
    const size_t span = word.size() - 1;
    const auto frontBit = static_cast<unsigned char>(caseBitOf(word.front()));
    const auto backBit = static_cast<unsigned char>(caseBitOf(word.back()));
    for (; last - at >= 15; at += 16) {
        const auto front = (bytesAt(at) | frontBit) == static_cast<unsigned char>(word.front());
        const auto back = (bytesAt(at + span) | backBit) == static_cast<unsigned char>(word.back());
        if (!any(front & back))
            continue;
        for (int i = 0; i < 16; ++i) {
            if (isHere(at + i, word))
                return true;
        }
    }
    for (; at <= last; ++at) {
        if (isHere(at, word))
            return true;
    }
    return false;
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
    for (QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        for (QChar &letter : word)
            letter = folded(letter);
        const bool isAscii = std::ranges::all_of(word, [](QChar letter) { return letter.unicode() < 0x80; });
        m_words.push_back({ word, isAscii ? word.toStdString() : std::string() });
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
    for (const Word &word : m_words) {
        int best = 0;
        int bonus = int(texts.size());
        for (const QStringView text : texts) {
            const int fits = int(fit(text, word.text, loose));
            if (fits > 0)
                best = std::max(best, fits * steps + bonus);
            --bonus;
        }
        if (best == 0)
            return 0;
        sum += best;
    }
    return m_words.empty() ? 0 : sum / int(m_words.size());
}

int TextQuery::rank(const api::Order &order) const
{
    Look look;
    if (!matches(order, look))
        return 0;
    const QList<api::Metadata::Entry> entries = order.metadata.entries();
    int sum = 0;
    for (const Word &word : m_words) {
        int best = 0;
        const auto weigh = [&](QStringView text, int bonus) {
            const int fits = int(fit(text, word.text, false));
            if (fits > 0)
                best = std::max(best, fits * steps + bonus);
        };
        weigh(order.key.handle, 6);
        weigh(order.destination.address, 4);
        weigh(*order.workerName, 2);
        weigh(order.workerHandle, 2);
        weigh(order.opsGroupHandle, 0);
        for (const api::Metadata::Entry &entry : entries) {
            weigh(entry.value, 3);
            weigh(entry.key, 0);
        }
        if (best == 0)
            return 0;
        sum += best;
    }
    return m_words.empty() ? 0 : sum / int(m_words.size());
}

quint32 TextQuery::wordsIn(QStringView text, quint32 wanted) const
{
    quint32 found = 0;
    for (size_t i = 0; i < m_words.size() && !text.isEmpty(); ++i) {
        if ((wanted >> i & 1) != 0 && fit(text, m_words[i].text, false) != Fit::None)
            found |= quint32(1) << i;
    }
    return found;
}

quint32 TextQuery::wordsIn(std::string_view utf8, quint32 wanted) const
{
    // Letters beyond ASCII may fold to some of it.
    if (!isAscii(utf8))
        return wordsIn(QStringView(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))), wanted);
    quint32 found = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if ((wanted >> i & 1) != 0 && !m_words[i].ascii.empty() && occursIn(utf8, m_words[i].ascii))
            found |= quint32(1) << i;
    }
    return found;
}

quint32 TextQuery::wordsInKeys(const api::Metadata &metadata) const
{
    quint32 found = 0;
    for (const api::Metadata::View &entry : metadata.views())
        found |= wordsIn(entry.key, ~found);
    return found;
}

bool TextQuery::matches(const api::Order &order, Look &look) const
{
    constexpr size_t mostWords = 31;
    if (m_words.empty())
        return false;
    // Nobody types as many; what the rest would narrow down is not missed.
    const quint32 all = (quint32(1) << std::min(m_words.size(), mostWords)) - 1;
    quint32 found = 0;
    if (const void *keys = order.metadata.sharedKeys()) {
        if (look.keys != keys)
            look = { keys, wordsInKeys(order.metadata) };
        found = look.words & all;
    }
    for (const QStringView text : { QStringView(order.key.handle), QStringView(order.destination.address),
             QStringView(*order.workerName), QStringView(order.workerHandle), QStringView(order.opsGroupHandle) }) {
        if (found == all)
            return true;
        found |= wordsIn(text, all & ~found);
    }
    for (const api::Metadata::View &entry : order.metadata.views()) {
        if (found == all)
            return true;
        found |= wordsIn(entry.value, all & ~found);
    }
    return found == all;
}

int TextQuery::looseRank(const api::Order &order) const
{
    const bool all = std::ranges::all_of(m_words, [&](const Word &word) {
        return fit(order.key.handle, word.text, true) != Fit::None;
    });
    return all && !m_words.empty() ? 1 : 0;
}

}
