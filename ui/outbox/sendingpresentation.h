// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outboxmodel.h"
#include "ui/widgets/statuspill.h"

#include <QIdentityProxyModel>

namespace routedesk::ui {

class DayWords;
class Theme;

[[nodiscard]] StatusLook outboxLook(models::OutboxState state);

/// The outbox in words.
class SendingPresentation final : public QIdentityProxyModel {
    Q_OBJECT

public:
    SendingPresentation(
        const Theme &theme, const DayWords &words, models::OutboxModel &source, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;

    const Theme &m_theme;
    const DayWords &m_words;
};

}
