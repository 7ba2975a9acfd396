// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace routedesk::api {

/// Maps an enum to its wire words; specialised in enums.h. `words` lists every value with its text.
template<class E>
struct WireWords;

/// A value of a closed list that a later server may widen: a known value of E, or the server's own word kept as it
/// came. Default-constructed it is absent.
template<class E>
class OpenEnum {
public:
    OpenEnum() = default;
    OpenEnum(E known) // NOLINT: a known value is meant to convert
        : m_known(known)
    {
    }

    [[nodiscard]] static OpenEnum fromText(QStringView text)
    {
        OpenEnum result;
        for (const auto &[value, word] : WireWords<E>::words) {
            if (text == word) {
                result.m_known = value;
                return result;
            }
        }
        result.m_other = text.toString();
        return result;
    }

    [[nodiscard]] QString text() const
    {
        if (!m_known)
            return m_other;
        for (const auto &[value, word] : WireWords<E>::words) {
            if (value == *m_known)
                return word.toString();
        }
        return {};
    }

    [[nodiscard]] std::optional<E> known() const { return m_known; }
    [[nodiscard]] bool is(E value) const { return m_known == value; }
    [[nodiscard]] bool isAbsent() const { return !m_known && m_other.isNull(); }
    /// A word that this program does not know.
    [[nodiscard]] bool isUnknown() const { return !m_known && !m_other.isNull(); }

    bool operator==(const OpenEnum &) const = default;

private:
    std::optional<E> m_known;
    QString m_other;
};

}
