// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/batchform_p.h"

#include "ui/batch/orderfields.h"
#include "ui/widgets/banner.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QTimer>

namespace routedesk::ui {

namespace {

constexpr int mostPlaces = 100; // a page

QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

}

void BatchForm::Private::addHelp()
{
    fields->setAddresses(addresses);
    handlePause = new QTimer(&q);
    handlePause->setSingleShot(true);
    handlePause->setInterval(300);
    connect(handlePause, &QTimer::timeout, &q, [this] { lookUpHandle(); });
    templateMenu = new QMenu(&q);
    templateMenu->setObjectName(QStringLiteral("batch.templateMenu"));
    templateMenu->setToolTipsVisible(true);
    templateAction->setEnabled(false); // until there is a file for them
    connect(templateAction, &QAction::triggered, &q, [this] {
        fillTemplateMenu();
        templateMenu->popup(fields->mapToGlobal(QPoint(0, 0)));
    });
}

void BatchForm::Private::setFiles(const QString &journal, const QString &templateFile)
{
    templates = std::make_unique<OrderTemplates>(templateFile);
    templateAction->setEnabled(true);
    keeper = std::make_unique<FormKeeper>(journal);
    const FormContents before = keeper->open();
    if (before.isEmpty())
        return;
    for (const OrderDraft &draft : before.batch)
        drafts.append(draft);
    if (before.isTyped) {
        fields->setDraft(before.typed);
        touched = true;
    }
    banner->show(Tone::Neutral, tr("What you had typed and not sent is back."));
    follow();
}

void BatchForm::Private::keep()
{
    if (keeper == nullptr)
        return;
    FormContents contents;
    for (const DraftsModel::Entry &entry : drafts.entries()) {
        if (!handedOver.contains(entry.id))
            contents.batch.append(entry.draft);
    }
    const OrderDraft typed = fields->draft();
    contents.isTyped = touched && editing < 0 && !typed.isBlank();
    if (contents.isTyped)
        contents.typed = typed;
    keeper->keep(contents);
}

// Written once the call is in the outbox' journal too: a crash between them shows an order twice rather than never.
QFuture<QString> BatchForm::Private::sending(const QList<int> &rows)
{
    for (const int row : rows)
        handedOver.insert(qAbs(row));
    QMetaObject::invokeMethod(
        &q,
        [this] {
            keep();
            if (keeper)
                keeper->flush();
        },
        Qt::QueuedConnection);
    return QtFuture::makeReadyValueFuture(QString());
}

void BatchForm::Private::settled(const QList<int> &rows, models::RowFate fate, const QList<api::OrderKey> &)
{
    if (fate != models::RowFate::Waiting && fate != models::RowFate::Refused)
        return;
    for (const int row : rows)
        handedOver.remove(qAbs(row));
}

void BatchForm::Private::setServer(api::OrdersClient &client)
{
    twins = std::make_unique<models::TwinFinder>(client, store);
    connect(twins.get(), &models::TwinFinder::found, &q, [this](const QList<api::Order> &orders) {
        for (const api::Order &order : orders) {
            if (!order.isClosed())
                serverIdents.insert(draftIdent(order.key.handle, order.key.type));
        }
        checkHandle();
    });
    const auto askForPlaces = [this, &client] {
        api::PlaceFilter filter;
        filter.limit = mostPlaces;
        client.listPlaces(filter).then(&q, [this](const api::Result<api::Page<api::Place>> &page) {
            if (page)
                addresses.addPlaces(page->items);
        });
    };
    connect(&store, &models::DispatchStore::loaded, &q, askForPlaces, Qt::SingleShotConnection);
}

// What the server has is asked when typing rests; an answer that never comes leaves it to the server to refuse.
void BatchForm::Private::lookUpHandle()
{
    const OrderDraft draft = fields->draft();
    const QString handle = draft.handle.trimmed();
    if (twins == nullptr || handle.isEmpty())
        return;
    if (draft.pickup)
        twins->ask({ { handle, api::OrderType::Pick, {}, {} }, { handle, api::OrderType::Drop, {}, {} } });
    else
        twins->ask({ { handle, draft.type, {}, {} } });
}

void BatchForm::Private::checkHandle()
{
    const OrderDraft draft = fields->draft();
    QString sentence;
    if (!draft.handle.trimmed().isEmpty()) {
        for (const DraftProblem &problem : problemsOf(draft, surroundings())) {
            if (problem.field == DraftField::Handle)
                sentence = problem.sentence;
        }
    }
    fields->showHandleProblem(sentence);
}

void BatchForm::Private::fillTemplateMenu()
{
    templateMenu->clear();
    const QStringList names = templates->names();
    for (const QString &name : names)
        templateMenu->addAction(
            theme.icon(Icon::NewOrder), menuText(name), &q, [this, name] { takeTemplate(name); });
    templateMenu->addSeparator();
    QAction *save = templateMenu->addAction(
        theme.icon(Icon::Plus), tr("&Save this order as a template\u2026"), &q, [this] { askTemplateName(); });
    save->setEnabled(!fields->draft().isBlank());
    QMenu *gone = templateMenu->addMenu(theme.icon(Icon::Trash), tr("&Delete"));
    gone->setEnabled(!names.isEmpty());
    for (const QString &name : names)
        gone->addAction(menuText(name), &q,
            [this, name] { tell(templates->remove(name), tr("The template %1 is deleted.").arg(name)); });
    templateMenu->addSeparator();
    QAction *out = templateMenu->addAction(
        theme.icon(Icon::Export), tr("&Export templates\u2026"), &q, [this] { exportTemplates(); });
    out->setEnabled(!names.isEmpty());
    templateMenu->addAction(
        theme.icon(Icon::Import), tr("&Import templates\u2026"), &q, [this] { importTemplates(); });
}

void BatchForm::Private::takeTemplate(const QString &name)
{
    OrderDraft draft = templates->find(name);
    draft.day = fields->draft().day;
    start(draft);
    touched = false;
}

void BatchForm::Private::askTemplateName()
{
    auto *ask = new QInputDialog(&q);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save as a template"));
    ask->setLabelText(tr("Name of the template; one of the same name is replaced:"));
    ask->setTextValue(fields->draft().address);
    connect(ask, &QInputDialog::textValueSelected, &q, [this](const QString &text) {
        const QString name = text.trimmed();
        if (!name.isEmpty())
            tell(templates->save(name, fields->draft()), tr("Saved as the template %1.").arg(name));
    });
    ask->open();
}

void BatchForm::Private::exportTemplates()
{
    auto *files = new QFileDialog(&q, tr("Export templates"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("routedesk-templates"));
    files->selectFile(tr("orders.routedesk-templates"));
    connect(files, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        tell(templates->exportTo(path), tr("The templates are saved in %1.").arg(QFileInfo(path).fileName()));
    });
    files->open();
}

void BatchForm::Private::importTemplates()
{
    auto *files
        = new QFileDialog(&q, tr("Import templates"), {}, tr("Templates (*.routedesk-templates);;All files (*)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, &q, [this](const QString &path) {
        const OrderTemplates::Imported imported = templates->importFrom(path);
        tell(imported.failure, tr("%n template(s) imported.", nullptr, imported.count));
    });
    files->open();
}

void BatchForm::Private::tell(const QString &failure, const QString &success)
{
    if (failure.isEmpty())
        banner->show(Tone::Done, success);
    else
        banner->show(Tone::Broken, failure);
}

void BatchForm::setFiles(const QString &journal, const QString &templates)
{
    d->setFiles(journal, templates);
}

void BatchForm::setServer(api::OrdersClient &client)
{
    d->setServer(client);
}

}
