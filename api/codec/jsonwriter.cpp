// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/jsonwriter.h"

#include "api/codec/jsontext.h"

#include <charconv>
#include <cmath>

namespace routedesk::api::codec {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendControl(QByteArray &bytes, char16_t unit)
{
    switch (unit) {
    case u'\n': bytes.append("\\n"); return;
    case u'\r': bytes.append("\\r"); return;
    case u'\t': bytes.append("\\t"); return;
    case u'\b': bytes.append("\\b"); return;
    case u'\f': bytes.append("\\f"); return;
    default:
        bytes.append("\\u00");
        bytes.append(hexDigits[unit >> 4]);
        bytes.append(hexDigits[unit & 15]);
    }
}

void appendUtf8(QByteArray &bytes, char32_t c)
{
    const auto byte = [&bytes](char32_t value) { bytes.append(static_cast<char>(value)); };
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3F));
    } else {
        byte(0xF0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3F));
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

}

void JsonWriter::separate()
{
    if (m_bytes.isEmpty())
        return;
    const char last = m_bytes.back();
    if (last != '{' && last != '[' && last != ':')
        m_bytes.append(',');
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
}

void JsonWriter::token(std::string_view text)
{
    separate();
    m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

void JsonWriter::key(std::string_view name)
{
    separate();
    m_bytes.append('"');
    m_bytes.append(name.data(), static_cast<qsizetype>(name.size()));
    m_bytes.append("\":");
}

void JsonWriter::key(QStringView name)
{
    separate();
    quoted(name);
    m_bytes.append(':');
}

void JsonWriter::quoted(QStringView text)
{
    m_bytes.append('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x20) {
            appendControl(m_bytes, unit);
        } else if (unit == u'"' || unit == u'\\') {
            m_bytes.append('\\');
            m_bytes.append(static_cast<char>(unit));
        } else if (unit < 0x80) {
            m_bytes.append(static_cast<char>(unit));
        } else if (!QChar::isSurrogate(unit)) {
            appendUtf8(m_bytes, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(m_bytes, QChar::surrogateToUcs4(unit, text[++i].unicode()));
        } else {
            appendUtf8(m_bytes, QChar::ReplacementCharacter);
        }
    }
    m_bytes.append('"');
}

void JsonWriter::quoted(std::string_view utf8)
{
    m_bytes.append('"');
    for (const char byte : utf8) {
        const auto unit = static_cast<unsigned char>(byte);
        if (unit < 0x20)
            appendControl(m_bytes, unit);
        else if (byte == '"' || byte == '\\')
            m_bytes.append('\\').append(byte);
        else
            m_bytes.append(byte);
    }
    m_bytes.append('"');
}

void JsonWriter::value(qint64 number)
{
    char digits[24];
    const auto result = std::to_chars(digits, std::end(digits), number);
    token({ digits, result.ptr });
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    char digits[32];
    const auto result = std::to_chars(digits, std::end(digits), number);
    token({ digits, result.ptr });
}

void JsonWriter::value(QStringView text)
{
    separate();
    quoted(text);
}

void JsonWriter::value(Instant instant)
{
    separate();
    m_bytes.append('"');
    m_bytes.append(toUtf8(instant));
    m_bytes.append('"');
}

void JsonWriter::json(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    json(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void JsonWriter::json(std::string_view utf8)
{
    if (isSoundJson(utf8))
        return token(utf8);
    separate();
    quoted(utf8);
}

void JsonWriter::map(const Metadata &metadata)
{
    beginObject();
    for (const Metadata::View &entry : metadata.views()) {
        separate();
        quoted(entry.key);
        m_bytes.append(':');
        if (entry.isJson)
            json(entry.value);
        else
            quoted(entry.value);
    }
    endObject();
}

void JsonWriter::field(std::string_view name, const QString &text)
{
    if (text.isNull())
        return;
    key(name);
    value(QStringView(text));
}

void JsonWriter::field(std::string_view name, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    key(name);
    beginArray();
    for (const QString &text : texts)
        value(QStringView(text));
    endArray();
}

void JsonWriter::field(std::string_view name, const Metadata &metadata)
{
    if (metadata.isEmpty())
        return;
    key(name);
    map(metadata);
}

}
