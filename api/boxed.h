// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSharedData>

#include <optional>
#include <utility>

namespace routedesk::api {

/// A std::optional that takes one pointer's room while it is empty. Copies share until one of them is changed; a plain
/// value otherwise, and safe to copy from one thread to another.
template<class T>
class Boxed {
public:
    Boxed() = default;
    Boxed(std::nullopt_t) { } // NOLINT: as std::optional does
    Boxed(T value) : m_box(new Box(std::move(value))) { } // NOLINT
    explicit Boxed(const std::optional<T> &value) { *this = value; }

    template<class U>
        requires(!std::same_as<std::remove_cvref_t<U>, Boxed> && std::convertible_to<U, T>)
    Boxed &operator=(U &&value)
    {
        m_box = new Box(T(std::forward<U>(value)));
        return *this;
    }
    template<class U>
        requires std::convertible_to<U, T>
    Boxed &operator=(const std::optional<U> &value)
    {
        if (value)
            m_box = new Box(T(*value));
        else
            m_box.reset();
        return *this;
    }
    Boxed &operator=(std::nullopt_t)
    {
        m_box.reset();
        return *this;
    }

    [[nodiscard]] bool has_value() const { return bool(m_box); }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T &operator*() const { return m_box->value; }
    [[nodiscard]] T &operator*() { return m_box->value; }
    [[nodiscard]] const T *operator->() const { return &m_box->value; }
    [[nodiscard]] T *operator->() { return &m_box->value; }
    [[nodiscard]] T value_or(T other) const { return m_box ? m_box->value : std::move(other); }
    void reset() { m_box.reset(); }

    operator std::optional<T>() const { return m_box ? std::optional<T>(m_box->value) : std::nullopt; } // NOLINT

    friend bool operator==(const Boxed &a, const Boxed &b)
    {
        return a.m_box == b.m_box || (a.m_box && b.m_box && *a == *b);
    }
    friend bool operator==(const Boxed &a, std::nullopt_t) { return !a.m_box; }

private:
    struct Box : QSharedData {
        explicit Box(T v) : value(std::move(v)) { }
        T value;
    };

    QSharedDataPointer<Box> m_box;
};

}
