// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importview.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace routedesk::ui {

using models::ImportModel;

void ImportDialog::Private::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied != nullptr && copied->hasText() && !copied->hasUrls() && pasteValue(copied->text()))
        return;
    pasteTable();
}

bool ImportDialog::Private::pasteValue(const QString &text)
{
    // Spreadsheets end a copied cell with a line break.
    const QString value = text.endsWith(u'\n') ? text.chopped(text.endsWith(u"\r\n") ? 2 : 1) : text;
    const bool isOne = !value.isEmpty() && !value.contains(u'\t') && !value.contains(u'\n');
    if (!isOne || !view->hasFocus() || model.state() != ImportModel::State::Ready
        || !view->currentIndex().isValid())
        return false;
    view->fillSelected(value);
    return true;
}

void ImportDialog::Private::pasteTable()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QList<QUrl> urls = copied != nullptr ? copied->urls() : QList<QUrl>();
    if (urls.size() == 1 && urls.first().isLocalFile())
        return openAnother(urls.first().toLocalFile());
    const QString text = copied != nullptr ? copied->text() : QString();
    if (text.trimmed().isEmpty()) {
        banner->show(Tone::Late,
            tr("There is nothing to paste. Copy the rows in your spreadsheet first, with the row of names if there "
               "is one."));
        return;
    }
    const auto go = [this, text] { load({ {}, {}, text }, tr("Clipboard")); };
    if (left() == 0)
        return go();
    ask(tr("Paste in place of these rows?"),
        edited ? tr("Rows you have edited and not imported are lost.")
               : tr("Rows that are not imported leave the list."),
        tr("Paste"), go);
}

}
