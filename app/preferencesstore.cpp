// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/preferencesstore.h"

#include "app/basemapsettings.h"

#include <QSettings>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

using Appearance = ui::Preferences::Appearance;
using DropManner = ui::Preferences::DropManner;

int seconds(const QSettings &settings, QAnyStringView key, int fallback)
{
    const int value = settings.value(key, fallback).toInt();
    return value >= 2 && value <= 86'400 ? value : fallback;
}

}

ui::Preferences readPreferences(QSettings &settings)
{
    ui::Preferences result;
    const QString appearance = settings.value("appearance"_L1).toString();
    result.appearance = appearance == "light"_L1 ? Appearance::Light
        : appearance == "dark"_L1                ? Appearance::Dark
                                                 : Appearance::System;
    result.calmMotion = settings.value("calmMotion"_L1, false).toBool();
    result.twelveHourClock = settings.value("twelveHourClock"_L1, false).toBool();
    result.baseMaps = readBaseMaps(settings);
    result.scrollMoves = settings.value("scrollMovesMap"_L1, false).toBool();
    result.roadUrl = settings.value("roadUrl"_L1).toString();
    result.roadProfile = settings.value("roadProfile"_L1).toString();
    result.roadLimit = settings.value("roadLimit"_L1, result.roadLimit).toInt();
    if (const auto server = roads::RoadServer::fromText(result.roadUrl, result.roadProfile, result.roadLimit))
        result.roadLimit = server->mostLocations;
    else
        result.roadUrl = result.roadProfile = QString();
    result.placeUrl = settings.value("placeUrl"_L1).toString();
    result.placePause = settings.value("placePause"_L1, result.placePause).toInt();
    const std::chrono::milliseconds pause(result.placePause);
    if (pause.count() < 0 || pause > geocoding::GeocodeServer::longestPause)
        result.placePause = int(geocoding::GeocodeServer::usualPause.count());
    if (!geocoding::GeocodeServer::fromText(result.placeUrl))
        result.placeUrl = QString();
    const QString drop = settings.value("dropOnName"_L1).toString();
    result.dropManner = drop == "best"_L1 ? DropManner::BestSlot
        : drop == "end"_L1                ? DropManner::AtEnd
        : drop == "order"_L1              ? DropManner::Resequence
                                          : DropManner::Ask;
    result.watchedFolder = settings.value("watchedFolder"_L1).toString();
    result.trackingPollSeconds = seconds(settings, "trackingPollSeconds"_L1, result.trackingPollSeconds);
    result.dayPollSeconds = seconds(settings, "dayPollSeconds"_L1, result.dayPollSeconds);
    return result;
}

void writePreferences(QSettings &settings, const ui::Preferences &preferences)
{
    settings.setValue("appearance"_L1,
        preferences.appearance == Appearance::Light      ? u"light"_s
            : preferences.appearance == Appearance::Dark ? u"dark"_s
                                                         : u"system"_s);
    settings.setValue("calmMotion"_L1, preferences.calmMotion);
    settings.setValue("twelveHourClock"_L1, preferences.twelveHourClock);
    writeBaseMaps(settings, preferences.baseMaps);
    settings.setValue("scrollMovesMap"_L1, preferences.scrollMoves);
    settings.setValue("roadUrl"_L1, preferences.roadUrl);
    settings.setValue("roadProfile"_L1, preferences.roadProfile);
    settings.setValue("roadLimit"_L1, preferences.roadLimit);
    settings.setValue("placeUrl"_L1, preferences.placeUrl);
    settings.setValue("placePause"_L1, preferences.placePause);
    settings.setValue("dropOnName"_L1,
        preferences.dropManner == DropManner::BestSlot         ? u"best"_s
            : preferences.dropManner == DropManner::AtEnd      ? u"end"_s
            : preferences.dropManner == DropManner::Resequence ? u"order"_s
                                                               : u"ask"_s);
    settings.setValue("watchedFolder"_L1, preferences.watchedFolder);
    settings.setValue("trackingPollSeconds"_L1, preferences.trackingPollSeconds);
    settings.setValue("dayPollSeconds"_L1, preferences.dayPollSeconds);
}

}
