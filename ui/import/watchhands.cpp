// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/watchhands.h"

#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QTimer>

namespace routedesk::ui {

namespace {

constexpr int lookEvery = 5000;
constexpr qsizetype mostInMenu = 20;

QString folderKey()
{
    return QStringLiteral("watch/folder");
}

QString memoryKey()
{
    return QStringLiteral("watch/known");
}

/// A file's name as a menu shows it.
QString menuText(const QString &name)
{
    return QString(name).replace(u'&', QLatin1StringView("&&"));
}

}

WatchHands::WatchHands(const Theme &theme, QSettings &settings, QWidget *window)
    : QObject(window), m_theme(theme), m_settings(settings), m_toast(new Toast(theme, window)),
      m_menu(new QMenu(window)), m_timer(new QTimer(this))
{
    m_toast->setObjectName(QStringLiteral("watch.toast"));
    m_menu->setObjectName(QStringLiteral("watch.menu"));
    m_menu->setIcon(theme.icon(Icon::Csv));
    import = new QAction(theme.icon(Icon::Import), tr("Import\u2026"), this);
    import->setObjectName(QStringLiteral("watch.import"));
    import->setToolTip(tr("See what is in the file; nothing is sent before you say so"));
    notNow = new QAction(theme.icon(Icon::Close), tr("Not now"), this);
    notNow->setObjectName(QStringLiteral("watch.notNow"));
    notNow->setToolTip(tr("Put the file aside; it is not offered again unless it changes"));
    connect(import, &QAction::triggered, this, [this] { open(m_offered); });
    connect(notNow, &QAction::triggered, this, &WatchHands::putAside);
    connect(&m_watch, &models::FolderWatch::waitingChanged, this, &WatchHands::offer);
    connect(&m_watch, &models::FolderWatch::memoryChanged, this, [this](const QStringList &memory) {
        m_settings.setValue(folderKey(), m_watch.folder());
        m_settings.setValue(memoryKey(), memory);
    });
    connect(&m_watch, &models::FolderWatch::lost, this, [this](const QString &folder) {
        emit told(Tone::Late,
            tr("The watched folder %1 can't be read. It is tried again by itself; another one can be chosen in the "
               "settings.")
                .arg(QDir::toNativeSeparators(folder)));
    });
    m_timer->setInterval(lookEvery);
    connect(m_timer, &QTimer::timeout, &m_watch, &models::FolderWatch::look);
    offer();
}

WatchHands::~WatchHands() = default;

QAction *WatchHands::menuAction() const
{
    return m_menu->menuAction();
}

void WatchHands::setFolder(const QString &path)
{
    if (path == m_watch.folder())
        return;
    const bool isSame = m_settings.value(folderKey()).toString() == path;
    m_watch.setFolder(path, isSame ? m_settings.value(memoryKey()).toStringList() : QStringList());
    if (path.isEmpty()) {
        m_timer->stop();
        return;
    }
    m_timer->start();
    m_watch.look();
}

void WatchHands::offer()
{
    const QList<models::FolderEntry> &waiting = m_watch.waiting();
    fillMenu();
    if (waiting.isEmpty()) {
        m_offered.clear();
        m_toast->dismiss();
        return;
    }
    m_offered = m_watch.pathOf(waiting.first());
    const int more = int(waiting.size()) - 1;
    const QString name = waiting.first().name;
    m_toast->show(Tone::Neutral,
        more == 0 ? tr("%1 has arrived.").arg(name)
                  : tr("%1 has arrived, and %n more file(s).", nullptr, more).arg(name),
        { import, notNow }, {});
}

void WatchHands::fillMenu()
{
    const QList<models::FolderEntry> &waiting = m_watch.waiting();
    m_menu->clear();
    for (const models::FolderEntry &entry : waiting.first(std::min(waiting.size(), mostInMenu))) {
        const QString path = m_watch.pathOf(entry);
        m_menu->addAction(m_theme.icon(Icon::Csv), menuText(entry.name), this, [this, path] { open(path); });
    }
    m_menu->setTitle(tr("&Waiting files (%1)").arg(waiting.size()));
    m_menu->menuAction()->setVisible(!waiting.isEmpty());
}

void WatchHands::putAside()
{
    m_watch.settle(m_offered);
}

void WatchHands::open(const QString &path)
{
    if (!path.isEmpty())
        emit fileWanted(path);
}

}
