// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace routedesk;
using namespace Qt::StringLiterals;

namespace dialogtest {

namespace {

api::OpsGroup group(const QString &handle, const QString &label)
{
    api::OpsGroup made;
    made.handle = handle;
    made.label = label;
    made.timeZoneId = u"America/Los_Angeles"_s;
    return made;
}

api::Worker worker(const QString &handle, const QString &name, const QStringList &skills)
{
    api::Worker made;
    made.handle = handle;
    made.name = name;
    made.deviceId = u"device-"_s + handle;
    made.deviceStatus = api::DeviceStatus::Active;
    made.opsGroupHandle = u"san-jose"_s;
    made.productTypes = skills;
    made.profile.set(u"capacity"_s, u"40"_s, true);
    for (const auto day : { "monday", "tuesday", "wednesday", "thursday", "friday" })
        made.schedule.append({ QString::fromLatin1(day), 8 * 60, 16 * 60, {} });
    return made;
}

}

DialogBench::DialogBench(const ui::Theme &look)
    : theme(look), client(network, { QUrl(u"http://127.0.0.1:9"_s), api::BasicCredentials { u"acc"_s, "key" } }),
      outbox(client, store, clock, folder.path()), workerActions(client)
{
    const QTimeZone zone("America/Los_Angeles");
    clock.time = api::toInstant(QDateTime(QDate(2023, 11, 2), QTime(7, 0), zone));
    store.setScope({ QDate(2023, 11, 2), u"san-jose"_s, zone });
    store.setOpsGroups({ group(u"san-jose"_s, u"San José"_s), group(u"oakland"_s, u"Oakland"_s) });
    store.setWorkers({ worker(u"ana"_s, u"Ana Ruiz"_s, { u"frozen"_s, u"fragile"_s }),
        worker(u"ben"_s, u"Ben Okafor"_s, {}), worker(u"chloe"_s, u"Chloe Park"_s, { u"valuable"_s }) });
}

ScriptedAnswer DialogBench::taken(const ScriptedCall &call)
{
    QJsonArray orders;
    const QJsonArray sent = call.json().value(u"orders"_s).toArray();
    for (const QJsonValue &value : sent) {
        QJsonObject order = value.toObject();
        order.insert(u"status"_s, u"unplanned"_s);
        order.insert(u"fulfillment_attempt"_s, 0);
        order.insert(u"ops_group_handle"_s, call.json().value(u"ops_group_handle"_s));
        orders.append(order);
    }
    return { 201, QJsonDocument(QJsonObject { { u"orders"_s, orders } }).toJson() };
}

api::Order DialogBench::order(const QString &handle, const QString &address) const
{
    api::Order made;
    made.key.handle = handle;
    made.status = api::OrderStatus::Unplanned;
    made.opsGroupHandle = u"san-jose"_s;
    made.destination.address = address;
    made.destination.point = api::GeoPoint::fromDegrees(-121.8863, 37.3382);
    made.scheduledAt = clock.time + std::chrono::hours(3);
    return made;
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QStringList accessComplaints(const QWidget &root)
{
    QStringList complaints;
    const auto complain = [&](const QWidget *widget, const QString &what) {
        complaints.append(QStringLiteral("%1 %2 in %3: %4")
                .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                    QLatin1StringView(widget->parentWidget()->metaObject()->className()), what));
    };
    const auto isInner = [](const QWidget *widget) {
        const QWidget *parent = widget->parentWidget();
        return qobject_cast<const QComboBox *>(parent) != nullptr
            || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
            || qobject_cast<const QLineEdit *>(parent) != nullptr || widget->objectName().startsWith(u"qt_"_s);
    };
    for (const auto *button : root.findChildren<QAbstractButton *>()) {
        // A banner's button without an action is there, but never to be seen.
        if (!isInner(button) && button->isVisibleTo(&root) && button->accessibleName().isEmpty()
            && button->text().isEmpty())
            complain(button, u"no accessible name"_s);
    }
    for (const auto *field : root.findChildren<QLineEdit *>()) {
        if (!isInner(field) && field->accessibleName().isEmpty())
            complain(field, u"no accessible name"_s);
    }
    for (const auto *combo : root.findChildren<QComboBox *>()) {
        if (combo->accessibleName().isEmpty())
            complain(combo, u"no accessible name"_s);
    }
    for (const auto *spin : root.findChildren<QAbstractSpinBox *>()) {
        if (!isInner(spin) && spin->accessibleName().isEmpty())
            complain(spin, u"no accessible name"_s);
    }
    for (const auto *view : root.findChildren<QAbstractItemView *>()) {
        const bool popup = view->window() != root.window() || view->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (!popup && !view->inherits("QHeaderView") && view->accessibleName().isEmpty())
            complain(view, u"no accessible name"_s);
    }
    for (const auto *label : root.findChildren<QLabel *>()) {
        // Whose the map is stands there as a link, escaped by the map itself.
        const bool isLink = label->inherits("routedesk::map::AttributionLabel");
        if (label->textFormat() != Qt::PlainText && !label->inherits("QTipLabel") && !isLink)
            complain(label, u"reads markup: "_s + label->text());
    }
    return complaints;
}

bool savePicture(QWidget &widget, const QString &name, int ratio)
{
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR));
    if (!folder.mkpath(u"gallery"_s) || !folder.cd(u"gallery"_s))
        return false;
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    return image.save(folder.filePath(name + u".png"_s));
}

}
