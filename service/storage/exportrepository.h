// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/orderrequests.h"

namespace routedesk::service {

struct ExportRecord {
    qint64 id = 0;
    api::ExportJob job; ///< without the link, which is made when it is asked for
    QString fileName;   ///< null until it is written, and when it has been removed again
};

/// The export jobs of one account.
class ExportRepository {
public:
    ExportRepository(Database &database, qint64 account);

    void insert(ExportRecord &record);
    void update(const ExportRecord &record);
    [[nodiscard]] std::optional<ExportRecord> byId(const QString &jobId);
    /// The account that a job belongs to.
    [[nodiscard]] static std::optional<qint64> accountOf(Database &database, const QString &jobId);

    /// The file, in pieces; what there was before goes first.
    void removeFile(const ExportRecord &record);
    void appendToFile(const ExportRecord &record, int position, const QByteArray &piece);
    [[nodiscard]] QByteArray file(const ExportRecord &record);
    /// Removes the files of exports of all accounts that were completed before then.
    static void removeFilesBefore(Database &database, api::Instant then);

private:
    [[nodiscard]] QList<ExportRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
};

}
