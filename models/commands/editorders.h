// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/orderwish.h"

#include <QUndoCommand>

#include <functional>
#include <memory>

namespace routedesk::models {

/// What an edit of orders has come to so far, shared by its command and the calls that are under way.
struct EditStep {
    QString text;
    QList<OrderEdit> edits;
    QHash<api::OrderKey, bool> applied; ///< whether the order holds the new values; none while nobody can tell
};

/// An edit of orders at the server: doing it sends the new values of exactly the fields that change, undoing it the
/// old ones. What the service refused is not taken back, since it never was.
class EditOrders : public QUndoCommand {
public:
    using Send = std::function<void(const std::shared_ptr<EditStep> &, bool forward)>;

    EditOrders(std::shared_ptr<EditStep> step, Send send);

    void redo() override;
    void undo() override;

private:
    std::shared_ptr<EditStep> m_step;
    Send m_send;
};

}
