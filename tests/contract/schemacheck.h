// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <memory>

/// Validates values against the schemas of an OpenAPI document. Keeps each schema that was used once ready for the next
/// value. Of what draft 7 does not know only `unevaluatedProperties: false` beside `allOf` is understood; `format` is
/// left to the patterns.
class SchemaCheck {
public:
    /// `components` as in the document.
    explicit SchemaCheck(const QJsonObject &components);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck &&) noexcept;
    SchemaCheck &operator=(SchemaCheck &&) noexcept;

    /// What is wrong with the value, one line a complaint; empty when it fits. `schema` may refer to the components.
    [[nodiscard]] QString complaints(const QJsonObject &schema, const QJsonValue &value) const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

/// `schema` for draft 7: without annotations, closed where `unevaluatedProperties` says so.
[[nodiscard]] QJsonObject draft7(const QJsonObject &schema, const QJsonObject &components);
/// What `#/components/…` stands for, however often it refers further; anything else is itself.
[[nodiscard]] QJsonObject resolved(QJsonObject object, const QJsonObject &components);
