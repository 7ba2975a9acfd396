// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <cmath>
#include <concepts>
#include <limits>
#include <optional>

namespace routedesk::api {

/// The value that stands for none: one that the wire cannot have.
template<class T>
struct NoneOf;

template<>
struct NoneOf<Instant> {
    static constexpr Instant value = Instant::min();
    [[nodiscard]] static constexpr bool is(Instant instant) { return instant == value; }
};

template<>
struct NoneOf<double> {
    static constexpr double value = std::numeric_limits<double>::quiet_NaN();
    [[nodiscard]] static bool is(double number) { return std::isnan(number); }
};

/// A std::optional no larger than its value. Converts to and from the other.
template<class T>
class CompactOptional {
public:
    CompactOptional() = default;
    CompactOptional(std::nullopt_t) { } // NOLINT: as std::optional does
    CompactOptional(T value) : m_value(value) { } // NOLINT
    explicit CompactOptional(const std::optional<T> &value) : m_value(value.value_or(NoneOf<T>::value)) { }

    template<class U>
        requires(!std::same_as<std::remove_cvref_t<U>, CompactOptional> && std::convertible_to<U, T>)
    CompactOptional &operator=(U &&value)
    {
        m_value = T(std::forward<U>(value));
        return *this;
    }
    template<class U>
        requires std::convertible_to<U, T>
    CompactOptional &operator=(const std::optional<U> &value)
    {
        m_value = value ? T(*value) : NoneOf<T>::value;
        return *this;
    }
    CompactOptional &operator=(std::nullopt_t)
    {
        reset();
        return *this;
    }

    [[nodiscard]] bool has_value() const { return !NoneOf<T>::is(m_value); }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T &operator*() const { return m_value; }
    [[nodiscard]] const T *operator->() const { return &m_value; }
    [[nodiscard]] T value_or(T other) const { return has_value() ? m_value : other; }
    void reset() { m_value = NoneOf<T>::value; }

    operator std::optional<T>() const { return has_value() ? std::optional<T>(m_value) : std::nullopt; } // NOLINT

    friend bool operator==(const CompactOptional &a, const CompactOptional &b)
    {
        return a.has_value() == b.has_value() && (!a.has_value() || *a == *b);
    }
    friend bool operator==(const CompactOptional &a, const T &b) { return a.has_value() && *a == b; }
    friend bool operator==(const CompactOptional &a, std::nullopt_t) { return !a.has_value(); }
    friend bool operator==(const CompactOptional &a, const std::optional<T> &b)
    {
        return a.has_value() == b.has_value() && (!b || *a == *b);
    }
    /// None comes first, as with std::optional.
    friend auto operator<=>(const CompactOptional &a, const CompactOptional &b) -> std::compare_three_way_result_t<T>
    {
        if (a.has_value() && b.has_value())
            return *a <=> *b;
        return int(a.has_value()) <=> int(b.has_value());
    }
    friend auto operator<=>(const CompactOptional &a, const T &b) -> std::compare_three_way_result_t<T>
    {
        return a <=> CompactOptional(b);
    }

private:
    T m_value = NoneOf<T>::value;
};

}
