// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/statuspill.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace routedesk::ui {

class Banner;
class Theme;

/// One line of a report. All texts may come from outside.
struct OutcomeRow {
    QString what;
    StatusLook look;
    QString reason;
};

/// What became of each thing that was asked for: a sentence over a table, with a way to try the refused ones again and
/// to look up the unknown ones. Not modal.
class OutcomeDialog final : public QDialog {
    Q_OBJECT

public:
    OutcomeDialog(const Theme &theme, const QString &title, const QString &whatHeader, QWidget *parent = nullptr);

    /// Rows that need a person come first.
    void setReport(Tone tone, const QString &sentence, const QList<OutcomeRow> &rows);
    /// 0 hides the button.
    void setRetry(int refused);
    void setLookAgain(int unknown);
    [[nodiscard]] int rowCount() const;

signals:
    void retryRequested();
    void lookAgainRequested();

private:
    Banner *m_banner;
    QStandardItemModel *m_rows;
    QPushButton *m_retry;
    QPushButton *m_look;
};

}
