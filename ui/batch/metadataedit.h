// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/metadata.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace routedesk::ui {

/// Key and value, a line each, always with an empty line at the end. Values that came as JSON stay JSON unless edited.
class MetadataEdit final : public QWidget {
    Q_OBJECT

public:
    explicit MetadataEdit(QWidget *parent = nullptr);

    [[nodiscard]] api::Metadata metadata() const;
    void setMetadata(const api::Metadata &metadata);

signals:
    void changed();

private:
    struct Line {
        QWidget *row;
        QLineEdit *key;
        QLineEdit *value;
        QString jsonText; ///< the value that is JSON as long as it stands like this
    };

    void addLine(const QString &key = {}, const QString &value = {}, bool isJson = false);
    void keepEmptyLine();

    QVBoxLayout *m_layout;
    QList<Line> m_lines;
};

}
