// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include <QDialog>

class QLayout;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// A stop whose announced arrival moves far, in words.
struct MovedLine {
    QString order; ///< "order-17 · Bakery Sol"
    QString route; ///< "van-1", or "van-1 → van-2"
    QString announced; ///< "09:42"
    QString planned;
    QString shift; ///< "23 min later"
    bool isLater = true;
};

/// Asks before routes that workers already drive are changed: what changes and for whom, each customer who will be
/// surprised by name. Return publishes nothing.
class PublishDialog final : public QDialog {
    Q_OBJECT

public:
    /// `lines` names the routes, one each; `moved` the stops that summary.movedArrivals counts.
    PublishDialog(const Theme &theme, const models::PublishSummary &summary, const QStringList &lines,
        const QList<MovedLine> &moved = {}, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    [[nodiscard]] QPushButton *publishButton() const { return m_publish; }

private:
    [[nodiscard]] QWidget *routeList(const QStringList &lines);
    [[nodiscard]] QWidget *movedTable(const QList<MovedLine> &moved);
    [[nodiscard]] QLayout *buttons();

    const Theme &m_theme;
    QPushButton *m_safe;
    QPushButton *m_publish;
};

}
