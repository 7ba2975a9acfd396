// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTimer;

namespace routedesk::ui {

class Theme;

/// One line that says what has come of something, with all that can be done about it at once: a button an action,
/// in their order. It never blocks; it can be closed. One that is all well goes away by itself, but not under the
/// mouse or the focus.
class Toast final : public QWidget {
    Q_OBJECT

public:
    explicit Toast(const Theme &theme, QWidget *parent = nullptr);

    /// The actions must outlive what is shown; those that are disabled get no button,
    /// and a button follows its action from then on.
    void show(Tone tone, const QString &sentence, const QList<QAction *> &actions, const QString &details = {});
    void dismiss();
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rest();

    const Theme &m_theme;
    Tone m_tone = Tone::Neutral;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QTimer *m_rest;
};

}
