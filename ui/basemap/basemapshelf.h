// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapentry.h"

#include <expected>

namespace routedesk::ui {

/// All base maps there are to choose from: the outline map first, then those that come with the program, then the
/// person's own.
class BaseMapShelf {
public:
    explicit BaseMapShelf(BaseMaps maps = {});

    [[nodiscard]] const BaseMaps &maps() const { return m_maps; }
    [[nodiscard]] QList<BaseMapEntry> all() const;
    /// The outline map where there is none with this id.
    [[nodiscard]] BaseMapEntry entry(const QString &id) const;
    [[nodiscard]] BaseMapEntry chosen() const { return entry(m_maps.chosen); }
    /// What is to be shown for the one that was chosen.
    [[nodiscard]] BaseMapEntry shown(bool isDark) const;

    void choose(const QString &id) { m_maps.chosen = id; }
    /// Gives it an id of its own, which is returned.
    QString add(BaseMapEntry entry);
    /// Of the same id; nothing where there is none of the person's own.
    void replace(const BaseMapEntry &entry);
    void remove(const QString &id);

    /// Why it cannot be kept so, as a sentence for the one who typed it; empty: it can.
    [[nodiscard]] QString complaint(const BaseMapEntry &entry) const;

    [[nodiscard]] static const QList<BaseMapEntry> &presets();
    /// What was kept before there was a shelf: one tile server.
    [[nodiscard]] static BaseMaps takenOver(const QString &tileUrl, const QString &attribution);

private:
    BaseMaps m_maps;
};

/// A template out of which the key has been taken that somebody pasted along with it.
struct TemplateAndKey {
    QString tileTemplate; ///< with {key} in its place
    QByteArray key;       ///< empty: there was none
};
[[nodiscard]] TemplateAndKey withoutKey(const QString &typed);

/// How it is to be shown: darkened where that is wanted, with its key.
[[nodiscard]] map::BaseMapChoice choiceOf(const BaseMapEntry &entry, bool isDark, const QByteArray &key);

}
