// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/queryreader.h"

#include "api/codec/requestlimits.h"
#include "api/codec/requestobject.h"

#include <QUrl>

namespace routedesk::api::codec {

namespace {

QString decoded(QString encoded)
{
    // Form encoding says space with a plus; QUrlQuery leaves that to its user.
    encoded.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

}

QueryReader::QueryReader(const QUrlQuery &query)
    : m_location(QStringLiteral("query"))
{
    for (const auto &[name, value] : query.queryItems(QUrl::FullyEncoded))
        m_values.insert(decoded(name), decoded(value));
    refuseNul();
}

// Not every store can keep it, nor look for it.
void QueryReader::refuseNul()
{
    for (const auto &[name, value] : m_values.asKeyValueRange()) {
        if (value.contains(QChar(u'\0')))
            m_complaints.append({ m_location, name, QStringLiteral("must not contain U+0000") });
    }
}

void QueryReader::complain(const char *name, const QString &message)
{
    m_complaints.append({ m_location, QLatin1StringView(name), message });
}

void QueryReader::complainOfWord(const char *name, const QStringList &words)
{
    complain(name, QStringLiteral("must be one of: %1").arg(words.join(QLatin1StringView(", "))));
}

QString QueryReader::scalar(const char *name)
{
    if (m_notScalar.contains(QLatin1StringView(name)))
        complain(name, QStringLiteral("must not be a list or an object"));
    const QString value = m_values.value(QLatin1StringView(name));
    return value.isEmpty() ? QString() : value;
}

QString QueryReader::text(const char *name)
{
    if (m_notText.contains(QLatin1StringView(name)))
        complain(name, QStringLiteral("must be a text"));
    return scalar(name);
}

QString QueryReader::text(const char *name, const char *otherName)
{
    const QString value = text(name);
    // What does not count must be a text all the same.
    const QString other = text(otherName);
    return value.isNull() ? other : value;
}

std::optional<int> QueryReader::integer(const char *name, int least, int most)
{
    const QString value = scalar(name);
    if (value.isNull())
        return std::nullopt;
    bool isNumber = false;
    const int result = value.toInt(&isNumber);
    if (!isNumber || result < least || result > most) {
        complain(name, QStringLiteral("must be a whole number between %1 and %2").arg(least).arg(most));
        return std::nullopt;
    }
    return result;
}

std::optional<bool> QueryReader::flag(const char *name)
{
    const QString value = scalar(name).toLower();
    if (value.isEmpty())
        return std::nullopt;
    if (value == u"true" || value == u"1")
        return true;
    if (value == u"false" || value == u"0")
        return false;
    complain(name, QStringLiteral("must be true or false"));
    return std::nullopt;
}

std::optional<QDate> QueryReader::day(const char *name)
{
    const QString value = text(name);
    if (value.isNull())
        return std::nullopt;
    const QDate day = QDate::fromString(value, u"yyyy-MM-dd");
    if (day.isValid())
        return day;
    complain(name, QStringLiteral("must be a day such as 2023-10-31"));
    return std::nullopt;
}

std::optional<Instant> QueryReader::moment(const char *name, Bound bound)
{
    const QString value = text(name);
    if (value.isNull())
        return std::nullopt;
    if (const auto instant = instantFromText(value))
        return instant;
    if (const auto midnight = instantFromText(QString(value + QLatin1StringView("T00:00:00Z")))) {
        const auto lastMoment = std::chrono::days(1) - std::chrono::milliseconds(1);
        return bound == Bound::Lower ? *midnight : *midnight + lastMoment;
    }
    complain(name, QStringLiteral("must be a day, or a time such as 2023-10-31 02:00:00"));
    return std::nullopt;
}

std::optional<Instant> QueryReader::time(const char *name)
{
    const QString value = text(name);
    if (value.isNull())
        return std::nullopt;
    const auto instant = instantFromText(value);
    if (!instant)
        complain(name, QStringLiteral("must be a time such as 2023-10-31T02:00:00Z"));
    return instant;
}

Metadata QueryReader::object(const char *name)
{
    // An export's body may hold the object itself.
    const QString value = scalar(name);
    if (value.isNull())
        return {};
    const QByteArray utf8 = value.toUtf8();
    simdjson::dom::parser parser;
    simdjson::dom::object members;
    if (parser.parse(utf8.constData(), static_cast<std::size_t>(utf8.size())).get(members)) {
        complain(name, QStringLiteral("must be the text of a JSON object"));
        return {};
    }
    if (members.size() > static_cast<std::size_t>(mostMembers)) {
        complain(name, QStringLiteral("must not have more than %1 members").arg(mostMembers));
        return {};
    }
    if (const QString fault = mapFault(members); !fault.isNull()) {
        complain(name, fault);
        return {};
    }
    return metadataFrom(members);
}

QStringList QueryReader::texts(const char *name)
{
    QStringList result;
    for (const QString &value : text(name).split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty() && !result.contains(trimmed))
            result.append(trimmed);
    }
    return result;
}

}
