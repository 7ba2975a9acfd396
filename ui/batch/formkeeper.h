// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/recordlog.h"
#include "ui/batch/orderdraft.h"

#include <QObject>

class QTimer;

namespace routedesk::ui {

/// What a batch form holds that is not sent.
struct FormContents {
    QList<OrderDraft> batch;
    OrderDraft typed; ///< what stands in the fields
    bool isTyped = false;

    [[nodiscard]] bool isEmpty() const { return batch.isEmpty() && !isTyped; }

    bool operator==(const FormContents &) const = default;
};

/// Keeps a form on the disk a moment after each change, so that a crash loses nothing that was typed.
class FormKeeper final : public QObject {
    Q_OBJECT

public:
    explicit FormKeeper(const QString &file, QObject *parent = nullptr);
    ~FormKeeper() override;

    /// What the run before has left; once, first.
    [[nodiscard]] FormContents open();
    void keep(const FormContents &contents);
    /// What is still to be written is written now.
    void flush();

private:
    models::RecordLog m_log;
    FormContents m_contents;
    FormContents m_written;
    QTimer *m_pause;
};

}
