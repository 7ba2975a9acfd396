// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/shortcutsheet.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

ShortcutSheet::ShortcutSheet(const Theme &theme, const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({ tr("What it does"), tr("Keys") });
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        auto *what = new QStandardItem(action->icon(), action->iconText());
        what->setToolTip(action->statusTip());
        auto *keys = new QStandardItem(action->shortcut().toString(QKeySequence::NativeText));
        keys->setFont(theme.type().figures);
        model->appendRow({ what, keys });
    }
    auto *view = new RowView(metrics::rowDense, this);
    view->setModel(model);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->header()->resizeSection(0, 300);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view);
    layout->addWidget(buttons);
    resize(460, 560);
}

}
