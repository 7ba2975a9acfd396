// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/basemap.h"

#include "map/tiles/tilefault.h"
#include "map/tiles/tilekey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("BaseMap", words);
}

// With z, x and y said, whichever way; null if only some of them are, or it is no address at all.
QString fullTemplate(const QString &typed)
{
    QString full = typed.trimmed();
    full.replace("%z"_L1, "{z}"_L1).replace("%x"_L1, "{x}"_L1).replace("%y"_L1, "{y}"_L1);
    const int named = int(full.contains("{z}"_L1)) + int(full.contains("{x}"_L1))
        + int(full.contains("{y}"_L1) || full.contains("{-y}"_L1));
    if (named != 0 && named != 3)
        return {};
    // The host may have a placeholder in it, which no host's name may.
    const QUrl url(QString(full).replace("{s}"_L1, "a"_L1).replace(u'{', u'_').replace(u'}', u'_'));
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (named == 0)
        full += full.endsWith(u'/') ? "{z}/{x}/{y}.png"_L1 : "/{z}/{x}/{y}.png"_L1;
    return full;
}

}

std::expected<BaseMapChoice, QString> BaseMapChoice::network(const QString &name, const QString &tileTemplate,
                                                             const QString &attribution)
{
    if (fullTemplate(tileTemplate).isNull())
        return std::unexpected(wordsOf({ TileFault::Kind::BadAddress }));
    BaseMapChoice choice { name.trimmed(), tileTemplate.trimmed(), attribution.trimmed() };
    if (choice.name.isEmpty())
        choice.name = choice.origin();
    return choice;
}

std::expected<BaseMapChoice, QString> BaseMapChoice::ofFile(const QString &name, const QString &file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || !info.isReadable() || !(info.isFile() || info.isDir()))
        return std::unexpected(text("“%1” cannot be read; choose an MBTiles file or a folder of tiles").arg(QDir::toNativeSeparators(file)));
    BaseMapChoice choice { name.trimmed() };
    choice.file = info.absoluteFilePath();
    choice.maxZoom = TileKey::deepest;
    if (choice.name.isEmpty())
        choice.name = choice.origin();
    return choice;
}

bool BaseMapChoice::isValid() const
{
    const bool ranges = minZoom >= 0 && maxZoom <= TileKey::deepest && minZoom <= maxZoom && tileSize >= 64 && tileSize <= 1024;
    return isOutline() || (ranges && (isFile() || !fullTemplate(tileTemplate).isNull()));
}

QString BaseMapChoice::pluginHost() const
{
    QString host = fullTemplate(tileTemplate);
    constexpr int pluginMost = 19; // it asks for all of these, whether a server has them or not
    if (isFile() || !isValid() || isDarkened || tileSize != 256 || minZoom > 0 || maxZoom < pluginMost || host.contains("{key}"_L1) || host.contains("{-y}"_L1))
        return {};
    host.replace("{s}"_L1, subdomains.left(1)).remove("{r}"_L1);
    return host.replace("{z}"_L1, "%z"_L1).replace("{x}"_L1, "%x"_L1).replace("{y}"_L1, "%y"_L1);
}

BaseMapChoice BaseMapChoice::forRatio(double ratio) const
{
    constexpr double fine = 1.25; // of a screen on which tiles of twice as many pixels look better
    BaseMapChoice choice = *this;
    choice.tileTemplate.replace("{r}"_L1, ratio > fine ? "@2x"_L1 : ""_L1);
    return choice;
}

QString BaseMapChoice::tileAddress(int zoom, int x, int y) const
{
    if (isFile() || !isValid())
        return {};
    QString address = fullTemplate(tileTemplate);
    const qsizetype sub = subdomains.isEmpty() ? 0 : (x + y) % subdomains.size();
    address.replace("{s}"_L1, subdomains.mid(sub, 1)).remove("{r}"_L1);
    address.replace("{-y}"_L1, QString::number((1 << zoom) - 1 - y));
    address.replace("{z}"_L1, QString::number(zoom)).replace("{x}"_L1, QString::number(x)).replace("{y}"_L1, QString::number(y));
    return address.replace("{key}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(key)));
}

QString BaseMapChoice::origin() const
{
    return isFile() ? QFileInfo(file).completeBaseName() : QUrl(fullTemplate(tileTemplate).remove("{s}."_L1).replace(u'{', u'_').replace(u'}', u'_')).host();
}

}
