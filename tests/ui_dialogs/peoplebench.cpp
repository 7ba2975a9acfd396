// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "peoplebench.h"

#include "api/writing.h"

#include <QUrlQuery>

#include <zbar.h>

#include <memory>

using namespace routedesk;
using namespace Qt::StringLiterals;

namespace dialogtest {

api::PhoneList somePhones(const DialogBench &bench)
{
    using namespace std::chrono_literals;
    api::Phone heard;
    heard.phoneId = u"phone-1"_s;
    heard.label = u"Ana's Pixel"_s;
    heard.app = u"owntracks"_s;
    heard.createdAt = bench.clock.time - 24h * 12;
    heard.lastSeenAt = bench.clock.time - 40s;
    heard.batteryLevel = 83;
    api::Phone low = heard;
    low.phoneId = u"phone-2"_s;
    low.label = u"Van 4 <b>spare</b>"_s;
    low.app = u"traccar"_s;
    low.lastSeenAt = bench.clock.time - 26min;
    low.batteryLevel = 9.4;
    api::Phone silent;
    silent.phoneId = u"phone-3"_s;
    silent.createdAt = bench.clock.time - 2min;
    return { heard, low, silent };
}

api::AddedPhone addedPhone(const QString &service)
{
    api::AddedPhone added;
    added.phone.phoneId = u"5f0c1d2e-7a3b-4c1d-9e8f-0123456789ab"_s;
    added.token = u"Zk3vQ0xT8yL1mN5pR7sU9wA2bC4dE6fG"_s;
    added.ownTracksUrl = service + u"/positions/owntracks"_s;
    const QByteArray settings
        = QStringLiteral("{\"_type\":\"configuration\",\"mode\":3,\"url\":\"%1\",\"auth\":true,"
                         "\"username\":\"%2\",\"password\":\"%3\",\"deviceId\":\"%2\","
                         "\"tid\":\"AR\",\"monitoring\":2,\"locatorInterval\":15,"
                         "\"locatorDisplacement\":10,\"extendedData\":true}")
              .arg(added.ownTracksUrl, added.phone.phoneId, added.token)
              .toUtf8();
    added.ownTracksLink = u"owntracks:///config?inline="_s
        + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(settings.toBase64())));
    added.traccarUrl = service + u"/positions/traccar"_s;
    added.traccarLink = added.traccarUrl + u"?id=%1&accuracy=high&interval=15&buffer=true"_s.arg(added.token);
    return added;
}

void servePhones(DialogBench &bench, const api::PhoneList &phones)
{
    bench.network.script = [phones](const ScriptedCall &call) {
        if (call.verb == "GET")
            return ScriptedAnswer{ 200, api::writePhones(phones) };
        return call.verb == "POST"
            ? ScriptedAnswer{ 201, api::writeAddedPhone(addedPhone(u"https://orders.depot.example"_s)) }
            : ScriptedAnswer{ 204, {} };
    };
}

QStringList codesIn(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int row = 0; row < grey.height(); ++row)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(row)), grey.width());
    const std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)> scanner(
        zbar::zbar_image_scanner_create(), &zbar::zbar_image_scanner_destroy);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)> image(
        zbar::zbar_image_create(), &zbar::zbar_image_destroy);
    zbar::zbar_image_set_format(image.get(), 'Y' | '8' << 8 | '0' << 16 | '0' << 24);
    zbar::zbar_image_set_size(image.get(), unsigned(grey.width()), unsigned(grey.height()));
    zbar::zbar_image_set_data(image.get(), pixels.constData(), unsigned(pixels.size()), nullptr);
    zbar::zbar_scan_image(scanner.get(), image.get());
    QStringList texts;
    for (const auto *symbol = zbar::zbar_image_first_symbol(image.get()); symbol != nullptr;
        symbol = zbar::zbar_symbol_next(symbol))
        texts.append(
            QString::fromUtf8(zbar::zbar_symbol_get_data(symbol), int(zbar::zbar_symbol_get_data_length(symbol))));
    return texts;
}

}
