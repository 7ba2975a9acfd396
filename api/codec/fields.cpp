// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/fields.h"

namespace routedesk::api::codec {

void readTexts(AnswerReader &reader, json::value &value, QStringList &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    QStringList texts;
    reader.eachItem(*array, [&](json::value &item) {
        QString text;
        reader.sharedText(item, text);
        if (!text.isNull())
            texts.append(text);
    });
    into = reader.shared(texts);
}

void readRate(AnswerReader &reader, json::value &value, std::optional<double> &into)
{
    const auto rate = reader.number(value);
    if (!rate)
        return;
    if (*rate < 0 || *rate > 100)
        return reader.note("out of range");
    into = *rate > 1 ? *rate / 100 : *rate;
}

void readCompactRate(AnswerReader &reader, json::value &value, CompactOptional<double> &into)
{
    std::optional<double> rate = into;
    readRate(reader, value, rate);
    into = rate;
}

}
