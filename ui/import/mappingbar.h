// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace routedesk::ui {

class MappingHands;
class Theme;

/// The mapping in use, with a menu of all that can be done about it, and a button to save what has changed.
class MappingBar final : public QWidget {
    Q_OBJECT

public:
    MappingBar(const Theme &theme, MappingHands &hands, QWidget *parent = nullptr);

    void openMenu();

private:
    void follow();

    MappingHands &m_hands;
    QPushButton *m_current;
    QPushButton *m_save;
};

}
