// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBitArray>
#include <QWidget>

namespace routedesk::ui {

/// A QR code to be scanned from the screen: dark on white in every colour scheme, modules of a whole number of the
/// screen's own pixels, four of them white around it.
class QrCode final : public QWidget {
    Q_OBJECT

public:
    static constexpr int quietZone = 4; ///< modules

    explicit QrCode(QWidget *parent = nullptr);

    /// False, and nothing is drawn, when the text is empty or too long for a code.
    bool setText(const QString &text);
    /// On one side, without the quiet zone; 0 for nothing.
    [[nodiscard]] int modules() const { return m_modules; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_dark;
    int m_modules = 0;
};

}
