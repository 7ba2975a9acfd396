// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/choicechip.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

namespace routedesk::ui {

ChoiceChip::ChoiceChip(const Theme &theme, const QString &text, Offer offer, const QString &none, QWidget *parent)
    : FilterChip(theme, text, Tone::Neutral, Mark::None, parent), m_name(text), m_offer(std::move(offer)),
      m_none(none), m_menu(new QMenu(this))
{
    setMenuMark(true);
    m_menu->installEventFilter(this);
    connect(
        this, &QAbstractButton::clicked, this, [this] { fillMenu()->popup(mapToGlobal(QPoint(0, height() + 2))); });
}

void ChoiceChip::setChosen(const QSet<QString> &ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    follow();
}

QMenu *ChoiceChip::fillMenu()
{
    m_menu->clear();
    const QList<Choice> choices = m_offer();
    for (const Choice &choice : choices) {
        // A name from outside may hold an ampersand; the count stands where shortcuts do.
        QString label = choice.label;
        QAction *action = m_menu->addAction(
            label.replace(u'&', QStringLiteral("&&")) + u'\t' + QLocale().toString(choice.count));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(choice.id));
        connect(action, &QAction::toggled, this, [this, id = choice.id](bool on) { toggle(id, on); });
    }
    if (choices.isEmpty())
        m_menu->addAction(m_none)->setEnabled(false);
    if (!m_chosen.isEmpty()) {
        m_menu->addSeparator();
        connect(m_menu->addAction(tr("Show all")), &QAction::triggered, this, [this] {
            setChosen({});
            emit chosenChanged(m_chosen);
        });
    }
    return m_menu;
}

void ChoiceChip::toggle(const QString &id, bool on)
{
    if (on)
        m_chosen.insert(id);
    else
        m_chosen.remove(id);
    follow();
    emit chosenChanged(m_chosen);
}

void ChoiceChip::follow()
{
    setChecked(!m_chosen.isEmpty());
    QString what = m_name;
    if (m_chosen.size() == 1) {
        for (const Choice &choice : m_offer()) {
            if (m_chosen.contains(choice.id))
                what = tr("%1: %2", "filter and the value chosen").arg(m_name, choice.label);
        }
    }
    if (m_chosen.size() > 1 || (m_chosen.size() == 1 && what == m_name))
        what = tr("%1: %n chosen", "filter", static_cast<int>(m_chosen.size())).arg(m_name);
    setText(what);
    name();
    updateGeometry();
    update();
}

/// Ticking one value leaves the menu open for the next.
bool ChoiceChip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_menu)
        return FilterChip::eventFilter(watched, event);
    const bool released = event->type() == QEvent::MouseButtonRelease;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    QAction *action = m_menu->activeAction();
    if ((released || space) && action != nullptr && action->isCheckable() && action->isEnabled()) {
        action->toggle();
        return true;
    }
    return FilterChip::eventFilter(watched, event);
}

}
