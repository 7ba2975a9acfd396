// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "yamlvalue.h"

#include <QJsonArray>
#include <QJsonObject>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace {

QJsonValue scalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!")
        return text;
    if (text.isEmpty() || text == "null"_L1 || text == "~"_L1)
        return QJsonValue::Null;
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    bool isNumber = false;
    if (const qlonglong whole = text.toLongLong(&isNumber); isNumber)
        return whole;
    if (const double number = text.toDouble(&isNumber); isNumber)
        return number;
    return text;
}

QJsonValue value(const YAML::Node &node)
{
    if (node.IsSequence()) {
        QJsonArray items;
        for (const YAML::Node &item : node)
            items.append(value(item));
        return items;
    }
    if (node.IsMap()) {
        QJsonObject fields;
        for (const auto &field : node) {
            const QString key = QString::fromStdString(field.first.Scalar());
            if (fields.contains(key))
                throw YAML::Exception(field.first.Mark(), "a key occurs twice: " + field.first.Scalar());
            fields.insert(key, value(field.second));
        }
        return fields;
    }
    return node.IsScalar() ? scalar(node) : QJsonValue::Null;
}

}

std::expected<QJsonValue, QString> jsonFromYaml(const QByteArray &text)
{
    try {
        return value(YAML::Load(text.toStdString()));
    } catch (const YAML::Exception &error) {
        return std::unexpected(QString::fromUtf8(error.what()));
    }
}
