// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QTranslator>

// Outside the namespace, as Qt asks for with resources of a static library.
static void initTranslations()
{
    Q_INIT_RESOURCE(ui_translations);
}

namespace routedesk::ui {

void installLanguage(QCoreApplication &application)
{
    initTranslations();
    auto *english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/routedesk/translations/routedesk_en.qm")))
        application.installTranslator(english);
    else
        delete english;
}

}
