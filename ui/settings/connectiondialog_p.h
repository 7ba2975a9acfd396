// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/connectiondialog.h"

#include "ui/theme/theme.h"

class QListWidget;
class QPushButton;

namespace routedesk::ui {

class Banner;
class ConnectionEditor;

class ConnectionDialog::Private {
public:
    Private(ConnectionDialog &dialog, const Theme &look, const QList<ConnectionProfile> &given, const QString &used)
        : q(dialog), theme(look), profiles(given), current(used)
    {
    }

    // connectionlayout.cpp
    void build();
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeButtons();

    // connectiondialog.cpp
    void fillList(int row);
    void show(int row);
    void add(bool hyperTrack);
    void save();
    void remove();
    void test();
    void follow();
    [[nodiscard]] QStringList otherNames() const;

    ConnectionDialog &q;
    const Theme &theme;
    QList<ConnectionProfile> profiles;
    QString current;
    int shown = -1; ///< row in the editor; one past the end for a new one
    bool touched = false;
    bool testing = false;
    QListWidget *list = nullptr;
    ConnectionEditor *editor = nullptr;
    Banner *banner = nullptr;
    QPushButton *saveButton = nullptr;
    QPushButton *testButton = nullptr;
    QPushButton *removeButton = nullptr;
    QPushButton *useButton = nullptr;
};

}
