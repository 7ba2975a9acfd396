// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvreader.h"

#include <QIODevice>

#include <memory>
#include <optional>

class KArchiveFile;

namespace routedesk::models {

/// How much may still be unpacked of one workbook, all parts taken together.
struct UnpackBudget {
    qint64 bytesLeft = 0;
    std::function<bool(qint64 done)>
        goOn; ///< asked between pieces with the bytes of the part so far; false cancels
};

/// A part of a zip archive as its real bytes come out, whatever sizes the archive declares. Reading fails when the
/// budget is used up, when far more comes out than was packed, when a tag or text has no end in sight, or when
/// nobody wants to go on.
class PartDevice final : public QIODevice {
    Q_OBJECT

public:
    /// `budget` must outlive the device.
    PartDevice(const KArchiveFile &file, UnpackBudget &budget);
    ~PartDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Why reading failed; nullopt when it did not.
    [[nodiscard]] const std::optional<CsvError> &fault() const { return m_fault; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    qint64 fail(CsvError::Kind kind);
    [[nodiscard]] bool hasEndlessTag(QByteArrayView bytes);

    std::unique_ptr<QIODevice> m_source;
    UnpackBudget &m_budget;
    std::optional<CsvError> m_fault;
    qint64 m_packed = 0;
    qint64 m_done = 0;
    qint64 m_sinceTag = 0;
};

}
