// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::ui {

class DayWords;
class Theme;

/// One order that needs someone, in two lines: how late, who; where, and the server's risks.
class ExceptionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ExceptionDelegate(const Theme &theme, const DayWords &words, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const DayWords &m_words;
};

}
