// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/folderfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace routedesk::ui {

FolderField::FolderField(
    const Theme &theme, const QString &name, const QString &label, const QString &question, QWidget *parent)
    : QWidget(parent), m_question(question), m_path(new QLineEdit(this))
{
    m_path->setObjectName(name);
    m_path->setAccessibleName(label);
    m_path->setPlaceholderText(tr("None"));
    m_path->setClearButtonEnabled(true);
    auto *button = new QPushButton(theme.icon(Icon::Search), tr("Choose\u2026"), this);
    button->setObjectName(name + QStringLiteral(".choose"));
    button->setToolTip(question);
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_path, 1);
    layout->addWidget(button);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(button, &QPushButton::clicked, this, &FolderField::choose);
}

QString FolderField::path() const
{
    const QString text = m_path->text().trimmed();
    return text.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(text));
}

void FolderField::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void FolderField::choose()
{
    auto *folders = new QFileDialog(this, m_question, path());
    folders->setAttribute(Qt::WA_DeleteOnClose);
    folders->setFileMode(QFileDialog::Directory);
    folders->setOption(QFileDialog::ShowDirsOnly);
    connect(folders, &QFileDialog::fileSelected, this, &FolderField::setPath);
    folders->open();
}

}
