// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/addresskey.h"

namespace routedesk::geocoding {

QString addressKey(QStringView address)
{
    if (address.size() > longestAddress)
        return {};
    QString key;
    bool hasLetter = false;
    QString folded = address.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.replace(QChar(u'\u00DF'), QStringLiteral("ss")); // which simple folding leaves as it is
    for (const QChar c : std::as_const(folded)) {
        // Halves of letters beyond the first plane are kept as they are.
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark()) {
            key += c;
            hasLetter = hasLetter || !c.isDigit();
        } else if (!key.isEmpty() && !key.endsWith(u' ')) {
            key += u' ';
        }
    }
    return hasLetter ? key.trimmed() : QString();
}

}
