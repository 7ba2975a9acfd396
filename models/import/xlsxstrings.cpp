// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/xlsxstrings.h"

#include "models/import/partreader.h"

#include <limits>

namespace routedesk::models {

namespace {

// far more than a cell can hold; what is longer makes its row too long to be one
constexpr qsizetype longestText = 1 << 20;
constexpr qsizetype mostText = qsizetype(1) << 30;

int hexAt(QStringView text, qsizetype at)
{
    // "_xHHHH_"
    if (at + 7 > text.size() || text[at + 1] != u'x' || text[at + 6] != u'_')
        return -1;
    bool ok = false;
    const int code = text.sliced(at + 2, 4).toInt(&ok, 16);
    return ok ? code : -1;
}

}

QString withoutEscapes(const QString &text)
{
    qsizetype at = text.indexOf(u"_x");
    if (at < 0)
        return text;
    QString result = text.left(at);
    for (; at < text.size(); ++at) {
        const int code = text[at] == u'_' ? hexAt(text, at) : -1;
        result += code < 0 ? text[at] : QChar(code);
        at += code < 0 ? 0 : 6;
    }
    return result;
}

QString richText(PartReader &reader, qsizetype most)
{
    const int outside = reader.depth() - 1;
    QString text;
    int textDepth = 0;
    while (reader.next() && reader.depth() > outside) {
        if (reader.isStart(u"rPh"))
            reader.skip();
        else if (reader.isStart(u"t"))
            textDepth = reader.depth();
        else if (reader.isEnd(u"t"))
            textDepth = 0;
        else if (reader.isText() && textDepth == reader.depth() && text.size() < most)
            text += reader.text();
    }
    return withoutEscapes(text);
}

void XlsxStrings::read(PartReader &reader)
{
    while (reader.next()) {
        if (!reader.isStart(u"si"))
            continue;
        if (m_text.size() < mostText)
            m_text.append(richText(reader, longestText).toUtf8());
        else
            reader.skip();
        m_ends.push_back(quint32(m_text.size()));
    }
}

QByteArrayView XlsxStrings::at(qsizetype index) const
{
    if (index < 0 || size_t(index) >= m_ends.size())
        return {};
    const qsizetype begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return QByteArrayView(m_text).sliced(begin, m_ends[size_t(index)] - begin);
}

}
