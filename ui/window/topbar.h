// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;
class QToolButton;

namespace routedesk::models {
class DaySync;
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class SearchField;
class Theme;
class WindowActions;

/// The day and the ops group, the main acts, what is not sent, and the search.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(const Theme &theme, const WindowActions &actions, const models::DispatchStore &store,
        const models::WorkingPlan &plan, QWidget *parent = nullptr);

    /// The menu of the Plan button.
    void setPlanMenu(class QMenu *menu);
    void setTrackMenu(class QMenu *menu);
    [[nodiscard]] SearchField &search() const { return *m_search; }

signals:
    /// Another day or another ops group (null: all) was chosen.
    void dayChosen(QDate date, const QString &opsGroupHandle);
    void unsentPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(class QHBoxLayout *layout, class QAction *action, bool withText = true);
    void followScope();
    void followGroups();
    void followPlan();

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    QDateEdit *m_date;
    QComboBox *m_group;
    QToolButton *m_planButton = nullptr;
    QToolButton *m_trackButton = nullptr;
    QPushButton *m_unsent;
    QPushButton *m_publish;
    SearchField *m_search;
};

}
