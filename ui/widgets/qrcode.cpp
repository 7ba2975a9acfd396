// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace routedesk::ui {

namespace {

constexpr int side = 340;
// Cameras read modules of about a millimetre from an arm's length; beyond this a longer text is given fewer spare
// modules.
constexpr qsizetype shortText = 180;

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

}

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

bool QrCode::setText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto level = bytes.size() <= shortText ? QR_ECLEVEL_M : QR_ECLEVEL_L;
    std::unique_ptr<QRcode, FreeCode> code;
    if (!bytes.isEmpty())
        code.reset(QRcode_encodeData(
            int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, level));
    m_modules = code ? code->width : 0;
    m_dark = QBitArray(m_modules * m_modules);
    for (int at = 0; at < m_dark.size(); ++at)
        m_dark.setBit(at, (code->data[at] & 1) != 0);
    updateGeometry();
    update();
    return m_modules > 0;
}

QSize QrCode::minimumSizeHint() const
{
    // Never fewer than three pixels a module.
    const int least = qMax(side, 3 * (m_modules + 2 * quietZone));
    return { least, least };
}

QSize QrCode::sizeHint() const
{
    return minimumSizeHint();
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (m_modules == 0)
        return;
    // Painted in the screen's pixels, so that edges stay sharp at any scale.
    const double ratio = painter.device()->devicePixelRatio();
    const int pixels = int(qMin(width(), height()) * ratio);
    const int module = qMax(1, pixels / (m_modules + 2 * quietZone));
    const int margin = (pixels - module * m_modules) / 2;
    painter.scale(1 / ratio, 1 / ratio);
    for (int row = 0; row < m_modules; ++row) {
        for (int column = 0; column < m_modules; ++column) {
            if (m_dark.testBit(row * m_modules + column))
                painter.fillRect(margin + column * module, margin + row * module, module, module, Qt::black);
        }
    }
}

}
