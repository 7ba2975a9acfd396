// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/requestlimits.h"

#include <QStringDecoder>

namespace routedesk::api::codec {

namespace {

const QString hasNul = QStringLiteral("must not contain U+0000");

bool contains(std::string_view text, char wanted)
{
    return text.find(wanted) != std::string_view::npos;
}

// Looks no deeper than it may be.
QString faultWithin(simdjson::dom::element value, int level)
{
    if (std::string_view text; !value.get(text))
        return contains(text, '\0') ? hasNul : QString();
    simdjson::dom::array items;
    simdjson::dom::object fields;
    const bool isList = !value.get(items);
    if (!isList && value.get(fields))
        return {};
    if (level >= limits::mapLevels)
        return QStringLiteral("must not be nested more than %1 levels deep").arg(limits::mapLevels);
    if (isList) {
        for (const simdjson::dom::element item : items) {
            if (const QString fault = faultWithin(item, level + 1); !fault.isNull())
                return fault;
        }
        return {};
    }
    for (const auto field : fields) {
        if (contains(field.key, '\0'))
            return hasNul;
        if (const QString fault = faultWithin(field.value, level + 1); !fault.isNull())
            return fault;
    }
    return {};
}

}

QString textFromUtf8(std::string_view utf8)
{
    // QString::fromUtf8() would take the mark for one of the encoding.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    return text.isNull() ? QStringLiteral("") : text;
}

bool isName(std::string_view key)
{
    return key.ends_with("_handle") || key.ends_with("_handles") || key.ends_with("_id");
}

QString textFault(std::string_view key, const QString &text)
{
    const qsizetype most = isName(key) ? limits::nameCharacters : limits::textCharacters;
    if (text.size() > most)
        return QStringLiteral("must not have more than %1 characters").arg(most);
    return text.contains(QChar(u'\0')) ? hasNul : QString();
}

QString mapFault(simdjson::dom::object map)
{
    if (map.size() > limits::mapEntries)
        return QStringLiteral("must not have more than %1 entries").arg(limits::mapEntries);
    if (const QString fault = faultWithin(map, 0); !fault.isNull())
        return fault;
    if (simdjson::minify(map).size() > limits::mapBytes)
        return QStringLiteral("must not be larger than %1 bytes").arg(limits::mapBytes);
    return {};
}

}
