// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/picturefile.h"

#include "ui/print/routesheet.h"
#include "ui/theme/palette.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

class QAction;
class QWidget;

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class ProgressStrip;
struct Workbench;

/// Writes what is for paper: the map as it is shown (PDF, PNG or SVG), and route sheets. Drawn and written in the
/// background, one at a time.
class PrintHands final : public QObject {
    Q_OBJECT

public:
    PrintHands(const Workbench &bench, const map::MapView &view, QWidget *window);
    ~PrintHands() override;

    QAction *saveMap;

    /// What the window has to give a place.
    [[nodiscard]] ProgressStrip &progress() const { return *m_progress; }
    /// Without a question where to.
    void writeMap(const QString &path);
    void writeSheets(const QString &path, const QList<RouteSheet> &sheets);

    static constexpr double printDpi = 300;

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);

private:
    /// What became of it, in words.
    struct News {
        Tone tone = Tone::Done;
        QString sentence;
    };

    void askForMap();
    [[nodiscard]] bool isBusy();
    void begin(const QString &path);
    void finish();
    [[nodiscard]] static News newsOf(const map::PictureOutcome &outcome, const QString &path);

    const Workbench &m_bench;
    const map::MapView &m_view;
    QWidget *m_window;
    ProgressStrip *m_progress;
    QFutureWatcher<News> m_writing;
    std::stop_source m_stop;
    QString m_folder; ///< where the last one went
};

}
