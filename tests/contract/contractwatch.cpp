// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractwatch.h"

#include <QFile>

using namespace Qt::StringLiterals;

std::shared_ptr<const OpenApiDocument> serviceDescription()
{
    static const std::shared_ptr<const OpenApiDocument> description = [] {
        QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/openapi.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no openapi.yaml");
        auto document = OpenApiDocument::fromYaml(file.readAll());
        if (!document)
            qFatal("openapi.yaml: %s", qPrintable(document.error()));
        return std::make_shared<const OpenApiDocument>(std::move(*document));
    }();
    return description;
}

ContractWatch::ContractWatch()
    : ContractWatch(serviceDescription())
{
}

QString ContractWatch::see(
    const QByteArray &method, const QString &path, const QByteArray &request, const ReceivedAnswer &answer)
{
    const auto told = [&](const QString &complaint) {
        return u"%1 %2 -> %3: %4\nrequest: %5\nanswer: %6"_s.arg(QString::fromLatin1(method), path.left(300),
            QString::number(answer.status), complaint, QString::fromUtf8(request.left(1000)),
            QString::fromUtf8(answer.body.left(2000)));
    };
    if (answer.status == 0)
        return {}; // No answer came; that is not for the description to judge.
    const OpenApiOperation *operation = m_document->find(method, path);
    if (!operation) {
        const QString complaint = m_document->complaintAboutRefusal(answer);
        return complaint.isEmpty() ? QString() : told(complaint);
    }
    m_seen.insert({ operation->id, QString::number(answer.status) });
    if (const QString complaint = m_document->complaintAbout(*operation, answer); !complaint.isEmpty())
        return told(complaint);
    if (answer.status >= 200 && answer.status < 300) {
        if (const QString complaint = m_document->complaintAboutBody(*operation, request); !complaint.isEmpty())
            return told(u"the request was taken, but is not documented so:\n"_s + complaint);
    }
    return {};
}
