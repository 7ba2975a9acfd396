// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// One line across an area that says what happened and what to do. It never blocks; it can be closed.
class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the message. `action` becomes a button if given; `details` are shown on hover.
    void show(Tone tone, const QString &message, QAction *action = nullptr, const QString &details = {});
    void dismiss();
    [[nodiscard]] QString message() const;

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Neutral;
    QLabel *m_message;
    QPushButton *m_button;
    QPointer<QAction> m_action;
};

}
