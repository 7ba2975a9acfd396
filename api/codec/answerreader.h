// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/interner.h"
#include "api/instant.h"
#include "api/metadata.h"
#include "api/page.h"
#include "api/rare.h"
#include "api/region.h"

#include <simdjson.h>

#include <vector>

namespace routedesk::api::codec {

namespace json = simdjson::ondemand;

/// What a tolerant decoder carries along: where it is, what it did not understand, and whether the document itself
/// broke (no JSON after all), after which nothing more may be read.
class AnswerReader {
public:
    /// One level of the path, for as long as it lives.
    class Scope {
    public:
        explicit Scope(AnswerReader &reader)
            : m_reader(reader)
        {
            m_reader.m_path.emplace_back();
        }
        ~Scope() { m_reader.m_path.pop_back(); }
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        AnswerReader &m_reader;
    };

    void at(std::string_view key) { m_path.back() = { key, -1 }; }
    void at(qsizetype index) { m_path.back() = { {}, index }; }

    void note(const char *reason);
    void note(std::string_view key, const char *reason);
    [[nodiscard]] DecodeNotes takeNotes() { return std::exchange(m_notes, {}); }

    void breakOff(simdjson::error_code error) { m_error = error; }
    [[nodiscard]] bool isBroken() const { return m_error != simdjson::SUCCESS; }
    [[nodiscard]] simdjson::error_code error() const { return m_error; }

    /// Each of these is nullopt when the value is null, and when it is something else, which is then noted.
    [[nodiscard]] std::optional<std::string_view> bytes(json::value &value);
    [[nodiscard]] std::optional<double> number(json::value &value);
    [[nodiscard]] std::optional<int> integer(json::value &value);
    [[nodiscard]] std::optional<bool> flag(json::value &value);
    [[nodiscard]] std::optional<Instant> time(json::value &value);
    [[nodiscard]] std::optional<json::object> object(json::value &value);
    [[nodiscard]] std::optional<json::array> array(json::value &value);

    /// Leave `into` as it is unless there is a text.
    void text(json::value &value, QString &into);
    void text(json::value &value, Rare<QString> &into);
    void sharedText(json::value &value, QString &into);
    void sharedText(json::value &value, Rare<QString> &into);

    /// Any value, kept as the free map keeps it. Good until the document is.
    void entry(std::string_view key, json::value &value, Metadata::Builder &into);
    void jsonEntry(std::string_view key, std::string_view text, Metadata::Builder &into);
    void metadata(json::value &value, Metadata &into);

    [[nodiscard]] const QString &shared(std::string_view utf8) { return m_interner.text(utf8); }
    /// An equal one that was met a short while ago, if there is one.
    [[nodiscard]] QStringList shared(const QStringList &texts);
    [[nodiscard]] const Rare<Region> &shared(const Region &region);

    template<class Visit>
    void eachField(json::object &object, Visit visit);
    template<class Visit>
    void eachItem(json::array &array, Visit visit);

private:
    struct Step {
        std::string_view key;
        qsizetype index = -1;
    };

    void refuse(json::value &value, simdjson::error_code error, const char *reason);
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isSoundJson(std::string_view text);

    Interner m_interner;
    std::array<QStringList, 8> m_lists;
    std::size_t m_nextList = 0;
    Rare<Region> m_region;
    Metadata::Builder m_maps;
    std::vector<Step> m_path;
    DecodeNotes m_notes;
    simdjson::error_code m_error = simdjson::SUCCESS;
    std::optional<simdjson::dom::parser> m_checker;
};

/// Calls visit(key, value) for every field, with the path standing at it.
template<class Visit>
void AnswerReader::eachField(json::object &object, Visit visit)
{
    const Scope scope(*this);
    for (auto step : object) {
        json::field field;
        if (const auto error = std::move(step).get(field))
            return breakOff(error);
        std::string_view key = field.escaped_key();
        if (key.find('\\') != std::string_view::npos) {
            if (field.unescaped_key(true).get(key))
                key = {};
        }
        at(key);
        visit(key, field.value());
        if (isBroken())
            return;
    }
}

/// Calls visit(value) for every item, with the path standing at it.
template<class Visit>
void AnswerReader::eachItem(json::array &array, Visit visit)
{
    const Scope scope(*this);
    qsizetype index = 0;
    for (auto step : array) {
        json::value value;
        if (const auto error = std::move(step).get(value))
            return breakOff(error);
        at(index++);
        visit(value);
        if (isBroken())
            return;
    }
}

}
