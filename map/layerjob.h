// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basepainter.h"
#include "map/layerpicture.h"

#include <optional>

namespace routedesk::map {

// One picture of a layer to be painted. A value: run() may be called on any thread.
class LayerJob {
public:
    using Paint = BasePainter::Paint;
    struct Result {
        LayerPicture plain {}; // without what lies over it
        LayerPicture shown {}; // with it; shares the plain image where there is nothing
        int margin = 0; // of both, in device pixels
        std::optional<Viewport> exact {}; // the view that the picture shows as if it were painted for that alone
    };

    Paint paint {};
    Paint over {}; // lies over the picture; may be empty
    Viewport view {};
    double ratio = 1;
    int margin = 0; // device pixels on each side
    bool opaque = true;
    QImage spare {}; // to be painted on, if it fits
    LayerPicture known {}; // of just this view and ratio, without what lies over it, margin or none: it is kept

    // Nothing if it was stopped.
    [[nodiscard]] std::optional<Result> run(const std::stop_token &stop);

private:
    [[nodiscard]] Viewport grown() const { return view.grown(margin / ratio); }
    [[nodiscard]] QImage blank();
    [[nodiscard]] QImage painted(const std::stop_token &stop);
    void layOver(Result &result, const std::stop_token &stop) const;
};

}
