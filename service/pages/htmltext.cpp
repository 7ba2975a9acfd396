// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/htmltext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

bool isInvisible(char32_t c)
{
    return c == 0x061C || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isBreak(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}

QString tidied(const QString &text, qsizetype most)
{
    QString result;
    qsizetype count = 0;
    for (const uint c : text.toUcs4()) {
        if (isInvisible(c) || QChar::isNonCharacter(c))
            continue;
        if (count++ == most)
            return result.trimmed() + u'…';
        if (isBreak(c))
            result += u' ';
        else
            result += QChar::fromUcs4(c);
    }
    return result.trimmed();
}

QString escaped(const QString &text)
{
    QString result = text.toHtmlEscaped();
    return result.replace(u'\'', "&#39;"_L1);
}

QString outside(const QString &text, qsizetype most)
{
    return "<bdi>"_L1 + escaped(tidied(text, most)) + "</bdi>"_L1;
}

}
