// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/pagelayout.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>

namespace routedesk::ui {

PageLayout::PageLayout(QWidget *page, const QString &key) : QObject(page), m_page(page), m_key(key)
{
    page->installEventFilter(this);
}

QList<QByteArray> PageLayout::states() const
{
    QList<QByteArray> found;
    for (const QSplitter *splitter : m_page->findChildren<QSplitter *>())
        found.append(splitter->saveState());
    return found;
}

void PageLayout::set(const QList<QByteArray> &wanted)
{
    const auto splitters = m_page->findChildren<QSplitter *>();
    for (qsizetype i = 0; i < qMin(wanted.size(), splitters.size()); ++i)
        splitters.at(i)->restoreState(wanted.at(i));
}

void PageLayout::save(QSettings &settings) const
{
    const QList<QByteArray> kept = m_first.isEmpty() ? m_waiting : states();
    for (qsizetype i = 0; i < kept.size(); ++i)
        settings.setValue(m_key + u'/' + QString::number(i), kept.at(i));
}

void PageLayout::restore(QSettings &settings)
{
    m_waiting.clear();
    for (qsizetype i = 0; settings.contains(m_key + u'/' + QString::number(i)); ++i)
        m_waiting.append(settings.value(m_key + u'/' + QString::number(i)).toByteArray());
}

void PageLayout::reset()
{
    m_waiting.clear();
    set(m_first);
}

bool PageLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_first.isEmpty())
        QMetaObject::invokeMethod(this, &PageLayout::settle, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PageLayout::settle()
{
    if (!m_first.isEmpty())
        return;
    m_first = states();
    set(std::exchange(m_waiting, {}));
}

}
