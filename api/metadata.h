// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <string_view>
#include <utility>
#include <vector>

namespace routedesk::api {

/// A customer's free map, in the order it came. A value that is not text is kept as its JSON text
/// (`4`, `true`, `{"a":1}`), so that nothing is lost on the way back. One pointer wide; copies share their bytes, and
/// maps that were read together share the texts of equal keys. A lone surrogate is kept as U+FFFD.
class Metadata {
public:
    struct Entry {
        QString key;
        QString value;
        bool isJson = false; ///< `value` is JSON text rather than plain text

        bool operator==(const Entry &) const = default;
    };
    /// An entry as it lies in memory, UTF-8: good for as long as the map is neither changed nor gone.
    struct View {
        std::string_view key;
        std::string_view value;
        bool isJson = false;

        bool operator==(const View &) const = default;
    };
    class Builder;
    class Views;

    Metadata() = default;
    Metadata(const Metadata &other);
    Metadata(Metadata &&other) noexcept : m_block(std::exchange(other.m_block, nullptr)) { }
    Metadata &operator=(Metadata other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~Metadata();

    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] Views views() const;
    [[nodiscard]] bool isEmpty() const { return m_block == nullptr; }
    [[nodiscard]] qsizetype size() const;
    /// Null when there is no such key.
    [[nodiscard]] QString value(QStringView key) const;
    /// Equal for maps that share the texts of their keys; null for an empty map.
    [[nodiscard]] const void *sharedKeys() const;

    /// Replaces the entry with that key, else appends it. Writes the map anew: for many entries use a Builder.
    void set(const QString &key, const QString &value, bool isJson = false);
    void remove(QStringView key);

    friend bool operator==(const Metadata &a, const Metadata &b);

private:
    struct Keys;
    struct Block;
    explicit Metadata(Block *block) : m_block(block) { }

    Block *m_block = nullptr;
};

/// Goes through the entries of a map without copying them.
class Metadata::Views {
public:
    class Iterator {
    public:
        using value_type = View;
        using difference_type = std::ptrdiff_t;

        [[nodiscard]] const View &operator*() const { return m_view; }
        [[nodiscard]] const View *operator->() const { return &m_view; }
        Iterator &operator++();
        void operator++(int) { ++*this; }
        [[nodiscard]] bool operator==(std::default_sentinel_t) const { return m_left == 0; }

    private:
        friend class Views;
        void read();

        const char *m_key = nullptr;
        const char *m_value = nullptr;
        qsizetype m_left = 0;
        View m_view;
    };

    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] static std::default_sentinel_t end() { return {}; }

private:
    friend class Metadata;
    explicit Views(const Block *block) : m_block(block) { }

    const Block *m_block;
};

/// Makes maps from many entries; one of a key that was there before takes its place. Maps that one builder makes one
/// after the other share their keys where these are the same.
class Metadata::Builder {
public:
    Builder();
    ~Builder();
    Q_DISABLE_COPY_MOVE(Builder)

    /// UTF-8 that must outlive take().
    void add(std::string_view key, std::string_view value, bool isJson = false);
    [[nodiscard]] Metadata take();

private:
    void dropOlder();
    [[nodiscard]] bool fits(const Keys &keys) const;

    std::vector<View> m_views;
    Keys *m_keys = nullptr;
};

}
