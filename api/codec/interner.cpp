// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/interner.h"

#include <cstring>

namespace routedesk::api::codec {

namespace {

quint64 load(const char *at)
{
    quint64 word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Looks at both ends only: handles made by counting or at random differ there.
std::size_t hashOf(std::string_view bytes)
{
    constexpr quint64 factor = 0x9E37'79B9'7F4A'7C15u;
    quint64 hash = bytes.size();
    if (bytes.size() >= 8) {
        hash = (hash ^ load(bytes.data())) * factor;
        hash ^= hash >> 29;
        hash = (hash ^ load(bytes.data() + bytes.size() - 8)) * factor;
    } else {
        for (const char c : bytes)
            hash = (hash ^ static_cast<unsigned char>(c)) * factor;
    }
    return static_cast<std::size_t>(hash >> 54);
}

}

Interner::Slot &Interner::slotOf(std::string_view utf8)
{
    static_assert(std::tuple_size_v<decltype(m_slots)> == std::size_t(1) << (64 - 54));
    Slot &slot = m_slots[hashOf(utf8)];
    if (slot.bytes != utf8 || slot.text.isNull()) {
        slot.bytes = utf8;
        slot.text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        if (slot.text.isNull())
            slot.text = QLatin1StringView("");
        slot.rare.clear();
    }
    return slot;
}

const QString &Interner::text(std::string_view utf8)
{
    return slotOf(utf8).text;
}

const Rare<QString> &Interner::rare(std::string_view utf8)
{
    Slot &slot = slotOf(utf8);
    if (slot.rare.isNull())
        slot.rare = slot.text;
    return slot.rare;
}

}
