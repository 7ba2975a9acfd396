// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// A CSV file to stored orders through the embedded service, as a person does it in the import dialog of a whole
/// window.
int benchSend(const QStringList &arguments);
