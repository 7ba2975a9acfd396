// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

class QTimer;

namespace routedesk::ui {

class Theme;

/// A field that narrows what is seen. `searched` comes shortly after the last key, and at once on Return;
/// Escape empties it.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    /// `shortcut` is written at the right while the field is empty, e.g. "Ctrl+K".
    SearchField(
        const Theme &theme, const QString &placeholder, const QString &shortcut = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void searched(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_shortcut;
    QTimer *m_pause;
};

}
