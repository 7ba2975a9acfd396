// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/answerreader.h"

#include "api/codec/jsontext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace routedesk::api::codec {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}

QString AnswerReader::path() const
{
    QString result;
    for (const Step &step : m_path) {
        if (step.index >= 0) {
            result += QLatin1Char('[') + QString::number(step.index) + QLatin1Char(']');
            continue;
        }
        if (!result.isEmpty())
            result += QLatin1Char('.');
        // A key is the server's text: cut, so that a hostile one cannot fill a log.
        result += QString::fromUtf8(step.key.data(), static_cast<qsizetype>(std::min<std::size_t>(step.key.size(), 64)));
    }
    return result;
}

void AnswerReader::note(const char *reason)
{
    if (m_notes.count >= DecodeNotes::keptMessages)
        ++m_notes.count;
    else
        m_notes.add(path() + QLatin1StringView(": ") + QLatin1StringView(reason));
}

void AnswerReader::note(std::string_view key, const char *reason)
{
    const Scope scope(*this);
    at(key);
    note(reason);
}

void AnswerReader::refuse(json::value &value, simdjson::error_code error, const char *reason)
{
    // After any other error the reader may stand behind the value already.
    if (error == simdjson::INCORRECT_TYPE) {
        bool null = false;
        if (!value.is_null().get(null) && null)
            return;
    }
    note(reason);
}

std::optional<std::string_view> AnswerReader::bytes(json::value &value)
{
    std::string_view text;
    if (const auto error = value.get_string(true).get(text)) {
        refuse(value, error, "not a text");
        return std::nullopt;
    }
    return text;
}

std::optional<double> AnswerReader::number(json::value &value)
{
    double result = 0;
    const auto error = value.get_double().get(result);
    if (!error && std::isfinite(result))
        return result;
    // Some answers quote their numbers.
    std::string_view text;
    if (error == simdjson::INCORRECT_TYPE && !value.get_string().get(text)) {
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), result);
        if (failure == std::errc() && end == text.data() + text.size() && std::isfinite(result))
            return result;
        note("not a number");
        return std::nullopt;
    }
    refuse(value, error, "not a number");
    return std::nullopt;
}

std::optional<int> AnswerReader::integer(json::value &value)
{
    const auto result = number(value);
    if (!result)
        return std::nullopt;
    const double rounded = std::round(*result);
    if (rounded < std::numeric_limits<int>::min() || rounded > std::numeric_limits<int>::max()) {
        note("out of range");
        return std::nullopt;
    }
    if (rounded != *result)
        note("rounded to a whole number");
    return static_cast<int>(rounded);
}

std::optional<bool> AnswerReader::flag(json::value &value)
{
    bool result = false;
    if (const auto error = value.get_bool().get(result)) {
        refuse(value, error, "neither true nor false");
        return std::nullopt;
    }
    return result;
}

std::optional<Instant> AnswerReader::time(json::value &value)
{
    const auto text = bytes(value);
    if (!text)
        return std::nullopt;
    const auto result = instantFromUtf8(*text);
    if (!result && !text->empty())
        note("not a time");
    return result;
}

std::optional<json::object> AnswerReader::object(json::value &value)
{
    json::object result;
    if (const auto error = value.get_object().get(result)) {
        refuse(value, error, "not an object");
        return std::nullopt;
    }
    return result;
}

std::optional<json::array> AnswerReader::array(json::value &value)
{
    json::array result;
    if (const auto error = value.get_array().get(result)) {
        refuse(value, error, "not a list");
        return std::nullopt;
    }
    return result;
}

void AnswerReader::text(json::value &value, QString &into)
{
    if (const auto utf8 = bytes(value)) {
        into = QString::fromUtf8(utf8->data(), static_cast<qsizetype>(utf8->size()));
        if (into.isNull())
            into = QLatin1StringView("");
    }
}

void AnswerReader::text(json::value &value, Rare<QString> &into)
{
    QString plain;
    text(value, plain);
    if (!plain.isNull())
        into = plain;
}

void AnswerReader::sharedText(json::value &value, Rare<QString> &into)
{
    if (const auto utf8 = bytes(value))
        into = m_interner.rare(*utf8);
}

QStringList AnswerReader::shared(const QStringList &texts)
{
    if (texts.isEmpty())
        return texts;
    const auto known = std::ranges::find(m_lists, texts);
    if (known != m_lists.end())
        return *known;
    m_lists[m_nextList++ % m_lists.size()] = texts;
    return texts;
}

const Rare<Region> &AnswerReader::shared(const Region &region)
{
    if (m_region != region)
        m_region = region;
    return m_region;
}

void AnswerReader::sharedText(json::value &value, QString &into)
{
    if (const auto utf8 = bytes(value))
        into = shared(*utf8);
}

bool AnswerReader::isSoundJson(std::string_view text)
{
    if (!m_checker)
        m_checker.emplace();
    return codec::isSoundJson(text, *m_checker);
}

void AnswerReader::entry(std::string_view key, json::value &value, Metadata::Builder &into)
{
    std::string_view utf8;
    const auto error = value.get_string(true).get(utf8);
    if (!error) {
        into.add(key, utf8);
        return;
    }
    if (error != simdjson::INCORRECT_TYPE)
        return note("not a text");
    if (const auto failure = value.raw_json().get(utf8))
        return breakOff(failure);
    jsonEntry(key, trimmed(utf8), into);
}

void AnswerReader::jsonEntry(std::string_view key, std::string_view text, Metadata::Builder &into)
{
    if (isSoundJson(text))
        into.add(key, text, true);
    else
        note("not JSON");
}

void AnswerReader::metadata(json::value &value, Metadata &into)
{
    auto map = object(value);
    if (!map)
        return;
    eachField(*map, [&](std::string_view key, json::value &item) { entry(key, item, m_maps); });
    into = m_maps.take();
}

}
