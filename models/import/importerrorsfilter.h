// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importmodel.h"

#include <QSortFilterProxyModel>

namespace routedesk::models {

/// The rows of an ImportModel that a chip asks for, in the file's order.
class ImportErrorsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Good, Warnings, Errors, Removed, Imported };
    Q_ENUM(Show)

    explicit ImportErrorsFilter(QObject *parent = nullptr);

    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }

    /// The next complaint among the rows shown, after `current` (invalid: from the top) and round the end. Errors only
    /// while errors are shown, warnings too otherwise. Invalid when there is none.
    [[nodiscard]] QModelIndex nextIssue(const QModelIndex &current, bool forward = true) const;

signals:
    void showChanged(routedesk::models::ImportErrorsFilter::Show show);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] ImportModel *importModel() const;

    Show m_show = Show::All;
};

}
