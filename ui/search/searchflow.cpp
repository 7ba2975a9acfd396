// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchflow.h"

#include "ui/search/searchpopup.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace routedesk::ui {

using Kind = SearchResult::Kind;

SearchFlow::SearchFlow(
    const Theme &theme, SearchField &field, SearchSession &session, const QWidget &menuBar, QWidget *window)
    : QObject(window), m_field(field), m_session(session), m_menuBar(menuBar),
      m_popup(new SearchPopup(theme, window))
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textChanged, this, &SearchFlow::textChanged);
    connect(&session, &SearchSession::changed, this, [this] {
        if (m_popup->isVisible())
            show();
    });
    connect(m_popup, &SearchPopup::chosen, this, &SearchFlow::choose);
    connect(m_popup, &SearchPopup::currentChanged, this, [this] {
        // For screen readers: the focus stays in the field.
        const SearchResult *current = m_popup->current();
        m_field.setAccessibleDescription(current != nullptr
                ? m_popup->view().currentIndex().data(Qt::AccessibleTextRole).toString()
                : QString());
    });
}

void SearchFlow::open()
{
    if (!m_field.hasFocus())
        m_before = QApplication::focusWidget();
    m_field.activateWindow();
    m_field.setFocus(Qt::ShortcutFocusReason);
    m_field.selectAll();
    if (m_popup->isVisible())
        return;
    m_session.setCommands(commandsOf(m_menuBar));
    m_session.setText(m_field.text() == m_narrowed ? QString() : m_field.text());
    m_popup->openUnder(m_field);
    show();
}

void SearchFlow::show()
{
    m_popup->setResults(m_session.results());
}

void SearchFlow::close()
{
    if (!m_popup->isVisible())
        return;
    m_popup->hide();
    m_session.setText({});
    write(m_narrowed);
    m_field.setAccessibleDescription({});
}

/// Text that nobody has typed: it looks for nothing.
void SearchFlow::write(const QString &text)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_field.setText(text);
}

void SearchFlow::setNarrowed(const QString &text)
{
    m_narrowed = text;
    if (m_popup->isVisible())
        return;
    write(text);
}

void SearchFlow::textChanged(const QString &text)
{
    if (m_quiet)
        return;
    if (text.isEmpty() && !m_narrowed.isEmpty())
        emit narrowRequested({});
    if (!m_field.hasFocus() && text.isEmpty())
        return;
    if (!m_popup->isVisible()) {
        m_session.setCommands(commandsOf(m_menuBar));
        m_popup->openUnder(m_field);
    }
    m_session.setText(text);
    show();
}

void SearchFlow::narrow()
{
    const QString text = m_session.text();
    m_narrowed = text;
    close();
    emit narrowRequested(text);
    if (m_before)
        m_before->setFocus();
}

void SearchFlow::choose(const SearchResult &result)
{
    const SearchResult chosen = result; // closing empties the list it stands in
    if (chosen.kind == Kind::Narrow)
        return narrow();
    if (chosen.kind == Kind::AskPlace)
        return m_session.askForPlace();
    close();
    if (m_before)
        m_before->setFocus();
    switch (chosen.kind) {
    case Kind::Order: emit orderChosen(chosen.key); break;
    case Kind::Route: emit routeChosen(chosen.id); break;
    case Kind::Worker: emit workerChosen(chosen.id); break;
    case Kind::Elsewhere: emit elsewhereChosen(chosen.key, chosen.date, chosen.id); break;
    case Kind::Command:
        if (chosen.action)
            chosen.action->trigger();
        break;
    case Kind::Place:
        if (chosen.place)
            emit placeChosen(*chosen.place, chosen.title);
        break;
    case Kind::Narrow:
    case Kind::AskPlace:
    case Kind::Heading:
    case Kind::Remark: break;
    }
}

bool SearchFlow::press(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Up: m_popup->move(-1); return true;
    case Qt::Key_Down: m_popup->move(1); return true;
    case Qt::Key_PageUp: m_popup->movePage(-1); return true;
    case Qt::Key_PageDown: m_popup->movePage(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier)) {
            if (!m_session.text().isEmpty())
                narrow();
        } else if (const SearchResult *current = m_popup->current()) {
            choose(*current);
        }
        return true;
    case Qt::Key_Escape:
        close();
        if (m_before)
            m_before->setFocus();
        return true;
    default: return false;
    }
}

bool SearchFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_field)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // While one types here no key may act on the selected orders behind.
        if (const auto *key = static_cast<QKeyEvent *>(event); m_popup->isVisible() && key->key() != Qt::Key_K) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_popup->isVisible() && press(key->key(), key->modifiers()))
            return true;
        if (!m_popup->isVisible() && key->key() == Qt::Key_Down) {
            open();
            return true;
        }
        break;
    }
    case QEvent::MouseButtonPress:
        if (!m_field.hasFocus())
            m_before = QApplication::focusWidget();
        if (!m_popup->isVisible() && m_field.text().isEmpty())
            open();
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            close();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

}
