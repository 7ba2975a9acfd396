// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapentry.h"

#include <QWidget>

class QComboBox;

namespace routedesk::ui {

/// Which base map is shown, and a way to where they are looked after.
class BaseMapField final : public QWidget {
    Q_OBJECT

public:
    explicit BaseMapField(QWidget *parent = nullptr);

    /// What was set, with the one that is chosen here.
    [[nodiscard]] BaseMaps maps() const;
    void setMaps(const BaseMaps &maps);

signals:
    void changed(); ///< by hand
    void manageRequested();

private:
    QComboBox *m_choice;
    BaseMaps m_maps;
};

}
