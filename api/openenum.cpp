// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/openenum.h"

#include <QAtomicInt>

namespace routedesk::api {

struct NumberOrText::Text {
    QAtomicInt holders;
    QString text;
};

NumberOrText::NumberOrText(const QString &text)
{
    if (!text.isNull())
        m_bits = reinterpret_cast<quintptr>(new Text { 1, text });
}

QString NumberOrText::text() const
{
    return isText() ? reinterpret_cast<const Text *>(m_bits)->text : QString();
}

void NumberOrText::hold() const
{
    reinterpret_cast<Text *>(m_bits)->holders.ref();
}

void NumberOrText::letGo()
{
    auto *text = reinterpret_cast<Text *>(m_bits);
    if (!text->holders.deref())
        delete text;
}

}
