// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/tablefile.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace routedesk::models {

/// One sheet. Texts are written as texts, whatever they begin with, so that no spreadsheet runs one as a formula.
class XlsxFile final : public TableFile {
public:
    XlsxFile(const QString &path, const QStringList &headers, const QList<bool> &numbers);
    ~XlsxFile() override;

    bool addRow(const QStringList &cells) override;
    [[nodiscard]] Outcome finish(const std::stop_token &stop) override;

private:
    void addHeaders(const QStringList &headers);
    void fail(Outcome::Kind kind, const QString &detail = {});
    /// Frees the workbook, leaving its bytes in m_bytes.
    [[nodiscard]] bool close();

    QString m_path;
    QList<bool> m_numbers;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    const char *m_bytes = nullptr; ///< the library's, for free()
    size_t m_size = 0;
    int m_rows = 0;
    Outcome m_outcome;
};

}
