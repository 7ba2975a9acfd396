// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/statuspill.h"

#include <QScrollArea>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace routedesk::ui {

class FlowLayout;
class Theme;

/// The frame of one thing's details: its name, its status, buttons, and sections below each other.
class DetailsPage : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailsPage(const Theme &theme, QWidget *parent = nullptr);

    /// Adds a button for the action under the title.
    void addButton(QAction *action, bool withText = true);

protected:
    void setTitle(const QString &title, const QString &subtitle);
    /// The first is shown always; further ones say what is wrong.
    void setPills(const QList<StatusLook> &looks);
    /// A labelled section; the widget is owned by the page. Returns the label, to hide both.
    QLabel *addSection(const QString &title, QWidget *content);

private:
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_subtitle;
    FlowLayout *m_pillRow;
    QList<StatusPill *> m_pills;
    QWidget *m_buttons;
    QHBoxLayout *m_buttonRow;
    QVBoxLayout *m_sections;
};

}
