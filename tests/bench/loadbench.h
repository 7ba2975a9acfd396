// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// `load [--orders N] [--database FILE] [--runs N]`: a day of very many orders comes from the embedded service, over HTTP,
/// into the main window with all of its views, the table of orders in front. The seconds last until the whole day is there and
/// the table has been drawn with it; memory is what leaving the day gives back.
int benchLoad(const QStringList &arguments);
