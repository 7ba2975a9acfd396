// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

class QPushButton;

namespace routedesk::ui {

/// A message or question over its parent that deletes itself when it is closed; to be open()ed. Nothing it says is
/// taken for markup: names and handles come from files and servers.
[[nodiscard]] QMessageBox *plainBox(
    QWidget *parent, const QString &text, const QString &detail = {}, QMessageBox::Icon icon = QMessageBox::NoIcon);
/// Makes it a question: the button that does it, and the one that leaves all as it is, which Return and Escape
/// press.
QPushButton *addChoice(QMessageBox &box, const QString &yes, const QString &no);

}
