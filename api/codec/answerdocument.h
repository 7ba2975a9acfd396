// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers.h"
#include "api/codec/fieldtable.h"

#include <cstring>
#include <memory>

namespace routedesk::api::codec {

/// What every answer's decoding begins and ends with.

[[nodiscard]] inline ApiError malformed(const QString &why)
{
    return { .kind = ApiError::Kind::Malformed, .message = why };
}

[[nodiscard]] inline ApiError missing(QLatin1StringView key)
{
    return malformed(QStringLiteral("The answer has no %1.").arg(key));
}

/// A copy of the body with the room behind it that the parser reads over.
class PaddedBody {
public:
    explicit PaddedBody(QByteArrayView body)
        : m_size(static_cast<std::size_t>(body.size()))
        , m_bytes(std::make_unique_for_overwrite<char[]>(m_size + simdjson::SIMDJSON_PADDING))
    {
        if (m_size > 0)
            std::memcpy(m_bytes.get(), body.data(), m_size);
        std::memset(m_bytes.get() + m_size, 0, simdjson::SIMDJSON_PADDING);
    }

    [[nodiscard]] simdjson::padded_string_view view() const
    {
        return simdjson::padded_string_view(m_bytes.get(), m_size, m_size + simdjson::SIMDJSON_PADDING);
    }

private:
    std::size_t m_size;
    std::unique_ptr<char[]> m_bytes;
};

/// Opens the body as one JSON object, lets `read(reader, document, object, value)` take it in, and looks that nothing
/// was wrong with the text. `read` returns what makes the answer useless, or nothing.
template<class T, class Read>
DecodeResult<T> decode(QByteArrayView body, Read read)
{
    const PaddedBody padded(body);
    json::parser parser;
    json::document document;
    json::object object;
    auto error = parser.iterate(padded.view()).get(document);
    if (!error)
        error = document.get_object().get(object);
    if (error == simdjson::INCORRECT_TYPE)
        return std::unexpected(malformed(QStringLiteral("The answer is not a JSON object.")));
    AnswerReader reader;
    Decoded<T> result;
    std::optional<ApiError> problem;
    if (!error) {
        problem = read(reader, document, object, result.value);
        error = reader.error();
    }
    if (!error && !document.at_end())
        error = simdjson::TRAILING_CONTENT;
    if (error) {
        return std::unexpected(malformed(
            QStringLiteral("The answer is not JSON: %1").arg(QLatin1StringView(simdjson::error_message(error)))));
    }
    if (problem)
        return std::unexpected(*std::move(problem));
    result.notes = reader.takeNotes();
    return result;
}

using Problem = std::optional<ApiError>;

template<class T>
DecodeResult<Page<T>> decodePage(QByteArrayView body, QLatin1StringView key,
    bool (*readItem)(AnswerReader &, json::value &, T &))
{
    const std::string_view wanted(key.data(), static_cast<std::size_t>(key.size()));
    return decode<Page<T>>(body, [=](AnswerReader &reader, auto &, json::object &object, Page<T> &page) -> Problem {
        bool found = false;
        reader.eachField(object, [&](std::string_view name, json::value &value) {
            if (name == wanted) {
                found = true;
                readList(reader, value, page.items, readItem);
            } else if (name == "pagination_token") {
                reader.text(value, page.nextToken);
                if (page.nextToken.isEmpty())
                    page.nextToken = QString();
            }
        });
        return found ? Problem() : missing(key);
    });
}

template<class T>
DecodeResult<T> decodeObject(QByteArrayView body, void (*read)(AnswerReader &, json::object &, T &), QString T::*handle,
    QLatin1StringView key)
{
    return decode<T>(body, [=](AnswerReader &reader, auto &, json::object &object, T &value) -> Problem {
        read(reader, object, value);
        return (value.*handle).isEmpty() ? missing(key) : Problem();
    });
}

}
