// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace routedesk::ui {

class Theme;

/// A few words over the upper edge of the map about what has just happened there, for some seconds. They take neither
/// room nor the mouse nor the focus, and are read out.
class MapNote final : public QWidget {
    Q_OBJECT

public:
    MapNote(const Theme &theme, QWidget *map);

    void say(const QString &words);
    /// What is read there now; empty when nothing is.
    [[nodiscard]] const QString &words() const { return m_words; }

    static constexpr std::chrono::milliseconds rest{ 4000 };

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QString m_words;
    QTimer m_rest;
};

}
