// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/graphicsprobe.h"

#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <algorithm>
#include <array>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

QStringList graphicsDevices()
{
    QStringList names = QDir(u"/dev"_s).entryList({ u"nvidia[0-9]*"_s, u"dxg"_s, u"mali*"_s, u"kgsl*"_s }, QDir::System | QDir::Files);
    for (const QString &node : QDir(u"/dev/dri"_s).entryList({ u"renderD*"_s }, QDir::System | QDir::Files))
        names.append("dri/"_L1 + node);
    return names;
}

/// Who draws; empty if OpenGL cannot be had.
QString askOpenGl()
{
    QOpenGLContext context;
    if (!context.create())
        return {};
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface))
        return {};
    const auto *name = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
    QString renderer = QString::fromUtf8(name != nullptr ? name : "").simplified();
    context.doneCurrent();
    return renderer;
}

}

bool mayHaveGpu(const QStringList &devices)
{
#ifdef Q_OS_LINUX
    return !devices.isEmpty();
#else
    Q_UNUSED(devices)
    return true;
#endif
}

bool isSoftwareRenderer(QByteArrayView name)
{
    constexpr std::array known { "llvmpipe", "softpipe", "swrast", "swr", "swiftshader", "software", "microsoft basic render",
        "gdi generic", "lavapipe" };
    const QByteArray lower = name.toByteArray().toLower();
    return lower.trimmed().isEmpty()
        || std::ranges::any_of(known, [&lower](const char *part) { return lower.contains(part); });
}

GraphicsAnswer probeGraphics()
{
    const QByteArray wish = qgetenv("QT_QUICK_BACKEND");
    if (!wish.isEmpty())
        return { wish == "software" ? map::Surface::Canvas : map::Surface::QtLocation, {} };
    if (!mayHaveGpu(graphicsDevices()))
        return {};
    const QString renderer = askOpenGl();
    return { isSoftwareRenderer(renderer.toUtf8()) ? map::Surface::Canvas : map::Surface::QtLocation, renderer };
}

}
