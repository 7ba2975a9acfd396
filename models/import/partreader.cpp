// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/partreader.h"

namespace routedesk::models {

namespace {

constexpr int deepest = 64;

}

PartReader::PartReader(const KArchiveFile &file, UnpackBudget &budget)
    : m_device(file, budget), m_xml(&m_device) { }

bool PartReader::next()
{
    if (m_isRefused || m_xml.atEnd())
        return false;
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement) {
        ++m_depth;
        m_attributes = m_xml.attributes();
    } else if (token == QXmlStreamReader::EndElement) {
        --m_depth;
    }
    m_isRefused = m_depth > deepest || token == QXmlStreamReader::DTD;
    return !m_isRefused && token != QXmlStreamReader::Invalid && token != QXmlStreamReader::EndDocument;
}

QStringView PartReader::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

void PartReader::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside && next()) { }
}

std::optional<CsvError> PartReader::error() const
{
    if (m_device.fault())
        return m_device.fault();
    if (m_isRefused || m_xml.hasError())
        return CsvError{ CsvError::Kind::Damaged, 0, {} };
    return {};
}

}
