// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/partdevice.h"

#include <QXmlStreamReader>

namespace routedesk::models {

/// The XML of one part of a workbook, element by element. Names are the local ones: the several versions of the
/// formats differ in their namespaces only. Nesting is bounded, and a document type (which no workbook has, but
/// entity bombs do) is refused.
class PartReader {
public:
    /// `budget` must outlive the reader.
    PartReader(const KArchiveFile &file, UnpackBudget &budget);

    /// To the next token; false at the end, and when the part is no good.
    bool next();
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isStart(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool isEnd(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    /// Of the element in hand; null when it has none of that local name. Valid until next().
    [[nodiscard]] QStringView attribute(QStringView name) const;
    /// How many elements are open, the one in hand included (an end element is not open any more).
    [[nodiscard]] int depth() const { return m_depth; }
    /// Behind the element that has just begun.
    void skip();
    /// Why it broke off; nullopt when it did not.
    [[nodiscard]] std::optional<CsvError> error() const;

private:
    PartDevice m_device;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    bool m_isRefused = false;
};

}
