// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogbench.h"

#include "api/phone.h"

#include <QImage>

namespace dialogtest {

/// Phones as a service would know them: one heard just now, one low on battery, one never heard.
[[nodiscard]] routedesk::api::PhoneList somePhones(const DialogBench &bench);
/// What the service at that address hands out for a new phone, as long as the real links are.
[[nodiscard]] routedesk::api::AddedPhone addedPhone(const QString &service);
/// Every GET is answered with these phones, every POST with addedPhone().
void servePhones(DialogBench &bench, const routedesk::api::PhoneList &phones);

/// The texts of all QR codes in a picture, read by a scanner's library.
[[nodiscard]] QStringList codesIn(const QImage &picture);

}
