// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/requestobject.h"

#include "api/codec/requestlimits.h"

#include <cmath>
#include <limits>

namespace routedesk::api::codec {

namespace {

QString between(Range range)
{
    return QStringLiteral("must be between %1 and %2")
        .arg(QString::number(range.least, 'g', 10), QString::number(range.most, 'g', 10));
}

const QString isRequired = QStringLiteral("is required");

}

QList<FieldError> bodyComplaint(const QString &message)
{
    return { { QStringLiteral("json"), QStringLiteral("_schema"), message } };
}

QString RequestObject::pathOf(std::string_view key) const
{
    const QString name = textFromUtf8(key);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void RequestObject::complainAt(const QString &path, const QString &message) const
{
    if (m_complaints.size() < limits::complaints) {
        m_complaints.append({ QStringLiteral("json"), path, message });
    } else if (m_complaints.size() == limits::complaints) {
        m_complaints.append({ QStringLiteral("json"), QStringLiteral("_schema"),
            QStringLiteral("has more faults than are listed here") });
    }
}

void RequestObject::complain(std::string_view key, const QString &message) const
{
    complainAt(pathOf(key), message);
}

std::optional<simdjson::dom::element> RequestObject::find(std::string_view key) const
{
    simdjson::dom::element element;
    if (m_object.at_key(key).get(element) || element.is_null())
        return std::nullopt;
    return element;
}

std::optional<simdjson::dom::element> RequestObject::find(std::string_view key, Need need) const
{
    const auto element = find(key);
    if (!element && need == Need::Required)
        complain(key, isRequired);
    return element;
}

std::optional<QString> RequestObject::textOf(std::string_view key, simdjson::dom::element element) const
{
    std::string_view utf8;
    if (element.get(utf8)) {
        complain(key, QStringLiteral("must be a text"));
        return std::nullopt;
    }
    const QString result = textFromUtf8(utf8);
    const QString fault = textFault(key, result);
    if (fault.isNull())
        return result;
    complain(key, fault);
    return std::nullopt;
}

QString RequestObject::text(std::string_view key, Need need) const
{
    const auto element = find(key, need);
    const auto result = element ? textOf(key, *element) : std::nullopt;
    if (result && result->isEmpty() && need == Need::Required)
        complain(key, QStringLiteral("must not be empty"));
    // Nothing has an empty name: it stands for none.
    return result && (!result->isEmpty() || !isName(key)) ? *result : QString();
}

QString RequestObject::text(std::string_view key, std::string_view otherKey, Need need) const
{
    if (!has(key) && has(otherKey))
        return text(otherKey, need);
    // What does not count must be a text all the same.
    (void)text(otherKey);
    return text(key, need);
}

QStringList RequestObject::texts(std::string_view key) const
{
    QStringList result;
    const auto items = list(key);
    if (!items)
        return result;
    qsizetype index = 0;
    for (const simdjson::dom::element item : *items) {
        std::string_view utf8;
        const bool isText = !item.get(utf8);
        result.append(isText ? textFromUtf8(utf8) : QString());
        const QString fault = isText ? textFault(key, result.last()) : QStringLiteral("must be a text");
        if (!fault.isNull())
            complainAt(pathOf(key) + QLatin1Char('.') + QString::number(index), fault);
        ++index;
    }
    return result;
}

std::optional<double> RequestObject::number(std::string_view key, Range range) const
{
    const auto element = find(key);
    if (!element)
        return std::nullopt;
    double result = 0;
    if (element->get(result)) {
        complain(key, QStringLiteral("must be a number"));
        return std::nullopt;
    }
    if (result < range.least || result > range.most) {
        complain(key, between(range));
        return std::nullopt;
    }
    return result;
}

std::optional<int> RequestObject::integer(std::string_view key, Range range) const
{
    const auto result = number(key, range);
    if (!result)
        return std::nullopt;
    if (*result != std::floor(*result)) {
        complain(key, QStringLiteral("must be a whole number"));
        return std::nullopt;
    }
    return static_cast<int>(*result);
}

std::optional<bool> RequestObject::flag(std::string_view key) const
{
    const auto element = find(key);
    if (!element)
        return std::nullopt;
    bool result = false;
    if (element->get(result)) {
        complain(key, QStringLiteral("must be true or false"));
        return std::nullopt;
    }
    return result;
}

std::optional<Instant> RequestObject::time(std::string_view key, Need need) const
{
    const auto element = find(key, need);
    const auto text = element ? textOf(key, *element) : std::nullopt;
    if (!text)
        return std::nullopt;
    const auto result = instantFromText(*text);
    if (!result)
        complain(key, QStringLiteral("must be a time such as 2023-10-31T02:00:00Z"));
    return result;
}

std::optional<Metadata> RequestObject::metadata(std::string_view key) const
{
    const auto map = object(key);
    if (!map)
        return std::nullopt;
    if (const QString fault = mapFault(map->m_object); !fault.isNull()) {
        complain(key, fault);
        return std::nullopt;
    }
    return metadataFrom(map->m_object);
}

std::optional<RequestObject> RequestObject::object(std::string_view key, Need need) const
{
    const auto element = find(key, need);
    if (!element)
        return std::nullopt;
    simdjson::dom::object inner;
    if (element->get(inner)) {
        complain(key, QStringLiteral("must be an object"));
        return std::nullopt;
    }
    return RequestObject(m_complaints, inner, pathOf(key));
}

std::optional<simdjson::dom::array> RequestObject::list(std::string_view key, Need need) const
{
    const auto element = find(key, need);
    if (!element)
        return std::nullopt;
    simdjson::dom::array items;
    if (element->get(items)) {
        complain(key, QStringLiteral("must be a list"));
        return std::nullopt;
    }
    if (need == Need::Required && items.size() == 0) {
        complain(key, QStringLiteral("must not be empty"));
        return std::nullopt;
    }
    // A long list's size is only known roughly without counting, so it is counted.
    if (std::size_t(std::distance(items.begin(), items.end())) > limits::listEntries) {
        complain(key, QStringLiteral("must not have more than %1 entries").arg(limits::listEntries));
        return std::nullopt;
    }
    return items;
}

QString RequestObject::wordIn(const QStringList &words, std::string_view key, Need need) const
{
    const auto element = find(key, need);
    const auto word = element ? textOf(key, *element) : std::nullopt;
    if (!word)
        return {};
    if (words.contains(*word))
        return *word;
    complain(key, QStringLiteral("must be one of: %1").arg(words.join(QLatin1StringView(", "))));
    return {};
}

}
