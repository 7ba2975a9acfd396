// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Routedesk.Map

Item {
    id: root

    required property MapBridge bridge

    Loader {
        anchors.fill: parent
        active: root.bridge.tilesShown
        sourceComponent: TileMap {
            bridge: root.bridge
        }
    }

    MapOverlay {
        anchors.fill: parent
        bridge: root.bridge
    }
}
