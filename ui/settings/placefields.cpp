// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/placefields.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/formparts.h"
#include "ui/words/placewords.h"
#include "ui/words/quantitywords.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace routedesk::ui {

PlaceFields::PlaceFields(const Theme &theme, QFormLayout &form, QWidget *parent)
    : QObject(parent),
      m_server(theme, form, QStringLiteral("settings.place"),
          { tr("Nominatim ser&ver"), tr("Nominatim server"), tr("None: no address is ever sent anywhere"),
              tr("Try &it"), tr("Ask this server for a well-known address") },
          parent),
      m_pause(new QDoubleSpinBox(parent)), m_key(new QLineEdit(parent)),
      m_kept(hintLabel(theme, {}, parent)), m_forget(new QPushButton(tr("&Forget all\u2026"), parent))
{
    buildTerms(form);
    buildKept(form, parent);
    connect(&m_server, &ServerRow::edited, this, &PlaceFields::follow);
    connect(m_pause, &QDoubleSpinBox::valueChanged, this, &PlaceFields::changed);
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        m_isKeyTouched = true;
        follow();
    });
    connect(&m_server, &ServerRow::triggered, this, &PlaceFields::ask);
    connect(m_forget, &QPushButton::clicked, this, &PlaceFields::askToForget);
}

void PlaceFields::buildTerms(QFormLayout &form)
{
    m_key->setObjectName(QStringLiteral("settings.placeKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_pause->setObjectName(QStringLiteral("settings.placePause"));
    m_pause->setRange(0, double(geocoding::GeocodeServer::longestPause.count()) / 1000);
    m_pause->setSingleStep(0.5);
    m_pause->setDecimals(1);
    m_pause->setSuffix(tr(" s"));
    m_pause->setToolTip(tr("So long at least from one question to the next. Public servers want a second or more."));
    addField(form, tr("&Key"), m_key);
    m_key->setAccessibleName(tr("Key of the place server"));
    addField(form, tr("One &question every"), m_pause);
    m_pause->setAccessibleName(tr("At most one question every"));
    m_key->setToolTip(tr("Kept in the keychain of this computer, and sent to this server alone"));
    setKeyKept({});
}

void PlaceFields::buildKept(QFormLayout &form, QWidget *parent)
{
    m_kept->setObjectName(QStringLiteral("settings.placesKept"));
    m_forget->setObjectName(QStringLiteral("settings.placesForget"));
    m_forget->setAutoDefault(false);
    m_forget->setToolTip(tr("Delete every address, place and choice that is kept on this computer"));
    auto *kept = new QWidget(parent);
    auto *line = new QHBoxLayout(kept);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::gap);
    line->addWidget(m_kept, 1);
    line->addWidget(m_forget);
    form.addRow(QString(), kept);
    showKept(0, 0);
}

void PlaceFields::set(const QString &url, int pause)
{
    m_server.setUrl(url);
    m_pause->setValue(pause / 1000.0);
    follow();
}

int PlaceFields::pause() const
{
    return qRound(m_pause->value() * 1000);
}

std::expected<geocoding::GeocodeServer, geocoding::GeocodeServer::Complaint> PlaceFields::server() const
{
    return geocoding::GeocodeServer::fromText(url(), std::chrono::milliseconds(pause()));
}

std::optional<QByteArray> PlaceFields::typedKey() const
{
    return m_isKeyTouched ? std::optional(m_key->text().trimmed().toUtf8()) : std::nullopt;
}

void PlaceFields::forgetTypedKey()
{
    m_isKeyTouched = false;
    m_key->clear();
}

void PlaceFields::setKeyKept(const QString &origin)
{
    m_keptFor = origin;
    followKey();
}

/// A key is of one server: another one's address in the field shows that it gets none.
void PlaceFields::followKey()
{
    const auto named = server();
    const bool isKept = named && !m_keptFor.isEmpty() && named->origin() == m_keptFor;
    m_key->setPlaceholderText(isKept ? tr("One is kept in the keychain") : tr("Only where the server wants one"));
}

void PlaceFields::showKept(qint64 addresses, qint64 bytes)
{
    m_kept->setText(addresses == 0 && bytes > 0
            ? tr("A damaged file of addresses is left on this computer (%1).").arg(QLocale().formattedDataSize(bytes))
            : addresses == 0 ? tr("No address is kept on this computer.")
                             : tr("%n address(es) kept on this computer (%1).", nullptr, int(addresses))
                                         .arg(QLocale().formattedDataSize(bytes)));
    m_forget->setEnabled(addresses > 0 || bytes > 0);
}

void PlaceFields::follow()
{
    const auto named = server();
    const bool isNamed = named && !named->isNull();
    m_server.setTriable(isNamed);
    m_pause->setEnabled(isNamed);
    m_key->setEnabled(isNamed);
    followKey();
    m_server.say(!named ? QStringLiteral("\u25C6 ") + words::geocodeComplaint(named.error())
            : isNamed   ? tr("Addresses of an import without coordinates are sent to %1, and only there.").arg(named->url.host())
                        : tr("With one, rows of an import that have only an address get their coordinates, e.g. "
                           "http://127.0.0.1:8080."),
        !named);
    emit changed();
}

void PlaceFields::ask()
{
    auto named = server();
    if (!named || named->isNull())
        return;
    m_server.sayAsking();
    const auto key = typedKey();
    named->key = key.value_or(QByteArray());
    emit trialRequested(*named, key.has_value());
}

void PlaceFields::askToForget()
{
    auto *box = plainBox(m_forget->window(), tr("Forget every address?"),
        tr("Places that were found and those that you chose are deleted from this computer. They are "
           "looked up again when they are needed. Orders stay as they are."));
    const auto *go = addChoice(*box, tr("Forget all"), tr("Keep them"));
    connect(go, &QPushButton::clicked, this, &PlaceFields::forgetRequested);
    box->open();
}

}
