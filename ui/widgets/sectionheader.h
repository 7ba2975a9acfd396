// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace routedesk::ui {

class Theme;

/// The head of an area: its name, a count, and a few actions at the right. Also serves as a dock's title bar.
class SectionHeader final : public QWidget {
    Q_OBJECT

public:
    SectionHeader(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Text after the name, e.g. a count or "12 hidden by filter"; empty hides it.
    void setDetail(const QString &detail);
    /// Adds a flat icon button for the action.
    void addAction(QAction *action);
    /// Puts a widget before the actions.
    void addWidget(QWidget *widget);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_detail;
    QHBoxLayout *m_middle;
    QHBoxLayout *m_actions;
};

}
