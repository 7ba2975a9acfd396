// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSharedData>

#include <concepts>
#include <initializer_list>
#include <utility>

namespace routedesk::api {

template<class T>
struct ItemOf {
    struct type { }; ///< no list
};
template<class T>
    requires requires { typename T::value_type; }
struct ItemOf<T> {
    using type = typename T::value_type;
};

/// A value that most objects have only its default of, or share with many others: one pointer wide, null for the
/// default (a null text, an empty list). Reads as a `const T`; copies share until edit(). A plain value otherwise:
/// compared by what it holds, and safe to copy from one thread to another.
template<class T>
class Rare {
public:
    Rare() = default;
    Rare(const T &value) { assign(value); } // NOLINT: it is meant to be taken for the value
    Rare(T &&value) { assign(std::move(value)); } // NOLINT
    Rare(std::initializer_list<typename ItemOf<T>::type> items)
        requires std::constructible_from<T, std::initializer_list<typename ItemOf<T>::type>>
        : Rare(T(items))
    {
    }

    template<class U>
        requires(!std::same_as<std::remove_cvref_t<U>, Rare> && std::convertible_to<U, T>)
    Rare &operator=(U &&value)
    {
        assign(T(std::forward<U>(value)));
        return *this;
    }

    [[nodiscard]] const T &operator*() const { return m_box ? m_box->value : none(); }
    [[nodiscard]] const T *operator->() const { return &**this; }
    operator const T &() const { return **this; } // NOLINT: it is meant to be taken for the value
    /// To be changed in place: this one's own copy.
    [[nodiscard]] T &edit()
    {
        if (!m_box)
            m_box = new Box;
        return m_box->value;
    }
    void clear() { m_box.reset(); }

    // What texts and lists are asked for most.
    [[nodiscard]] bool isNull() const { return !m_box || m_box->value.isNull(); }
    [[nodiscard]] bool isEmpty() const { return !m_box || m_box->value.isEmpty(); }
    [[nodiscard]] auto size() const { return (**this).size(); }
    [[nodiscard]] auto begin() const { return (**this).begin(); }
    [[nodiscard]] auto end() const { return (**this).end(); }
    [[nodiscard]] const auto &operator[](qsizetype i) const { return (**this)[i]; }
    template<class U>
    void append(U &&item)
    {
        edit().append(std::forward<U>(item));
    }

    friend bool operator==(const Rare &a, const Rare &b) { return a.m_box == b.m_box || *a == *b; }
    friend bool operator==(const Rare &a, const T &b) { return *a == b; }

private:
    struct Box : QSharedData {
        Box() = default;
        explicit Box(T v) : value(std::move(v)) { }
        T value {};
    };

    [[nodiscard]] static const T &none()
    {
        static const T value {};
        return value;
    }
    [[nodiscard]] static bool isNone(const T &value)
    {
        if constexpr (requires { value.isNull(); })
            return value.isNull();
        else if constexpr (requires { value.isEmpty(); })
            return value.isEmpty();
        else
            return value == none();
    }
    template<class U>
    void assign(U &&value)
    {
        if (isNone(value))
            m_box.reset();
        else
            m_box = new Box(std::forward<U>(value));
    }

    QSharedDataPointer<Box> m_box;
};

}
