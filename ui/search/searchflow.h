// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/search/searchsession.h"

#include <QPointer>

namespace routedesk::ui {

class SearchField;
class SearchPopup;
class Theme;

/// Search everywhere, worked from one field: typing opens the list under it, the arrow keys choose, Enter goes
/// there or gives the command, Ctrl+Enter narrows the lists to what matches, Esc closes and gives the focus back.
/// While the lists are narrowed the field keeps the text; emptying it shows all again.
class SearchFlow final : public QObject {
    Q_OBJECT

public:
    /// `window` is where the popup floats; `menuBar` has the commands.
    SearchFlow(
        const Theme &theme, SearchField &field, SearchSession &session, const QWidget &menuBar, QWidget *window);

    void open();
    void close();
    /// What the lists are narrowed to; shown in the field.
    void setNarrowed(const QString &text);
    [[nodiscard]] const SearchPopup &popup() const { return *m_popup; }

signals:
    /// The filter that hides it, if one does, is to be lifted.
    void orderChosen(const routedesk::api::OrderKey &key);
    void routeChosen(const QString &routeId);
    void workerChosen(const QString &workerHandle);
    void elsewhereChosen(const routedesk::api::OrderKey &key, QDate date, const QString &opsGroupHandle);
    void placeChosen(const routedesk::api::GeoPoint &place, const QString &name);
    /// Empty: show all again.
    void narrowRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void textChanged(const QString &text);
    bool press(int key, Qt::KeyboardModifiers modifiers);
    void choose(const SearchResult &result);
    void narrow();
    void show();
    void write(const QString &text);

    SearchField &m_field;
    SearchSession &m_session;
    const QWidget &m_menuBar;
    SearchPopup *m_popup;
    QString m_narrowed;
    bool m_quiet = false;
    QPointer<QWidget> m_before; ///< had the focus
};

}
