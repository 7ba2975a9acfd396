// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace routedesk::models {
class ImportModel;
}

namespace routedesk::ui {

class Theme;

/// Under the rows: what is wrong with the current cell in a sentence, and the button that mends it where one can.
class IssueLine final : public QWidget {
    Q_OBJECT

public:
    explicit IssueLine(const Theme &theme, QWidget *parent = nullptr);

    /// `row` of the model; below 0 shows how to go about it.
    void show(const models::ImportModel &model, int row, int column);
    [[nodiscard]] QString sentence() const;

signals:
    void offerAccepted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_place;
    QLabel *m_words;
    QPushButton *m_offer;
    int m_severity = -1;
};

}
