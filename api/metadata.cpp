// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/metadata.h"

#include <QAtomicInt>
#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <new>
#include <unordered_map>

namespace routedesk::api {

namespace {

// Numbers of seven bits a byte, the last one without its highest bit.
std::size_t lengthOf(std::size_t number)
{
    std::size_t bytes = 1;
    for (; number >= 0x80; number >>= 7)
        ++bytes;
    return bytes;
}

char *put(char *at, std::size_t number)
{
    for (; number >= 0x80; number >>= 7)
        *at++ = static_cast<char>(0x80 | (number & 0x7f));
    *at++ = static_cast<char>(number);
    return at;
}

char *put(char *at, std::string_view bytes)
{
    std::ranges::copy(bytes, at);
    return at + bytes.size();
}

std::size_t take(const char *&at)
{
    std::size_t number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        number |= std::size_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
}

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

QString textOf(std::string_view utf8)
{
    // At the beginning QString::fromUtf8() would take it for a mark of the encoding, and drop it.
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const auto decoded = [](std::string_view rest) {
        return QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()));
    };
    if (utf8.empty())
        return QStringLiteral("");
    return utf8.starts_with(mark) ? QChar(QChar::ByteOrderMark) + decoded(utf8.substr(mark.size())) : decoded(utf8);
}

QByteArray utf8Of(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString sound = text.toString();
    for (qsizetype i = 0; i < sound.size(); ++i) {
        if (sound.at(i).isHighSurrogate() && i + 1 < sound.size() && sound.at(i + 1).isLowSurrogate())
            ++i;
        else if (sound.at(i).isSurrogate())
            sound[i] = QChar::ReplacementCharacter;
    }
    return sound.toUtf8();
}

}

/// Of each key its size and whether the value is JSON, as one number, then its bytes.
struct Metadata::Keys {
    QAtomicInt holders = 1;
    qsizetype count = 0;
    QByteArray bytes;

    void letGo()
    {
        if (!holders.deref())
            delete this;
    }
};

/// The values lie behind it: of each its size, then its bytes.
struct Metadata::Block {
    QAtomicInt holders = 1;
    quint32 size = 0;
    Keys *keys = nullptr;

    [[nodiscard]] char *values() { return reinterpret_cast<char *>(this + 1); }
    [[nodiscard]] const char *values() const { return reinterpret_cast<const char *>(this + 1); }
};

Metadata::Metadata(const Metadata &other) : m_block(other.m_block)
{
    if (m_block)
        m_block->holders.ref();
}

Metadata::~Metadata()
{
    if (!m_block || m_block->holders.deref())
        return;
    m_block->keys->letGo();
    m_block->~Block();
    ::operator delete(m_block);
}

qsizetype Metadata::size() const
{
    return m_block ? m_block->keys->count : 0;
}

const void *Metadata::sharedKeys() const
{
    return m_block ? m_block->keys : nullptr;
}

Metadata::Views Metadata::views() const
{
    return Views(m_block);
}

QList<Metadata::Entry> Metadata::entries() const
{
    QList<Entry> result;
    result.reserve(size());
    for (const View &view : views())
        result.append({ textOf(view.key), textOf(view.value), view.isJson });
    return result;
}

QString Metadata::value(QStringView key) const
{
    const QByteArray utf8 = utf8Of(key);
    for (const View &view : views()) {
        if (view.key == viewOf(utf8))
            return textOf(view.value);
    }
    return {};
}

void Metadata::set(const QString &key, const QString &value, bool isJson)
{
    const QByteArray keyBytes = utf8Of(key);
    const QByteArray valueBytes = utf8Of(value);
    Builder builder;
    for (const View &view : views())
        builder.add(view.key, view.value, view.isJson);
    builder.add(viewOf(keyBytes), viewOf(valueBytes), isJson);
    *this = builder.take();
}

void Metadata::remove(QStringView key)
{
    const QByteArray utf8 = utf8Of(key);
    Builder builder;
    for (const View &view : views()) {
        if (view.key != viewOf(utf8))
            builder.add(view.key, view.value, view.isJson);
    }
    *this = builder.take();
}

bool operator==(const Metadata &a, const Metadata &b)
{
    if (a.m_block == b.m_block)
        return true;
    if (!a.m_block || !b.m_block || a.m_block->size != b.m_block->size)
        return false;
    const Metadata::Keys &mine = *a.m_block->keys;
    const Metadata::Keys &others = *b.m_block->keys;
    return (&mine == &others || mine.bytes == others.bytes)
        && std::memcmp(a.m_block->values(), b.m_block->values(), a.m_block->size) == 0;
}

Metadata::Views::Iterator Metadata::Views::begin() const
{
    Iterator first;
    if (m_block) {
        first.m_key = m_block->keys->bytes.constData();
        first.m_value = m_block->values();
        first.m_left = m_block->keys->count;
        first.read();
    }
    return first;
}

void Metadata::Views::Iterator::read()
{
    const std::size_t head = take(m_key);
    m_view.isJson = (head & 1) != 0;
    m_view.key = { m_key, head >> 1 };
    m_key += head >> 1;
    const std::size_t size = take(m_value);
    m_view.value = { m_value, size };
    m_value += size;
}

Metadata::Views::Iterator &Metadata::Views::Iterator::operator++()
{
    if (--m_left > 0)
        read();
    return *this;
}

Metadata::Builder::Builder() = default;

Metadata::Builder::~Builder()
{
    if (m_keys)
        m_keys->letGo();
}

void Metadata::Builder::add(std::string_view key, std::string_view value, bool isJson)
{
    m_views.push_back({ key, value, isJson });
}

// What comes last under a key stands where the key came first.
void Metadata::Builder::dropOlder()
{
    constexpr std::size_t few = 24;
    std::size_t kept = 0;
    const auto keep = [&](std::size_t place, const View &view) {
        m_views[place] = view;
        kept += place == kept ? 1 : 0;
    };
    if (m_views.size() <= few) {
        for (std::size_t i = 0; i < m_views.size(); ++i) {
            std::size_t place = 0;
            while (place < kept && m_views[place].key != m_views[i].key)
                ++place;
            keep(place, m_views[i]);
        }
    } else {
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < m_views.size(); ++i)
            keep(places.try_emplace(m_views[i].key, kept).first->second, m_views[i]);
    }
    m_views.resize(kept);
}

bool Metadata::Builder::fits(const Keys &keys) const
{
    if (std::size_t(keys.count) != m_views.size())
        return false;
    const char *at = keys.bytes.constData();
    return std::ranges::all_of(m_views, [&at](const View &view) {
        const std::size_t head = api::take(at);
        const std::string_view key(at, head >> 1);
        at += key.size();
        return key == view.key && ((head & 1) != 0) == view.isJson;
    });
}

Metadata Metadata::Builder::take()
{
    if (m_views.empty())
        return {};
    if (!m_keys || !fits(*m_keys)) {
        dropOlder();
        if (m_keys)
            m_keys->letGo();
        m_keys = new Keys;
        m_keys->count = static_cast<qsizetype>(m_views.size());
        for (const View &view : m_views) {
            char head[10];
            m_keys->bytes.append(head, put(head, view.key.size() << 1 | (view.isJson ? 1U : 0U)) - head);
            m_keys->bytes.append(view.key.data(), static_cast<qsizetype>(view.key.size()));
        }
    }
    std::size_t size = 0;
    for (const View &view : m_views)
        size += lengthOf(view.value.size()) + view.value.size();
    auto *block = new (::operator new(sizeof(Block) + size)) Block;
    block->size = static_cast<quint32>(size);
    block->keys = m_keys;
    m_keys->holders.ref();
    char *at = block->values();
    for (const View &view : m_views)
        at = put(put(at, view.value.size()), view.value);
    m_views.clear();
    return Metadata(block);
}

}
