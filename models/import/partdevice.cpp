// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/partdevice.h"

#include "models/import/packing.h"

#include <KZipFileEntry>

namespace routedesk::models {

namespace {

// An attribute can't have a '<' in it, so this bounds what the XML reader has to keep of one tag.
constexpr qint64 longestTag = 4 << 20;

}

PartDevice::PartDevice(const KArchiveFile &file, UnpackBudget &budget)
    : m_source(file.createDevice()), m_budget(budget), m_packed(file.size())
{
    if (const auto *entry = dynamic_cast<const KZipFileEntry *>(&file))
        m_packed = entry->compressedSize();
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!m_source || !m_source->isOpen())
        fail(CsvError::Kind::Damaged);
}

PartDevice::~PartDevice() = default;

qint64 PartDevice::fail(CsvError::Kind kind)
{
    m_fault = CsvError{ kind, 0, {} };
    return -1;
}

bool PartDevice::hasEndlessTag(QByteArrayView bytes)
{
    const qsizetype last = bytes.lastIndexOf('<');
    m_sinceTag = last < 0 ? m_sinceTag + bytes.size() : bytes.size() - last;
    return m_sinceTag > longestTag;
}

qint64 PartDevice::readData(char *data, qint64 size)
{
    using Kind = CsvError::Kind;
    if (m_fault)
        return -1;
    if (m_budget.goOn && !m_budget.goOn(m_done))
        return fail(Kind::Cancelled);
    const qint64 count = m_source->read(data, size);
    if (count < 0)
        return fail(Kind::Damaged);
    m_done += count;
    m_budget.bytesLeft -= count;
    if (m_budget.bytesLeft < 0)
        return fail(Kind::TooLarge);
    if (isTooPacked(m_done, m_packed))
        return fail(Kind::TooPacked);
    if (hasEndlessTag(QByteArrayView(data, count)))
        return fail(Kind::Damaged);
    return count;
}

qint64 PartDevice::writeData(const char *, qint64)
{
    return -1;
}

}
