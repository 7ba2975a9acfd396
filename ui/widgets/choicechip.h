// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filterchip.h"

#include <QSet>

#include <functional>

class QMenu;

namespace routedesk::ui {

/// A filter with many values behind one chip: "Worker", "Worker: Ana Ruiz", "Worker: 3 chosen". Pressing it opens a
/// menu with a count for each value, where several can be ticked one after the other.
class ChoiceChip final : public FilterChip {
    Q_OBJECT

public:
    struct Choice {
        QString id; ///< may be empty, for "none"
        QString label;
        int count = 0;
    };
    using Offer = std::function<QList<Choice>()>;

    /// `offer` is asked each time the menu opens; `none` says what is missing when it has nothing.
    ChoiceChip(
        const Theme &theme, const QString &text, Offer offer, const QString &none, QWidget *parent = nullptr);

    [[nodiscard]] const QSet<QString> &chosen() const { return m_chosen; }
    /// Does not signal.
    void setChosen(const QSet<QString> &ids);
    /// The menu as it would open now; owned by the chip.
    [[nodiscard]] QMenu *fillMenu();

signals:
    void chosenChanged(const QSet<QString> &ids);

protected:
    void nextCheckState() override { }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(const QString &id, bool on);
    void follow();

    QString m_name;
    Offer m_offer;
    QString m_none;
    QSet<QString> m_chosen;
    QMenu *m_menu;
};

}
