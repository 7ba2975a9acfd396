// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/openenum.h"
#include "api/reading.h"

#include <QHash>
#include <QSet>

namespace routedesk::api::codec {

/// The parameters of a list call, from a query or from the body of an export. An empty value counts as absent.
class QueryReader {
public:
    static constexpr qsizetype mostMembers = 20;

    explicit QueryReader(const QUrlQuery &query);
    /// `notText` names the values that came as numbers or flags, `notScalar` those that were lists or objects.
    QueryReader(QHash<QString, QString> values, QString location, QSet<QString> notText, QSet<QString> notScalar)
        : m_values(std::move(values))
        , m_location(std::move(location))
        , m_notText(std::move(notText))
        , m_notScalar(std::move(notScalar))
    {
        refuseNul();
    }

    void complain(const char *name, const QString &message);
    [[nodiscard]] QList<FieldError> takeComplaints() { return std::exchange(m_complaints, {}); }

    [[nodiscard]] QString text(const char *name);
    [[nodiscard]] QString text(const char *name, const char *otherName);
    [[nodiscard]] std::optional<int> integer(const char *name, int least, int most);
    [[nodiscard]] std::optional<bool> flag(const char *name);
    [[nodiscard]] std::optional<QDate> day(const char *name);
    enum class Bound { Lower, Upper };
    /// A day alone stands for its first or its last millisecond.
    [[nodiscard]] std::optional<Instant> moment(const char *name, Bound bound);
    /// ISO 8601.
    [[nodiscard]] std::optional<Instant> time(const char *name);
    /// The JSON text of one object, with at most `mostMembers`.
    [[nodiscard]] Metadata object(const char *name);
    /// A list divided by commas.
    [[nodiscard]] QStringList texts(const char *name);

    template<class E>
    [[nodiscard]] OpenEnum<E> word(const char *name)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return {};
        const auto result = OpenEnum<E>::fromText(value);
        if (!result.isUnknown())
            return result;
        complainOfWord(name, wordsOf<E>());
        return {};
    }

    /// A list divided by commas. `extra` is one more word that may occur; it is told by `foundExtra`.
    template<class E>
    [[nodiscard]] QList<E> words(const char *name, const QString &extra = {}, bool *foundExtra = nullptr)
    {
        QList<E> result;
        for (const QString &value : text(name).split(u',', Qt::SkipEmptyParts)) {
            const auto word = OpenEnum<E>::fromText(value.trimmed());
            if (!extra.isNull() && value.trimmed() == extra)
                *foundExtra = true;
            else if (const auto known = word.known())
                result.append(*known);
            else
                complainOfWord(name, extra.isNull() ? wordsOf<E>() : wordsOf<E>() << extra);
        }
        return result;
    }

private:
    template<class E>
    [[nodiscard]] static QStringList wordsOf()
    {
        QStringList result;
        for (const auto &[value, word] : WireWords<E>::words)
            result.append(word.toString());
        return result;
    }
    void complainOfWord(const char *name, const QStringList &words);
    void refuseNul();
    [[nodiscard]] QString scalar(const char *name);

    QHash<QString, QString> m_values;
    QString m_location;
    QSet<QString> m_notText;
    QSet<QString> m_notScalar;
    QList<FieldError> m_complaints;
};

template<class T>
[[nodiscard]] ReadResult<T> finished(QueryReader &query, const T &request)
{
    auto complaints = query.takeComplaints();
    if (!complaints.isEmpty())
        return std::unexpected(std::move(complaints));
    return request;
}

constexpr int largestPage = 1000;
constexpr int largestInteger = 2'147'483'647;

[[nodiscard]] OrderFilter readOrderFilter(QueryReader &query);
/// An object of country, state and city.
[[nodiscard]] Metadata readRegion(QueryReader &query, const char *name);
/// Every `<field>_date`, `_from`, `_to` and their `_without_tz` twins of these fields.
[[nodiscard]] QList<TimeWindow> readWindows(QueryReader &query, const QList<TimeField> &fields);

}
