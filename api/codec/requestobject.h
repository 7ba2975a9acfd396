// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/destination.h"
#include "api/metadata.h"
#include "api/openenum.h"
#include "api/reading.h"

#include <simdjson.h>

#include <algorithm>

namespace routedesk::api::codec {

enum class Need { Optional, Required };

struct Range {
    double least;
    double most;
};

/// One object of a request, read strictly. What is wrong is added to the list of complaints under the object's path;
/// null counts as absent.
class RequestObject {
public:
    RequestObject(QList<FieldError> &complaints, simdjson::dom::object object, QString path = {})
        : m_complaints(complaints)
        , m_object(object)
        , m_path(std::move(path))
    {
    }

    void complain(std::string_view key, const QString &message) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key).has_value(); }
    [[nodiscard]] QString pathOf(std::string_view key) const;

    /// A required text may not be empty.
    [[nodiscard]] QString text(std::string_view key, Need need = Need::Optional) const;
    /// The first of two names of the same thing.
    [[nodiscard]] QString text(std::string_view key, std::string_view otherKey, Need need = Need::Optional) const;
    [[nodiscard]] QStringList texts(std::string_view key) const;
    [[nodiscard]] std::optional<int> integer(std::string_view key, Range range) const;
    [[nodiscard]] std::optional<double> number(std::string_view key, Range range) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;
    [[nodiscard]] std::optional<Instant> time(std::string_view key, Need need = Need::Optional) const;
    [[nodiscard]] std::optional<Metadata> metadata(std::string_view key) const;
    [[nodiscard]] std::optional<RequestObject> object(std::string_view key, Need need = Need::Optional) const;

    /// One of `allowed`, or of all words of E when that is empty.
    template<class E>
    [[nodiscard]] OpenEnum<E> word(std::string_view key, Need need = Need::Optional,
        std::initializer_list<E> allowed = {}) const
    {
        QStringList words;
        for (const auto &[value, text] : WireWords<E>::words) {
            if (allowed.size() == 0 || std::ranges::find(allowed, value) != allowed.end())
                words.append(text.toString());
        }
        const QString found = wordIn(words, key, need);
        return found.isNull() ? OpenEnum<E>() : OpenEnum<E>::fromText(found);
    }

    /// Calls visit(item) for every item of a list of objects; complains about items of another kind, and about an
    /// empty or absent list when one is required.
    template<class Visit>
    void eachObject(std::string_view key, Need need, Visit visit) const
    {
        const auto items = list(key, need);
        if (!items)
            return;
        qsizetype index = 0;
        for (const simdjson::dom::element item : *items) {
            const QString itemPath = pathOf(key) + QLatin1Char('.') + QString::number(index++);
            simdjson::dom::object inner;
            if (item.get(inner))
                complainAt(itemPath, QStringLiteral("must be an object"));
            else
                visit(RequestObject(m_complaints, inner, itemPath));
        }
    }

    [[nodiscard]] simdjson::dom::object wire() const { return m_object; }
    [[nodiscard]] std::optional<simdjson::dom::element> find(std::string_view key) const;
    [[nodiscard]] std::optional<simdjson::dom::array> list(std::string_view key, Need need = Need::Optional) const;
    void complainAt(const QString &path, const QString &message) const;

private:
    [[nodiscard]] QString wordIn(const QStringList &words, std::string_view key, Need need) const;
    [[nodiscard]] std::optional<simdjson::dom::element> find(std::string_view key, Need need) const;
    [[nodiscard]] std::optional<QString> textOf(std::string_view key, simdjson::dom::element element) const;

    QList<FieldError> &m_complaints;
    simdjson::dom::object m_object;
    QString m_path;
};

/// The destination and home forms that a request may have.
enum class AddressOnly { Allowed, Refused };
[[nodiscard]] Destination readDestination(const RequestObject &destination, AddressOnly addressOnly);
[[nodiscard]] std::optional<GeoPoint> readPoint(const RequestObject &geometry);

[[nodiscard]] Metadata metadataFrom(simdjson::dom::object object);

/// The complaint about a body as a whole.
[[nodiscard]] QList<FieldError> bodyComplaint(const QString &message);

/// Opens a body as one JSON object and lets `read(const RequestObject &)` make the request of it.
template<class T, class Read>
[[nodiscard]] ReadResult<T> readBody(QByteArrayView body, Read read)
{
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    if (const auto error = parser.parse(body.data(), static_cast<std::size_t>(body.size())).get(document)) {
        return std::unexpected(bodyComplaint(
            QStringLiteral("is not JSON: %1").arg(QLatin1StringView(simdjson::error_message(error)))));
    }
    simdjson::dom::object object;
    if (document.get(object))
        return std::unexpected(bodyComplaint(QStringLiteral("must be a JSON object")));
    QList<FieldError> complaints;
    T request = read(RequestObject(complaints, object));
    if (!complaints.isEmpty())
        return std::unexpected(std::move(complaints));
    return request;
}

}
