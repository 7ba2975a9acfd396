// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtLocation
import Routedesk.Map

Map {
    id: map

    required property MapBridge bridge

    center: bridge.centre
    zoomLevel: bridge.zoomLevel
    color: bridge.ground
    copyrightsVisible: false // the view shows it, whatever the base map
    activeMapType: supportedMapTypes.find(type => type.style === MapType.CustomMap) ?? supportedMapTypes[0]

    plugin: Plugin {
        name: "osm"
        PluginParameter {
            name: "osm.useragent"
            value: map.bridge.userAgent
        }
        PluginParameter {
            name: "osm.mapping.providersrepository.disabled"
            value: true
        }
        PluginParameter {
            name: "osm.mapping.custom.host"
            value: map.bridge.tileHost
        }
        PluginParameter {
            name: "osm.mapping.cache.directory"
            value: map.bridge.cacheDirectory
        }
        PluginParameter {
            name: "osm.mapping.cache.disk.size"
            value: map.bridge.cacheSize
        }
        PluginParameter {
            name: "osm.mapping.prefetching_style"
            value: "NoPrefetching"
        }
    }
}
