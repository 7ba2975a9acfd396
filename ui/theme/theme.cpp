// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace routedesk::ui {

Theme::Theme(QObject *parent) : QObject(parent), m_look(std::make_shared<Look>()) { }

void Theme::install(QApplication &application)
{
    m_application = &application;
    application.setStyle(new RoutedeskStyle(m_look));
    application.setFont(m_look->type.body);
    QToolTip::setFont(m_look->type.smallFigures);
    connect(application.styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
    refresh();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    if (m_application != nullptr) {
        // The window frame and native dialogs follow too, where the platform can.
        auto *hints = m_application->styleHints();
        switch (mode) {
        case Mode::System: hints->unsetColorScheme(); break;
        case Mode::Light: hints->setColorScheme(Qt::ColorScheme::Light); break;
        case Mode::Dark: hints->setColorScheme(Qt::ColorScheme::Dark); break;
        }
    }
    refresh();
}

void Theme::setCalmMotion(bool calm)
{
    m_look->calmMotion = calm;
}

int Theme::motion() const
{
    return m_look->calmMotion ? 0 : metrics::motion;
}

void Theme::refresh()
{
    bool dark = m_mode == Mode::Dark;
    if (m_mode == Mode::System && m_application != nullptr)
        dark = m_application->styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool first = m_application != nullptr && m_application->palette() != m_look->palette.toQPalette();
    if (dark == m_look->palette.dark && !first)
        return;
    m_look->palette = dark ? darkPalette() : lightPalette();
    if (m_application != nullptr) {
        const QPalette palette = m_look->palette.toQPalette();
        m_application->setPalette(palette);
        QToolTip::setPalette(palette);
    }
    emit changed();
}

}
