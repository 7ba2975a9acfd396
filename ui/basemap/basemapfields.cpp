// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemapfields.h"

#include "map/tiles/tilekey.h"
#include "ui/basemap/basemapshelf.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace routedesk::ui {

using namespace Qt::StringLiterals;
using map::BaseMapKind;

namespace {

// Of the choice for dark windows: ids of base maps stand beside these.
const QString asItIs = QStringLiteral("-");
const QString darkened = QStringLiteral("darkened");
constexpr int smallestTile = 64;
constexpr int labelWidth = 132;

}

BaseMapFields::BaseMapFields(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_form(new QFormLayout(this)), m_origin(hintLabel(theme, {}, this)),
      m_name(new QLineEdit(this)), m_address(new QLineEdit(this)), m_addressHint(hintLabel(theme, {}, this)),
      m_file(new QLineEdit(this)), m_key(new QLineEdit(this)), m_credit(new QLineEdit(this)), m_most(new QSpinBox(this)),
      m_kind(new QComboBox(this)), m_night(new QComboBox(this)),
      m_south(new QCheckBox(tr("&Rows count from the south (TMS)"), this))
{
    build();
    const auto typed = [this] {
        if (!m_isFilling) {
            follow();
            emit edited();
        }
    };
    for (QLineEdit *field : { m_name, m_address, m_credit })
        connect(field, &QLineEdit::textChanged, this, typed);
    connect(m_most, &QSpinBox::valueChanged, this, typed);
    for (QComboBox *combo : { m_kind, m_night })
        connect(combo, &QComboBox::currentIndexChanged, this, typed);
    connect(m_south, &QCheckBox::toggled, this, typed);
    connect(m_address, &QLineEdit::editingFinished, this, &BaseMapFields::takeKeyOut);
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        m_isKeyTouched = true;
        emit keyEdited();
    });
}

void BaseMapFields::addRow(const QString &label, QWidget *field, const char *name)
{
    field->setObjectName(QLatin1StringView(name));
    addField(*m_form, label, field);
    m_form->labelForField(field)->setMinimumWidth(labelWidth);
}

void BaseMapFields::build()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(metrics::margin);
    m_form->setVerticalSpacing(metrics::gap);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_origin->setObjectName(u"baseMap.origin"_s);
    m_form->addRow(m_origin);
    addRow(tr("&Name"), m_name, "baseMap.name");
    addRow(tr("&Address"), m_address, "baseMap.address");
    m_address->setPlaceholderText(u"https://tile.example.org/{z}/{x}/{y}.png"_s);
    m_address->setToolTip(tr("With {z} for the zoom, {x} and {y} (or {-y}) for the place; {s} for one of a, b, c; {key} for the key"));
    m_addressHint->setText(tr("{z}, {x} and {y} stand for the zoom and the place, {-y} for rows from the south, {key} for a key."));
    m_form->addRow(QString(), m_addressHint);
    addRow(tr("File"), m_file, "baseMap.file");
    m_file->setReadOnly(true);
    addRow(tr("&Key"), m_key, "baseMap.key");
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setToolTip(tr("Kept in the keychain of this computer, and sent to this server alone"));
    addRow(tr("Cre&dit on the map"), m_credit, "baseMap.credit");
    m_credit->setPlaceholderText(u"\u00A9 OpenStreetMap contributors"_s);
    m_credit->setToolTip(tr("Whose map it is; most owners ask for it"));
    addRow(tr("Greatest &zoom"), m_most, "baseMap.zoom");
    m_most->setRange(1, map::TileKey::deepest);
    m_most->setToolTip(tr("The finest tiles that the server has; nearer than that they are enlarged"));
    addRow(tr("K&ind"), m_kind, "baseMap.kind");
    m_kind->addItem(tr("Light"), int(BaseMapKind::Light));
    m_kind->addItem(tr("Dark"), int(BaseMapKind::Dark));
    m_kind->addItem(tr("Aerial images"), int(BaseMapKind::Imagery));
    m_kind->setToolTip(tr("What is drawn on it takes colours that can be read there"));
    addRow(tr("&Under a dark window"), m_night, "baseMap.night");
    m_south->setObjectName(u"baseMap.south"_s);
    m_form->addRow(QString(), m_south);
}

void BaseMapFields::setEntry(const BaseMapEntry &entry, const QList<BaseMapEntry> &darks)
{
    m_isFilling = true;
    m_entry = entry;
    m_name->setText(entry.map.name);
    m_address->setText(entry.map.tileTemplate);
    m_address->setCursorPosition(0);
    m_file->setText(QDir::toNativeSeparators(entry.map.file));
    m_credit->setText(entry.map.attribution);
    m_credit->setCursorPosition(0);
    m_most->setValue(entry.map.maxZoom);
    m_kind->setCurrentIndex(m_kind->findData(int(entry.map.kind)));
    m_night->clear();
    m_night->addItem(tr("As it is"), asItIs);
    m_night->addItem(tr("Darkened"), darkened);
    for (const BaseMapEntry &dark : darks) {
        if (dark.id() != entry.id())
            m_night->addItem(dark.map.name, dark.id());
    }
    const int night = m_night->findData(entry.darkId.isEmpty() ? entry.isDarkened ? darkened : asItIs : entry.darkId);
    m_night->setCurrentIndex(std::max(night, 0));
    m_south->setChecked(entry.map.isSouthFirst);
    forgetTypedKey();
    const bool isOwn = entry.isOwn();
    m_origin->setVisible(!isOwn);
    m_origin->setText(entry.map.isOutline() ? tr("Coasts, borders and towns. Comes with the program and works without a network.")
            : entry.map.isSparing ? tr("Comes with the program. It is run on donations: fine for looking at, not for many tiles at a time.")
            : entry.needsKey()    ? tr("Comes with the program, and needs a key: an account with %1 has one.").arg(entry.map.origin())
                                  : tr("Comes with the program."));
    for (QLineEdit *field : { m_name, m_address, m_credit })
        field->setReadOnly(!isOwn);
    m_most->setEnabled(isOwn);
    m_kind->setEnabled(isOwn);
    m_night->setEnabled(isOwn);
    m_isFilling = false;
    follow();
}

void BaseMapFields::follow()
{
    const BaseMapEntry now = entry();
    const bool isFile = now.map.isFile();
    const bool isServer = !isFile && (now.isOwn() || !now.map.isOutline());
    m_form->setRowVisible(m_address, isServer);
    m_form->setRowVisible(m_addressHint, isServer && now.isOwn());
    m_form->setRowVisible(m_file, isFile);
    m_form->setRowVisible(m_key, now.needsKey());
    m_form->setRowVisible(m_credit, isServer || isFile);
    m_form->setRowVisible(m_most, isServer);
    m_form->setRowVisible(m_kind, isServer || isFile);
    m_form->setRowVisible(m_night, (isServer || isFile) && now.map.kind == BaseMapKind::Light);
    m_form->setRowVisible(m_south, isFile && QFileInfo(now.map.file).suffix().compare("mbtiles"_L1, Qt::CaseInsensitive) != 0);
}

BaseMapEntry BaseMapFields::entry() const
{
    BaseMapEntry now = m_entry;
    if (!now.isOwn())
        return now;
    now.map.name = m_name->text().trimmed();
    now.map.tileTemplate = withoutKey(m_address->text()).tileTemplate;
    now.map.attribution = m_credit->text().trimmed();
    if (!now.map.isFile())
        now.map.maxZoom = m_most->value();
    now.map.kind = BaseMapKind(m_kind->currentData().toInt());
    const QString night = m_night->currentData().toString();
    now.isDarkened = night == darkened;
    now.darkId = night == darkened || night == asItIs ? QString() : night;
    now.map.isSouthFirst = m_south->isChecked();
    now.map.tileSize = std::max(now.map.tileSize, smallestTile);
    return now;
}

void BaseMapFields::takeKeyOut()
{
    const TemplateAndKey parts = withoutKey(m_address->text());
    if (parts.key.isEmpty() || !m_entry.isOwn())
        return;
    m_address->setText(parts.tileTemplate);
    m_key->setText(QString::fromUtf8(parts.key));
    m_isKeyTouched = true;
    follow();
    emit keyEdited();
}

std::optional<QByteArray> BaseMapFields::typedKey() const
{
    if (!m_isKeyTouched && m_entry.isOwn()) {
        // Return may be pressed in the field itself.
        if (const QByteArray pasted = withoutKey(m_address->text()).key; !pasted.isEmpty())
            return pasted;
    }
    return m_isKeyTouched ? std::optional(m_key->text().trimmed().toUtf8()) : std::nullopt;
}

void BaseMapFields::forgetTypedKey()
{
    m_isKeyTouched = false;
    m_key->clear();
}

void BaseMapFields::setKeyHint(const QString &hint)
{
    m_key->setPlaceholderText(hint);
}

void BaseMapFields::focusKey()
{
    m_key->setFocus();
}

void BaseMapFields::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

}
