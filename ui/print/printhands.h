// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/picturefile.h"

#include "ui/print/routesheet.h"
#include "ui/theme/palette.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

class QAction;
class QWidget;

namespace routedesk::map {
class MapView;
struct BaseMapChoice;
struct MapPalette;
}

namespace routedesk::ui {

class BaseGatherer;
class BaseMapHands;
class ProgressStrip;
struct Workbench;

/// Writes what is for paper: the map as it is shown (PDF, PNG or SVG), and route sheets. Tiles are fetched first, as fine
/// as paper shows them; drawn and written in the background, one at a time.
class PrintHands final : public QObject {
    Q_OBJECT

public:
    PrintHands(const Workbench &bench, const map::MapView &view, const BaseMapHands &baseMaps, QWidget *window);
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
    /// Then `write` with them, over tiles so far as they come, and with what is to be said of that.
    using Write = std::function<void(const QList<map::MapPicture> &pictures, const QString &note)>;
    void gather(const QList<map::MapPicture> &pictures, const map::BaseMapChoice &choice, const map::MapPalette &palette,
        const Write &write);
    void cancel();
    void drawMap(const map::MapPicture &picture, const QString &path, const QString &note);
    void drawSheets(const QList<RouteSheet> &sheets, const QString &path, const QString &note);
    void finish();
    [[nodiscard]] static News withNote(News news, const QString &note);
    [[nodiscard]] static News newsOf(const map::PictureOutcome &outcome, const QString &path);

    const Workbench &m_bench;
    const map::MapView &m_view;
    const BaseMapHands &m_baseMaps;
    QWidget *m_window;
    ProgressStrip *m_progress;
    QFutureWatcher<News> m_writing;
    std::unique_ptr<BaseGatherer> m_gatherer; ///< while tiles are fetched
    QString m_path;                           ///< of what is being written
    std::stop_source m_stop;
    QString m_folder; ///< where the last one went
};

}
