// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/answerreader.h"

#include <array>

namespace routedesk::api::codec {

/// One field of a wire object: its key and what reads it. A null leaves the target as it is.
template<class T>
struct Field {
    std::string_view key;
    void (*read)(AnswerReader &, json::value &, T &);
};

/// The fields of one kind of object, found by a hash made at compile time over the length and three letters.
template<class T, std::size_t N>
class FieldTable {
public:
    consteval FieldTable(const std::array<Field<T>, N> &fields) // NOLINT: a list of fields is a table
    {
        for (std::size_t i = 0; i < N; ++i) {
            m_fields[i] = fields[i];
            std::size_t slot = hashOf(fields[i].key);
            while (m_slots[slot] != 0)
                slot = (slot + 1) % slotCount;
            m_slots[slot] = static_cast<unsigned char>(i + 1);
        }
    }

    /// Null when there is no such field.
    [[nodiscard]] const Field<T> *find(std::string_view key) const
    {
        if (key.empty())
            return nullptr;
        for (std::size_t slot = hashOf(key); m_slots[slot] != 0; slot = (slot + 1) % slotCount) {
            const Field<T> &field = m_fields[m_slots[slot] - 1];
            if (field.key == key)
                return &field;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t slotCount = 256;
    static_assert(N < slotCount / 2);

    static constexpr std::size_t hashOf(std::string_view key)
    {
        const std::size_t size = key.size();
        std::size_t hash = size * 7 + static_cast<unsigned char>(key[0]);
        hash = hash * 31 + static_cast<unsigned char>(key[size / 2]);
        hash = hash * 31 + static_cast<unsigned char>(key[size * 3 / 4]);
        return (hash ^ (hash >> 8)) % slotCount;
    }

    std::array<Field<T>, N> m_fields {};
    std::array<unsigned char, slotCount> m_slots {};
};

/// Reads the known fields and passes over the others. False when the value is no object.
template<class T, std::size_t N>
bool readObject(AnswerReader &reader, json::value &value, const FieldTable<T, N> &table, T &into)
{
    auto object = reader.object(value);
    if (!object)
        return false;
    readObject(reader, *object, table, into);
    return true;
}

template<class T, std::size_t N>
void readObject(AnswerReader &reader, json::object &object, const FieldTable<T, N> &table, T &into)
{
    reader.eachField(object, [&](std::string_view key, json::value &value) {
        if (const auto *field = table.find(key))
            field->read(reader, value, into);
    });
}

/// As readObject, handing what the table does not know to `other(key, value)`.
template<class T, std::size_t N, class Other>
bool readObject(AnswerReader &reader, json::value &value, const FieldTable<T, N> &table, T &into, Other other)
{
    auto object = reader.object(value);
    if (!object)
        return false;
    reader.eachField(*object, [&](std::string_view key, json::value &item) {
        if (const auto *field = table.find(key))
            field->read(reader, item, into);
        else
            other(key, item);
    });
    return true;
}

/// Reads the items that `readItem` accepts; the others it has noted.
template<class Item>
void readList(AnswerReader &reader, json::value &value, QList<Item> &into,
    bool (*readItem)(AnswerReader &, json::value &, Item &))
{
    auto array = reader.array(value);
    if (!array)
        return;
    into.clear();
    reader.eachItem(*array, [&](json::value &item) {
        into.emplaceBack();
        if (!readItem(reader, item, into.last()))
            into.removeLast();
    });
}

template<class Item>
void readList(AnswerReader &reader, json::value &value, Rare<QList<Item>> &into,
    bool (*readItem)(AnswerReader &, json::value &, Item &))
{
    QList<Item> items = *into;
    readList(reader, value, items, readItem);
    into = items;
}

}
