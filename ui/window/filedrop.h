// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDropEvent;

namespace routedesk::ui {

/// Lets a file be dropped anywhere on the window, also on views that take other drops. Install it with watch().
class FileDrop final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QWidget *widget);

signals:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QString fileOf(const QDropEvent &event);
};

}
