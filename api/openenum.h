// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace routedesk::api {

/// Maps an enum to its wire words; specialised in enums.h. `words` lists every value with its text.
template<class E>
struct WireWords;

/// One pointer wide: nothing, a small number, or a text of its own.
class NumberOrText {
public:
    NumberOrText() = default;
    explicit NumberOrText(int number) : m_bits(quintptr(number) << 1 | 1) { } ///< from 0
    explicit NumberOrText(const QString &text); ///< a null text is nothing
    NumberOrText(const NumberOrText &other) : m_bits(other.m_bits)
    {
        if (isText())
            hold();
    }
    NumberOrText(NumberOrText &&other) noexcept : m_bits(std::exchange(other.m_bits, 0)) { }
    NumberOrText &operator=(NumberOrText other) noexcept
    {
        std::swap(m_bits, other.m_bits);
        return *this;
    }
    ~NumberOrText()
    {
        if (isText())
            letGo();
    }

    [[nodiscard]] bool isNothing() const { return m_bits == 0; }
    [[nodiscard]] bool isNumber() const { return (m_bits & 1) != 0; }
    [[nodiscard]] bool isText() const { return m_bits != 0 && !isNumber(); }
    [[nodiscard]] int number() const { return int(m_bits >> 1); }
    [[nodiscard]] QString text() const; ///< null unless there is one

    friend bool operator==(const NumberOrText &a, const NumberOrText &b)
    {
        return a.m_bits == b.m_bits || (!a.isNumber() && !b.isNumber() && a.text() == b.text());
    }

private:
    struct Text;
    void hold() const;
    void letGo();

    quintptr m_bits = 0;
};

/// A value of a closed list that a later server may widen: a known value of E, or the server's own word kept as it
/// came. Default-constructed it is absent.
template<class E>
class OpenEnum {
public:
    OpenEnum() = default;
    OpenEnum(E known) // NOLINT: a known value is meant to convert
        : m_word(int(known))
    {
    }

    [[nodiscard]] static OpenEnum fromText(QStringView text)
    {
        for (const auto &[value, word] : WireWords<E>::words) {
            if (text == word)
                return value;
        }
        OpenEnum result;
        result.m_word = NumberOrText(text.toString());
        return result;
    }

    [[nodiscard]] QString text() const
    {
        if (!m_word.isNumber())
            return m_word.text();
        for (const auto &[value, word] : WireWords<E>::words) {
            if (is(value))
                return word.toString();
        }
        return {};
    }

    [[nodiscard]] std::optional<E> known() const
    {
        return m_word.isNumber() ? std::optional(E(m_word.number())) : std::nullopt;
    }
    [[nodiscard]] bool is(E value) const { return m_word.isNumber() && m_word.number() == int(value); }
    [[nodiscard]] bool isAbsent() const { return m_word.isNothing(); }
    /// A word that this program does not know.
    [[nodiscard]] bool isUnknown() const { return m_word.isText(); }

    bool operator==(const OpenEnum &) const = default;

private:
    NumberOrText m_word;
};

}
