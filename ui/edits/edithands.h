// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/edits/ordereditor.h"

#include "ui/theme/palette.h"

#include <QObject>
#include <QPointer>

namespace routedesk::ui {

class ActionFlow;
class DayWords;
class EditDialog;
class WindowActions;
struct Workbench;

/// Edits fields of the selected orders: the dialog, the undo step, and what became of it in the strip.
class EditHands final : public QObject {
    Q_OBJECT

public:
    EditHands(const Workbench &bench, const DayWords &words, const WindowActions &actions, ActionFlow &flow,
        QWidget *window);

    void edit(const QList<api::OrderKey> &keys);
    /// One field of one order, without a question: for links that say what they do.
    void apply(const QString &text, const api::OrderKey &key, const api::OrderPatch &patch);
    /// Orders were imported, or made by hand: a step of the history.
    void recordImport(const models::CreatedOrders &made, const QString &importId);
    void recordImportLater(const models::CreatedOrders &made, const QString &importId);
    void recordMade(const models::CreatedOrders &made);
    /// Who sends edits, and takes sides.
    [[nodiscard]] models::OrderEditor &editor() { return m_editor; }
    /// Who takes back what was made.
    [[nodiscard]] models::OrderCreation &creation() { return m_creation; }
    /// Null while none is open.
    [[nodiscard]] EditDialog *dialog() const;

signals:
    /// What an undone import left as it is, or what making it again came to.
    void told(routedesk::ui::Tone tone, const QString &sentence);

private:
    void enable();

    const Workbench &m_bench;
    const DayWords &m_words;
    const WindowActions &m_actions;
    QPointer<QWidget> m_window;
    models::OrderEditor m_editor;
    models::OrderCreation m_creation;
    QPointer<EditDialog> m_dialog;
};

}
