// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::map {

// Where tiles are kept on disk: a folder for all, in it one for each source, so that no source's tiles are ever taken
// for another's.
namespace tilefolders {

constexpr qint64 mostInAll = 200 << 20; // bytes
constexpr qint64 mostOfOne = 80 << 20; // bytes, of the source in use

// Who keeps tiles in the folder: they have their own formats.
enum class Keeper { Routedesk, QtLocation };

// The folder of one source, named after the template as it was typed: a key that stands in its own field is no part
// of it. Null if `base` is.
[[nodiscard]] QString of(const QString &base, const QString &tileTemplate, Keeper keeper);

// Removes files, the ones longest not needed first, until at most so many bytes are left; how many are. Slow: not on
// the interface thread, as is the next.
qint64 trim(const QString &folder, qint64 mostBytes);

// Removes whole folders of sources, the ones longest not used first, until there is room for one in use. Touches
// nothing that is not such a folder.
void sweep(const QString &base, qint64 mostBytes = mostInAll - mostOfOne);

// Removes the tiles that Qt Location once kept right in this folder, and the folder if nothing else is in it.
void discard(const QString &folder);

// Notes that the folder is in use. Makes it where it is missing; false if it cannot be written to.
bool use(const QString &folder);

}

}
