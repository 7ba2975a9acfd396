// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include "service/accounts/loginlimiter.h"

#include <QTest>

using namespace Qt::StringLiterals;

void driveAccounts(ContractDriver &driver)
{
    const QByteArray form = "grant_type=client_credentials&client_id=acc&client_secret=";
    const QString token = driver.post(u"/oauth/token"_s, form + "s3cret").at(u"access_token"_s).toString();
    HttpCaller bearer(driver.service().url(), "Bearer " + token.toLatin1());
    driver.callAs(bearer, "GET", u"/orders/"_s, {}, 200);
    driver.post(u"/oauth/token"_s, form + "guessed", 401);
    driver.post(u"/oauth/token"_s, "grant_type=password", 422);
    const QByteArray guess = "grant_type=client_credentials&client_id=nobody&client_secret=guess";
    // Until the next attempt is so far off that it cannot come due before it is made.
    HttpCaller guesser(driver.service().url(), {});
    int pause = 0;
    for (int i = 0; i < 10 * routedesk::service::LoginLimiter::burst && pause < 4; ++i)
        pause = guesser.post(u"/oauth/token"_s, guess + QByteArray::number(i)).headers.value("retry-after").toInt();
    driver.post(u"/oauth/token"_s, guess, 429);
}
