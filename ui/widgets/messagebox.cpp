// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messagebox.h"

#include <QLabel>
#include <QPushButton>

namespace routedesk::ui {

QMessageBox *plainBox(QWidget *parent, const QString &text, const QString &detail, QMessageBox::Icon icon)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setOption(QMessageBox::Option::DontUseNativeDialog); // which could take it for markup all the same
    box->setIcon(icon);
    box->setText(text);
    if (!detail.isEmpty())
        box->setInformativeText(detail);
    for (QLabel *label : box->findChildren<QLabel *>()) // setTextFormat() leaves the informative text out
        label->setTextFormat(Qt::PlainText);
    return box;
}

QPushButton *addChoice(QMessageBox &box, const QString &yes, const QString &no)
{
    QPushButton *go = box.addButton(yes, QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(no, QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    return go;
}

}
