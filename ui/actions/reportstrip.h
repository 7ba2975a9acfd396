// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

#include <functional>

class QAction;
class QTimer;

namespace routedesk::ui {

class Banner;
class ProgressStrip;
class Theme;

/// Where long work and its result are told, one line above the status bar: first how far it is, then how it ended with
/// a way to the details. Hidden while there is nothing to tell.
class ReportStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ReportStrip(const Theme &theme, QWidget *parent = nullptr);

    void start(const QString &what);
    void setProgress(int done, int total);
    /// A result that is all well goes away by itself after eight seconds; anything else stays.
    /// `details` is what the button "Details…" does; there is none without it.
    void finish(Tone tone, const QString &sentence, std::function<void()> details = {});
    void dismiss();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QAction *detailsAction() const { return m_details; }

private:
    std::function<void()> m_showDetails;
    ProgressStrip *m_progress;
    Banner *m_banner;
    QAction *m_details;
    QTimer *m_rest;
};

}
