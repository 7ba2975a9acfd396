// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace routedesk::ui {

class Theme;

/// Long work in one line: what runs, how far it is, and a way to stop it.
class ProgressStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the strip. `canCancel` gives the button.
    void start(const QString &what, bool canCancel);
    /// `total` 0 means that the end is not known.
    void setProgress(int done, int total);
    void finish();

signals:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_what;
    QLabel *m_count;
    QPushButton *m_cancel;
    QTimer *m_tick;
    int m_done = 0;
    int m_total = 0;
    int m_phase = 0;
};

}
