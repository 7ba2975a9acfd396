// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/pageframe.h"

#include "service/pages/pagestyle.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

// Said in the page, so that no browser asks for /favicon.ico.
constexpr QLatin1StringView icon(
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' "
    "r='7' "
    "fill='%230b6b4f'/%3E%3Cpath d='M4 8.5l3 3 5-6' stroke='white' stroke-width='2' fill='none'/%3E%3C/svg%3E");

QByteArray policy(bool mayBeFramed)
{
    static const QByteArray style
        = QCryptographicHash::hash(pageStyle().toUtf8(), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + style
        + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors "
        + (mayBeFramed ? "*" : "'none'");
}

}

Response pageResponse(const PageFrame &frame)
{
    const QString html
        = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"robots\" content=\"noindex, nofollow\">\n<meta name=\"color-scheme\" content=\"light "
          "dark\">\n"
          "%1<title>%2</title>\n<link rel=\"icon\" href=\"%3\">\n<style>%4</style>\n</head>\n<body class=\"%5\">\n"
          "<main>\n%6</main>\n</body>\n</html>\n"_s.arg(
              frame.refreshes ? u"<meta http-equiv=\"refresh\" content=\"30\">\n"_s : QString(), frame.title, icon,
              pageStyle(), frame.bodyClass, frame.main);
    Response response { frame.status, html.toUtf8(), "text/html; charset=utf-8" };
    response.headers = {
        { "Content-Security-Policy", policy(frame.mayBeFramed) },
        { "X-Content-Type-Options", "nosniff" },
        { "Referrer-Policy", "no-referrer" },
        { "X-Robots-Tag", "noindex, nofollow" },
        { "Permissions-Policy", "camera=(), geolocation=(), microphone=()" },
    };
    if (!frame.mayBeFramed)
        response.headers.emplaceBack("X-Frame-Options", "DENY");
    return response;
}

}
