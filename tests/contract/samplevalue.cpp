// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "samplevalue.h"

#include "schemacheck.h"

#include <QDate>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject merged(const QJsonArray &parts, const QJsonObject &components)
{
    QJsonObject properties;
    QJsonArray required;
    for (const QJsonValue &part : parts) {
        QJsonObject member = resolved(part.toObject(), components);
        if (member.contains("allOf"_L1))
            member = merged(member.value("allOf"_L1).toArray(), components);
        const QJsonObject fields = member.value("properties"_L1).toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            properties.insert(field.key(), field.value());
        for (const QJsonValue &name : member.value("required"_L1).toArray())
            required.append(name);
    }
    return { { u"type"_s, u"object"_s }, { u"properties"_s, properties }, { u"required"_s, required } };
}

}

QJsonValue SampleValue::make(const QJsonObject &reference, const QString &name, int level)
{
    const QJsonObject schema = resolved(reference, m_components);
    if (schema.contains("allOf"_L1))
        return object(merged(schema.value("allOf"_L1).toArray(), m_components), level);
    if (schema.contains("oneOf"_L1)) {
        const QJsonArray choices = schema.value("oneOf"_L1).toArray();
        return make(choices.at(chance(75) ? 0 : pick(choices.size())).toObject(), name, level);
    }
    if (schema.contains("enum"_L1)) {
        const QJsonArray words = schema.value("enum"_L1).toArray();
        return words.at(pick(words.size()));
    }
    const QJsonValue types = schema.value("type"_L1);
    const QJsonArray choices = types.isArray() ? types.toArray() : QJsonArray { types };
    const QString type = choices.at(chance(90) ? 0 : pick(choices.size())).toString();
    if (type == "string"_L1)
        return text(schema, name);
    if (type == "integer"_L1 || type == "number"_L1)
        return number(schema, type == "integer"_L1);
    if (type == "boolean"_L1)
        return chance(50);
    if (type == "object"_L1)
        return object(schema, level);
    if (type != "array"_L1)
        return QJsonValue::Null;
    QJsonArray items;
    const int least = schema.value("minItems"_L1).toInt();
    const int most = std::min(schema.value("maxItems"_L1).toInt(least + 2), least + 2);
    for (int count = least + pick(most - least + 1); count > 0; --count)
        items.append(make(schema.value("items"_L1).toObject(), name, level + 1));
    return items;
}

QJsonValue SampleValue::text(const QJsonObject &schema, const QString &name)
{
    const QString format = schema.value("format"_L1).toString();
    const QDate day = QDate(2031, 3, 1).addDays(pick(9));
    if (format == "date"_L1)
        return day.toString(Qt::ISODate);
    if (format == "date-time"_L1)
        return day.toString(Qt::ISODate) + u"T%1:30:00Z"_s.arg(pick(24), 2, 10, QLatin1Char('0'));
    if (name == "day_of_week"_L1)
        return u"monday"_s;
    if (name == "timezone"_L1)
        return u"Europe/Berlin"_s;
    const auto known = m_names.constFind(name);
    if (known != m_names.cend() && !known->isEmpty() && chance(80))
        return known->at(pick(known->size()));
    return u"%1-%2"_s.arg(name.isEmpty() ? u"text"_s : name).arg(++m_count);
}

QJsonValue SampleValue::number(const QJsonObject &schema, bool whole)
{
    const double least = schema.value("minimum"_L1).toDouble(0);
    const double most = std::min(schema.value("maximum"_L1).toDouble(least + 100), least + 200);
    if (whole)
        return int(least) + pick(int(most - least) + 1);
    if (most < 0 || least > -180)
        return least + pick(std::max(1, int(most - least))) * 0.75;
    // Of a place near San José, where those of the sample day are; half of these are longitudes by chance.
    return chance(50) ? -121.9 + pick(1000) / 10'000.0 : 37.3 + pick(1000) / 10'000.0;
}

QJsonObject SampleValue::object(const QJsonObject &schema, int level)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QJsonObject result;
    for (const QJsonValue &name : schema.value("required"_L1).toArray())
        result.insert(name.toString(), make(properties.value(name.toString()).toObject(), name.toString(), level + 1));
    for (auto field = properties.begin(); field != properties.end(); ++field) {
        if (!result.contains(field.key()) && chance(level > 4 ? 10 : 35))
            result.insert(field.key(), make(field.value().toObject(), field.key(), level + 1));
    }
    if (properties.isEmpty() && chance(50))
        result.insert(u"key"_s, u"value"_s);
    const QJsonArray choices = schema.value("anyOf"_L1).toArray();
    if (!choices.isEmpty()) {
        for (const QJsonValue &name : choices.first().toObject().value("required"_L1).toArray())
            result.insert(name.toString(), make(properties.value(name.toString()).toObject(), name.toString(), level + 1));
    }
    // Longitude first, whatever the numbers were drawn as.
    if (properties.contains("coordinates"_L1) && result.value("coordinates"_L1).toArray().first().isDouble())
        result.insert(u"coordinates"_s, QJsonArray { -121.9 + pick(1000) / 10'000.0, 37.3 + pick(1000) / 10'000.0 });
    return result;
}
