// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/connectiondialog_p.h"

#include "ui/settings/connectioneditor.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"

#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

void ConnectionDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeList());
    body->addWidget(new Hairline(theme, Qt::Vertical, &q));
    body->addWidget(makeEditor(), 1);
    layout->addLayout(body, 1);
    banner = new Banner(theme, &q);
    layout->addWidget(banner);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.resize(680, 440);
    connect(list, &QListWidget::currentRowChanged, &q, [this](int row) {
        if (row >= 0)
            show(row);
    });
    connect(editor, &ConnectionEditor::edited, &q, [this] {
        touched = true;
        follow();
    });
}

QWidget *ConnectionDialog::Private::makeList()
{
    auto *left = new QWidget(&q);
    left->setFixedWidth(220);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    list = new QListWidget(left);
    list->setObjectName(QStringLiteral("connection.list"));
    list->setAccessibleName(tr("Connections"));
    layout->addWidget(list, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, left));
    auto *addButton = new QToolButton(left);
    addButton->setObjectName(QStringLiteral("connection.add"));
    addButton->setText(tr("Add"));
    addButton->setIcon(theme.icon(Icon::Plus));
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton->setPopupMode(QToolButton::InstantPopup);
    addButton->setAutoRaise(true);
    addButton->setToolTip(tr("Add a connection"));
    addButton->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(addButton);
    menu->addAction(theme.icon(Icon::Cloud), tr("&HyperTrack cloud"), &q, [this] { add(true); })
        ->setObjectName(QStringLiteral("connection.addHyperTrack"));
    menu->addAction(theme.icon(Icon::Server), tr("&Team server"), &q, [this] { add(false); })
        ->setObjectName(QStringLiteral("connection.addTeam"));
    addButton->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(metrics::gap, 6, metrics::gap, 6);
    line->addWidget(addButton);
    line->addStretch(1);
    layout->addLayout(line);
    return left;
}

QWidget *ConnectionDialog::Private::makeEditor()
{
    auto *right = new QWidget(&q);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    editor = new ConnectionEditor(theme, right);
    layout->addWidget(editor, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    const auto button = [&](const char *name, const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, right);
        made->setObjectName(QLatin1StringView(name));
        made->setToolTip(tip);
        made->setAutoDefault(false);
        line->addWidget(made);
        return made;
    };
    saveButton = button("connection.save", tr("Save"), tr("Keep these values; the secret goes into the keychain"));
    testButton = button("connection.test", tr("Test"), tr("Ask the service whether it accepts this account"));
    line->addStretch(1);
    removeButton = button("connection.remove", tr("Remove"), tr("Forget this connection and its secret"));
    layout->addLayout(line);
    connect(saveButton, &QPushButton::clicked, &q, [this] { save(); });
    connect(testButton, &QPushButton::clicked, &q, [this] { test(); });
    connect(removeButton, &QPushButton::clicked, &q, [this] { remove(); });
    return right;
}

QWidget *ConnectionDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->addStretch(1);
    auto *close = new QPushButton(tr("Close"), line);
    close->setAutoDefault(false);
    useButton = new QPushButton(tr("Work with this one"), line);
    useButton->setObjectName(QStringLiteral("connection.use"));
    useButton->setToolTip(tr("Opens the day from this service"));
    useButton->setDefault(true);
    layout->addWidget(close);
    layout->addWidget(useButton);
    connect(close, &QPushButton::clicked, &q, &QDialog::reject);
    connect(useButton, &QPushButton::clicked, &q, [this] {
        if (shown < 0 || shown >= profiles.size() || touched)
            return;
        emit q.useRequested(profiles.at(shown).name);
        q.accept();
    });
    return line;
}

}
