// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/viewsmenu.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace routedesk::ui {

namespace {

constexpr int withShortcut = 9;

}

ViewsMenu::ViewsMenu(const Theme &theme, SavedViews &views, std::function<SavedView()> capture, QWidget *window)
    : QObject(window), m_views(views), m_capture(std::move(capture)), m_window(window)
{
    for (int number = 0; number < SavedViews::most; ++number) {
        auto *action = new QAction(this);
        action->setCheckable(true);
        action->setIcon(theme.icon(Icon::Eye));
        if (number < withShortcut)
            action->setShortcut(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + number));
        connect(action, &QAction::triggered, this, [this, number] { apply(number); });
        m_slots.append(action);
    }
    const auto make = [&](Icon icon, const QString &text, const QString &hint) {
        auto *action = new QAction(theme.icon(icon), text, this);
        action->setStatusTip(hint);
        action->setToolTip(hint);
        return action;
    };
    m_save
        = make(Icon::Plus, tr("&Save this view\u2026"), tr("Keep filter, columns, sorting and docks under a name"));
    m_update = make(Icon::Check, tr("&Update"), tr("Let the view be as things are now"));
    m_rename = make(Icon::Edit, tr("&Rename\u2026"), tr("Give the view another name"));
    m_delete = make(Icon::Trash, tr("&Delete"), tr("Forget the view; it can be brought back"));
    m_bringBack = make(Icon::Undo, tr("Bring it back"), tr("Keep the view after all"));
    m_all = m_slots + QList{ m_save, m_update, m_rename, m_delete };
    connect(m_save, &QAction::triggered, this, &ViewsMenu::askName);
    connect(m_update, &QAction::triggered, this, &ViewsMenu::update);
    connect(m_rename, &QAction::triggered, this, &ViewsMenu::rename);
    connect(m_delete, &QAction::triggered, this, &ViewsMenu::remove);
    connect(m_bringBack, &QAction::triggered, this, [this] { m_views.save(m_deleted); });
    connect(&views, &SavedViews::changed, this, &ViewsMenu::follow);
    follow();
}

void ViewsMenu::fill(QMenu &menu)
{
    menu.addActions(m_slots);
    menu.addSeparator();
    menu.addActions({ m_save, m_update, m_rename, m_delete });
}

void ViewsMenu::follow()
{
    const QList<SavedView> &views = m_views.all();
    for (int number = 0; number < m_slots.size(); ++number) {
        QAction *action = m_slots.at(number);
        const bool used = number < views.size();
        action->setVisible(used);
        action->setEnabled(used);
        if (!used)
            continue;
        const QString name = views.at(number).name;
        action->setText(QString(name).replace(u'&', QStringLiteral("&&")));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tr("Show this view") : tr("Show this view (%1)").arg(keys));
        action->setChecked(name == m_current);
    }
    const bool any = m_views.find(m_current) != nullptr;
    m_update->setEnabled(any);
    m_rename->setEnabled(any);
    m_delete->setEnabled(any);
    const QString shown = QString(m_current).replace(u'&', QStringLiteral("&&"));
    m_update->setText(any ? tr("&Update \u201C%1\u201D").arg(shown) : tr("&Update"));
    m_rename->setText(any ? tr("&Rename \u201C%1\u201D\u2026").arg(shown) : tr("&Rename\u2026"));
    m_delete->setText(any ? tr("&Delete \u201C%1\u201D").arg(shown) : tr("&Delete"));
}

void ViewsMenu::apply(int number)
{
    if (number >= m_views.all().size())
        return;
    const SavedView view = m_views.all().at(number);
    m_current = view.name;
    emit applied(view);
    follow();
}

void ViewsMenu::saveAs(const QString &name)
{
    SavedView view = m_capture();
    view.name = name.simplified().left(SavedView::longestName);
    const bool known = m_views.find(view.name) != nullptr;
    if (view.name.isEmpty())
        return;
    m_current = view.name;
    if (!m_views.save(view))
        emit told(tr("There are %1 saved views already; delete one first.").arg(SavedViews::most), nullptr);
    else
        emit told(known ? tr("The view \u201C%1\u201D was replaced.").arg(view.name)
                        : tr("The view \u201C%1\u201D is in View > Saved views.").arg(view.name),
            nullptr);
    follow();
}

void ViewsMenu::askName()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name, for instance \u201CLate, north\u201D. A view of this name is replaced."));
    dialog->setTextValue(m_current);
    connect(dialog, &QInputDialog::textValueSelected, this, &ViewsMenu::saveAs);
    dialog->open();
}

void ViewsMenu::update()
{
    if (m_views.find(m_current) != nullptr)
        saveAs(m_current);
}

void ViewsMenu::rename()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the view"));
    dialog->setLabelText(tr("New name"));
    dialog->setTextValue(m_current);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const QString before = std::exchange(m_current, name.simplified().left(SavedView::longestName));
        if (!m_views.rename(before, name)) {
            m_current = before;
            emit told(tr("There is another view of this name already."), nullptr);
        }
    });
    dialog->open();
}

void ViewsMenu::remove()
{
    const SavedView *view = m_views.find(m_current);
    if (view == nullptr)
        return;
    m_deleted = *view;
    m_current.clear();
    m_views.remove(m_deleted.name);
    emit told(tr("The view \u201C%1\u201D was deleted.").arg(m_deleted.name), m_bringBack);
}

}
