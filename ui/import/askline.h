// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace routedesk::ui {

class Theme;

/// A line over the rows that says what was taken for granted, or asks, with a button for each answer. Never blocks.
class AskLine final : public QWidget {
    Q_OBJECT

public:
    explicit AskLine(const Theme &theme, QWidget *parent = nullptr);

    /// A button each, in that order; the actions stay the caller's. A checked one is the answer that stands.
    void ask(Tone tone, const QString &message, const QList<QAction *> &answers);
    void dismiss() { hide(); }
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Neutral;
    QLabel *m_message;
    QHBoxLayout *m_answers;
};

}
