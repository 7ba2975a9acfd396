// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/typography.h"

namespace routedesk::ui {

namespace {

QFont inter(int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({ QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"),
        QStringLiteral("sans-serif") });
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

}

Typography typography(int pixelSize)
{
    Typography type;
    type.body = inter(pixelSize, QFont::Normal);
    type.strong = inter(pixelSize, QFont::DemiBold);
    type.small = inter(pixelSize - 1, QFont::Normal);
    type.smallStrong = inter(pixelSize - 1, QFont::DemiBold);
    type.label = inter(pixelSize - 2, QFont::DemiBold);
    type.label.setLetterSpacing(QFont::AbsoluteSpacing, 0.2);
    type.title = inter(pixelSize + 4, QFont::DemiBold);
    type.figures = tabular(type.body);
    type.figuresStrong = tabular(type.strong);
    type.smallFigures = tabular(type.small);
    type.smallFiguresStrong = tabular(type.smallStrong);
    return type;
}

}
