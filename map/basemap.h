// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <expected>

namespace routedesk::map {

enum class BaseMapKind {
    Light,
    Dark,
    Imagery // from the air: no writing that could get too small
};

// Which base map lies under the pins. Without a tile template and a file it is the outline map that ships with
// Routedesk. Whoever fills it in by hand asks isValid(); the functions that make one give none that is not.
struct BaseMapChoice {
    QString name {}; // for people
    // https://host/path/{z}/{x}/{y}.png; a bare https://host/path/ means the same. Also understood: {-y}, rows counted
    // from the south; {s}, one of `subdomains`; {r}, "@2x" on fine screens; {key}
    QString tileTemplate {};
    QString attribution {}; // plain text: whose the tiles are
    QUrl attributionUrl {}; // where it leads; may be empty
    QString id {}; // of a preset or of one that somebody added; may be empty
    BaseMapKind kind = BaseMapKind::Light;
    int minZoom = 0;
    int maxZoom = 19;
    int tileSize = 256; // logical pixels a tile has at a whole zoom
    bool isDarkened = false; // light and dark are changed over
    QString subdomains = QStringLiteral("abc");
    QString key {}; // secret: goes into addresses that are asked for, and nowhere else
    QString file {}; // of an MBTiles archive, or a folder of z/x/y pictures
    bool isSouthFirst = false; // of a folder: its rows count from the south
    bool isSparing = false; // its owner does not want many tiles asked for at a time

    [[nodiscard]] static BaseMapChoice outline() { return {}; }
    // An error is a sentence for the one who typed it.
    [[nodiscard]] static std::expected<BaseMapChoice, QString> network(const QString &name, const QString &tileTemplate,
                                                                       const QString &attribution);
    [[nodiscard]] static std::expected<BaseMapChoice, QString> ofFile(const QString &name, const QString &file);

    [[nodiscard]] bool isOutline() const { return tileTemplate.isEmpty() && file.isEmpty(); }
    [[nodiscard]] bool isFile() const { return !file.isEmpty(); }
    [[nodiscard]] bool isValid() const; // also that the placeholders are there that have to be; not that a file is

    // In the form that Qt Location's osm plugin reads. Null if that cannot show it as it is meant, or should not know
    // it, as it writes addresses with keys into its log.
    [[nodiscard]] QString pluginHost() const;
    // The address of one tile, key and all: not to be shown. Null if the choice is not valid or has none.
    [[nodiscard]] QString tileAddress(int zoom, int x, int y) const;
    // With {r} decided: the tiles for one kind of screen are not those for another.
    [[nodiscard]] BaseMapChoice forRatio(double ratio) const;
    // What may be shown of where it comes from: the server's name, or the file's. Never a key.
    [[nodiscard]] QString origin() const;

    friend bool operator==(const BaseMapChoice &, const BaseMapChoice &) = default;
};

}
