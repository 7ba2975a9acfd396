// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "schemacheck.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostComplaints = 8;

QJsonObject flattened(const QJsonObject &schema, const QJsonObject &components)
{
    QJsonObject properties;
    QJsonArray required;
    for (const QJsonValue &part : schema.value("allOf"_L1).toArray()) {
        const QJsonObject member = resolved(part.toObject(), components);
        const QJsonObject fields = member.value("properties"_L1).toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            properties.insert(field.key(), field.value());
        for (const QJsonValue &name : member.value("required"_L1).toArray())
            required.append(name);
    }
    return { { u"type"_s, u"object"_s }, { u"properties"_s, properties }, { u"required"_s, required },
        { u"additionalProperties"_s, false } };
}

bool isAnnotation(const QString &key)
{
    static const QStringList annotations { u"description"_s, u"examples"_s, u"default"_s, u"deprecated"_s, u"format"_s };
    return annotations.contains(key);
}

QJsonValue translated(const QString &key, const QJsonValue &value, const QJsonObject &components)
{
    if (key == "properties"_L1) {
        QJsonObject fields = value.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            field.value() = draft7(field.value().toObject(), components);
        return fields;
    }
    if (key == "oneOf"_L1 || key == "anyOf"_L1 || key == "allOf"_L1) {
        QJsonArray members;
        for (const QJsonValue &member : value.toArray())
            members.append(draft7(member.toObject(), components));
        return members;
    }
    if (value.isObject())
        return draft7(value.toObject(), components);
    return value;
}

}

QJsonObject resolved(QJsonObject object, const QJsonObject &components)
{
    while (object.contains("$ref"_L1)) {
        const QStringList steps = object.value("$ref"_L1).toString().split(u'/');
        if (steps.size() != 4 || steps.at(1) != "components"_L1)
            qFatal("a strange reference: %s", qPrintable(steps.join(u'/')));
        object = components.value(steps.at(2)).toObject().value(steps.at(3)).toObject();
        if (object.isEmpty())
            qFatal("nothing at the reference %s", qPrintable(steps.join(u'/')));
    }
    return object;
}

QJsonObject draft7(const QJsonObject &schema, const QJsonObject &components)
{
    if (schema.contains("$ref"_L1))
        return { { u"$ref"_s, schema.value("$ref"_L1) } };
    if (schema.contains("unevaluatedProperties"_L1))
        return draft7(flattened(schema, components), components);
    QJsonObject result;
    for (auto field = schema.begin(); field != schema.end(); ++field) {
        if (!isAnnotation(field.key()))
            result.insert(field.key(), translated(field.key(), field.value(), components));
    }
    return result;
}

class SchemaCheck::Parts {
public:
    explicit Parts(const QJsonObject &components)
        : m_components(components)
    {
        QJsonObject schemas = components.value("schemas"_L1).toObject();
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema)
            schema.value() = draft7(schema.value().toObject(), components);
        m_schemas = { { u"schemas"_s, schemas } };
    }

    [[nodiscard]] const valijson::Schema &schemaOf(const QJsonObject &schema)
    {
        auto &ready = m_ready[QJsonDocument(schema).toJson(QJsonDocument::Compact)];
        if (!ready) {
            const QJsonObject root { { u"allOf"_s, QJsonArray { draft7(schema, m_components) } },
                { u"components"_s, m_schemas } };
            ready = std::make_shared<valijson::Schema>();
            const QJsonValue whole(root);
            valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(whole), *ready);
        }
        return *ready;
    }

    valijson::Validator validator { valijson::Validator::kStrongTypes };

private:
    QJsonObject m_components;
    QJsonObject m_schemas;
    QHash<QByteArray, std::shared_ptr<valijson::Schema>> m_ready;
};

SchemaCheck::SchemaCheck(const QJsonObject &components)
    : m_parts(std::make_unique<Parts>(components))
{
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck &&) noexcept = default;
SchemaCheck &SchemaCheck::operator=(SchemaCheck &&) noexcept = default;

QString SchemaCheck::complaints(const QJsonObject &schema, const QJsonValue &value) const
{
    valijson::ValidationResults results;
    const valijson::adapters::QtJsonAdapter target(value);
    const valijson::Schema &ready = m_parts->schemaOf(schema);
    if (m_parts->validator.validate(ready, target, static_cast<valijson::ValidationResults *>(nullptr)))
        return {};
    m_parts->validator.validate(ready, target, &results);
    QStringList lines;
    valijson::ValidationResults::Error error;
    while (lines.size() < mostComplaints && results.popError(error)) {
        QString place;
        for (const std::string &step : error.context)
            place += QString::fromStdString(step);
        lines.append(place + ": "_L1 + QString::fromStdString(error.description));
    }
    return lines.join(u'\n');
}
