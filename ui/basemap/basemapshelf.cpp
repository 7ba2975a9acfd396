// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemapshelf.h"

#include "ui/words/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

BaseMapShelf::BaseMapShelf(BaseMaps maps) : m_maps(std::move(maps)) { }

QList<BaseMapEntry> BaseMapShelf::all() const
{
    return presets() + m_maps.own;
}

BaseMapEntry BaseMapShelf::entry(const QString &id) const
{
    for (const QList<BaseMapEntry> *list : { &presets(), &m_maps.own }) {
        const auto found = std::ranges::find_if(*list, [&id](const BaseMapEntry &one) { return one.id() == id; });
        if (found != list->cend())
            return *found;
    }
    return presets().constFirst();
}

BaseMapEntry BaseMapShelf::shown(bool isDark) const
{
    const BaseMapEntry wanted = chosen();
    if (!isDark || wanted.darkId.isEmpty())
        return wanted;
    const BaseMapEntry dark = entry(wanted.darkId);
    return dark.id() == wanted.darkId ? dark : wanted; // it may be gone
}

QString BaseMapShelf::add(BaseMapEntry entry)
{
    int most = 0;
    for (const BaseMapEntry &one : std::as_const(m_maps.own))
        most = std::max(most, one.id().mid(4).toInt());
    entry.map.id = u"own/%1"_s.arg(most + 1);
    m_maps.own.append(entry);
    return entry.id();
}

void BaseMapShelf::replace(const BaseMapEntry &entry)
{
    for (BaseMapEntry &one : m_maps.own) {
        if (one.id() == entry.id())
            one = entry;
    }
}

void BaseMapShelf::remove(const QString &id)
{
    m_maps.own.removeIf([&id](const BaseMapEntry &one) { return one.id() == id; });
    for (BaseMapEntry &one : m_maps.own) {
        if (one.darkId == id)
            one.darkId.clear();
    }
    if (m_maps.chosen == id)
        m_maps.chosen.clear();
}

QString BaseMapShelf::complaint(const BaseMapEntry &entry) const
{
    if (!entry.isOwn())
        return {};
    const QString name = entry.map.name.trimmed();
    if (name.isEmpty())
        return Words::tr("Type a name for the base map.");
    for (const BaseMapEntry &other : all()) {
        if (other.id() != entry.id() && other.map.name.compare(name, Qt::CaseInsensitive) == 0)
            return Words::tr("Another base map has this name.");
    }
    if (entry.map.isOutline())
        return Words::tr("Type the address of the tiles, or choose a file or folder.");
    if (!entry.map.isValid())
        return Words::tr("The address has to begin with https:// or http:// and to contain {z}, {x} and {y} (or {-y}).");
    return {};
}

BaseMaps BaseMapShelf::takenOver(const QString &tileUrl, const QString &attribution)
{
    const auto choice = map::BaseMapChoice::network({}, tileUrl, attribution);
    if (tileUrl.isEmpty() || !choice)
        return {};
    BaseMapShelf shelf;
    BaseMapEntry entry;
    entry.map = *choice;
    shelf.choose(shelf.add(entry));
    return shelf.maps();
}

TemplateAndKey withoutKey(const QString &typed)
{
    static const QRegularExpression key(
        u"([?&](?:api[-_]?key|key|access[-_]?token|token)=)([^&{}]+)"_s, QRegularExpression::CaseInsensitiveOption);
    TemplateAndKey result { typed.trimmed(), {} };
    const auto found = key.match(result.tileTemplate);
    if (!found.hasMatch())
        return result;
    result.key = QByteArray::fromPercentEncoding(found.captured(2).toUtf8());
    result.tileTemplate.replace(found.capturedStart(2), found.capturedLength(2), u"{key}"_s);
    return result;
}

map::BaseMapChoice choiceOf(const BaseMapEntry &entry, bool isDark, const QByteArray &key)
{
    map::BaseMapChoice choice = entry.map;
    choice.isDarkened = isDark && entry.isDarkened && choice.kind == map::BaseMapKind::Light && !choice.isOutline();
    if (entry.needsKey())
        choice.key = QString::fromUtf8(key);
    return choice;
}

}
