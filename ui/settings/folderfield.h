// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace routedesk::ui {

class Theme;

/// The path of a folder, typed or chosen.
class FolderField final : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name, `label` what stands beside it; the question stands over the choice of a folder.
    FolderField(const Theme &theme, const QString &name, const QString &label, const QString &question,
        QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);

signals:
    void changed();

private:
    void choose();

    QString m_question;
    QLineEdit *m_path;
};

}
