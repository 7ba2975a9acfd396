// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/look.h"

#include <QIcon>
#include <QString>

class QPainter;

namespace routedesk::ui {

/// The line-icon set in resources/icons: drawn on 16 pixels, 1.5 pixels of stroke at 16 and at 20.
enum class Icon {
    Import,
    Export,
    NewOrder,
    Plan,
    Track,
    Complete,
    Cancel,
    Search,
    Publish,
    Undo,
    Redo,
    Layers,
    ZoomIn,
    ZoomOut,
    Fit,
    Locate,
    Eye,
    EyeOff,
    Lock,
    Unlock,
    More,
    Close,
    Check,
    Warning,
    Info,
    Question,
    Plus,
    Minus,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Drag,
    Pick,
    Drop,
    Van,
    Worker,
    Route,
    Pool,
    Timeline,
    List,
    Settings,
    Calendar,
    Filter,
    Refresh,
    Cloud,
    Offline,
    Server,
    Trash,
    Edit,
    Pin,
    Fence,
    Clock,
    Csv,
    Print,
    Sun,
    Moon,
    Live,
    Plans,
    Bell,
    Copy,
    Float,
    Broken,
    Swap,
    History,
    Phone,
    WorkerAdd,
    Group,
    Cut,
    Paste,
    Split,
    Merge,
    Reverse,
    Count
};

/// The resource of an icon, e.g. `:/routedesk/icons/zoom-in.svg`.
[[nodiscard]] QString iconFile(Icon icon);

/// An icon that takes its colours from `look` each time it is painted: secondary text at rest, text under the mouse
/// and when checked, faded when disabled.
[[nodiscard]] QIcon makeIcon(Icon icon, SharedLook look);

/// One picture for delegates; `size` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, double devicePixelRatio, const QColor &colour);

/// Paints an icon centred in `area`, at `size` pixels.
void paintIcon(QPainter &painter, const QRectF &area, Icon icon, int size, const QColor &colour);

}
