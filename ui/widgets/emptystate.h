// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// What an empty place shows: one sentence on what belongs here, and the one button that brings it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    enum class Shape {
        Page,
        Line, ///< beside something that is there: sentence and button in one line, without a picture
    };

    EmptyState(const Theme &theme, Icon icon, const QString &sentence, QWidget *parent = nullptr,
        Shape shape = Shape::Page);

    void setSentence(const QString &sentence);
    /// The button triggers the action and follows its text and enabled state. Null removes the button.
    void setAction(QAction *action);
    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOutPage();
    void layOutLine();

    const Theme &m_theme;
    Icon m_icon;
    Shape m_shape;
    QLabel *m_sentence;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

}
