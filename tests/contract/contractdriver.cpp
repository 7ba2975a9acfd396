// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include <QTest>

using namespace Qt::StringLiterals;

ContractDriver::ContractDriver()
    : m_service(true)
{
}

HttpAnswer ContractDriver::call(const QByteArray &method, const QString &path, const QByteArray &body, int status)
{
    return callAs(m_service.http(), method, path, body, status);
}

HttpAnswer ContractDriver::callAs(
    HttpCaller &caller, const QByteArray &method, const QString &path, const QByteArray &body, int status)
{
    const HttpAnswer answer = caller.call(method, path, body);
    if (answer.status != status) {
        const QString told = u"%1 %2 -> %3 instead of %4: %5"_s.arg(QString::fromLatin1(method), path,
            QString::number(answer.status), QString::number(status), QString::fromUtf8(answer.body.left(1000)));
        QTest::qFail(qUtf8Printable(told), __FILE__, __LINE__);
    }
    const QString complaint
        = m_watch.see(method, path, body, { answer.status, answer.headers.value("content-type"), answer.body });
    if (!complaint.isEmpty())
        QTest::qFail(qUtf8Printable(complaint), __FILE__, __LINE__);
    return answer;
}
