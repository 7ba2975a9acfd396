// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <random>

/// Names that a service knows, by the name of the field or parameter that takes them.
using KnownNames = QHash<QString, QStringList>;

/// Makes values that fit a schema, the same ones for the same seed. Fields that take names of things mostly get one that
/// is known, so that a request reaches further than the first look-up.
class SampleValue {
public:
    SampleValue(const QJsonObject &components, std::mt19937 &random)
        : m_components(components)
        , m_random(random)
    {
    }

    void setNames(const KnownNames &names) { m_names = names; }
    [[nodiscard]] QJsonValue make(const QJsonObject &schema, const QString &name = {}, int level = 0);

    /// 0 … below - 1
    [[nodiscard]] int pick(qsizetype below) { return int(m_random() % std::mt19937::result_type(below)); }
    [[nodiscard]] bool chance(int percent) { return pick(100) < percent; }

private:
    [[nodiscard]] QJsonValue text(const QJsonObject &schema, const QString &name);
    [[nodiscard]] QJsonValue number(const QJsonObject &schema, bool whole);
    [[nodiscard]] QJsonObject object(const QJsonObject &schema, int level);

    QJsonObject m_components;
    std::mt19937 &m_random;
    KnownNames m_names;
    int m_count = 0;
};
