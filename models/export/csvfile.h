// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/tablefile.h"
#include "models/import/csvwriter.h"

namespace routedesk::models {

class CsvFile final : public TableFile {
public:
    CsvFile(const QString &path, const QStringList &headers);

    bool addRow(const QStringList &cells) override;
    [[nodiscard]] Outcome finish(const std::stop_token &stop) override;

private:
    QString m_path;
    CsvWriter m_writer;
};

}
