// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/palette.h"

#include <algorithm>
#include <cmath>

namespace routedesk::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({ luminance(one), luminance(other) });
    return (light + 0.05) / (dark + 0.05);
}

Palette lightPalette()
{
    Palette p;
    p.chrome = QColor(0xEBE9E4);
    p.panel = QColor(0xF4F3EF);
    p.content = QColor(0xFDFDFB);
    p.rowHover = QColor(0xF3F2ED);
    p.hairline = QColor(0xD8D5CD);
    p.edge = QColor(0xC3C0B8);
    p.control = QColor(0x83878A);
    p.text = QColor(0x1D2226);
    p.textSecondary = QColor(0x4B5257);
    p.textDisabled = QColor(0x5F656A);
    p.accent = QColor(0x0D6378);
    p.accentHover = QColor(0x0A5366);
    p.accentPressed = QColor(0x084555);
    p.onAccent = QColor(0xFFFFFF);
    p.selection = QColor(0xD8E8EC);
    p.selectionInactive = QColor(0xE6E7E4);
    p.late = QColor(0x855300);
    p.lateTint = QColor(0xFBEBCB);
    p.broken = QColor(0xB5321A);
    p.brokenTint = QColor(0xFBE3DB);
    p.done = QColor(0x27693C);
    p.doneTint = QColor(0xDDEEDF);
    p.tip = QColor(0x262C30);
    p.onTip = QColor(0xF2F2EF);
    return p;
}

Palette darkPalette()
{
    Palette p;
    p.dark = true;
    p.chrome = QColor(0x14181B);
    p.panel = QColor(0x1A1F23);
    p.content = QColor(0x20262A);
    p.rowHover = QColor(0x272E33);
    p.hairline = QColor(0x343B40);
    p.edge = QColor(0x475056);
    p.control = QColor(0x7C868B);
    p.text = QColor(0xE8EAE9);
    p.textSecondary = QColor(0xB3BABE);
    p.textDisabled = QColor(0x9CA4A9);
    p.accent = QColor(0x62BDD2);
    p.accentHover = QColor(0x7CCBDD);
    p.accentPressed = QColor(0x4FA9BE);
    p.onAccent = QColor(0x06222A);
    p.selection = QColor(0x1C3C46);
    p.selectionInactive = QColor(0x2C3338);
    p.late = QColor(0xF0B552);
    p.lateTint = QColor(0x3B2F18);
    p.broken = QColor(0xFF9075);
    p.brokenTint = QColor(0x44261F);
    p.done = QColor(0x82C796);
    p.doneTint = QColor(0x1F3526);
    p.tip = QColor(0x343C41);
    p.onTip = QColor(0xF0F2F1);
    return p;
}

QColor Palette::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return textSecondary;
    case Tone::Strong: return text;
    case Tone::Late: return late;
    case Tone::Broken: return broken;
    case Tone::Done: return done;
    }
    return text;
}

QColor Palette::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Strong: return dark ? QColor(0x2B3237) : QColor(0xE9E8E3);
    case Tone::Late: return lateTint;
    case Tone::Broken: return brokenTint;
    case Tone::Done: return doneTint;
    }
    return panel;
}

QColor Palette::film(int strength) const
{
    QColor colour = dark ? QColor(Qt::white) : QColor(0x1D2226);
    colour.setAlphaF(static_cast<float>((dark ? 0.06 : 0.05) * strength));
    return colour;
}

QPalette Palette::toQPalette() const
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, const QColor &colour) { result.setColor(role, colour); };
    set(QPalette::Window, panel);
    set(QPalette::WindowText, text);
    set(QPalette::Base, content);
    set(QPalette::AlternateBase, rowHover);
    set(QPalette::Text, text);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, broken);
    set(QPalette::PlaceholderText, textSecondary);
    set(QPalette::Light, content);
    set(QPalette::Midlight, chrome);
    set(QPalette::Mid, hairline);
    set(QPalette::Dark, edge);
    set(QPalette::Shadow, dark ? QColor(Qt::black) : control);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Accent, accent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, tip);
    set(QPalette::ToolTipText, onTip);
    result.setColor(QPalette::Inactive, QPalette::Highlight, selectionInactive);
    for (const auto role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        result.setColor(QPalette::Disabled, role, textDisabled);
    result.setColor(QPalette::Disabled, QPalette::Highlight, selectionInactive);
    return result;
}

}
