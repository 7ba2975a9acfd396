// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/phonewords.h"

#include "ui/words/timewords.h"
#include "ui/words/tr.h"

#include <QHostAddress>

namespace routedesk::ui {

QString phoneAppWords(const api::Phone &phone)
{
    QString app = phone.app;
    if (app.isEmpty())
        app = Words::tr("not yet");
    else if (app == QLatin1StringView("owntracks"))
        app = Words::tr("OwnTracks");
    else if (app == QLatin1StringView("traccar"))
        app = Words::tr("Traccar Client");
    else if (app == QLatin1StringView("positions"))
        app = Words::tr("another program");
    return phone.isSimulated ? Words::tr("%1 (simulated)").arg(app) : app;
}

QString phoneName(const api::Phone &phone)
{
    return phone.label.isEmpty() ? Words::tr("Phone without a name") : phone.label;
}

QString lastSeenWords(const api::Phone &phone, const TimeWords &times, api::Instant now)
{
    return phone.lastSeenAt ? times.age(*phone.lastSeenAt, now) : Words::tr("never");
}

bool isOnlyHere(const QUrl &address)
{
    const QString host = address.host();
    if (host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost")))
        return true;
    const QHostAddress number(host);
    return number.isLoopback() || number == QHostAddress(QHostAddress::AnyIPv4)
        || number == QHostAddress(QHostAddress::AnyIPv6);
}

QStringList setUpSteps(PhoneApp app)
{
    if (app == PhoneApp::OwnTracks)
        return { Words::tr(
                     "On the phone, install OwnTracks from the app store and open it once. Allow it to use the "
                     "location all the time, and to send notifications."),
            Words::tr("Point the phone's camera at the code and open the link that it shows. OwnTracks lists the "
                      "settings: accept them."),
            Words::tr(
                "In OwnTracks press the arrow that reports the position now. This window says so when it came.") };
    return { Words::tr(
                 "On the phone, install Traccar Client from the app store and open it once. Allow it to use the "
                 "location all the time."),
        Words::tr("Open its settings, press the QR symbol at the top and scan the code."),
        Words::tr("Go back and switch tracking on. This window says so when the first position came.") };
}

}
