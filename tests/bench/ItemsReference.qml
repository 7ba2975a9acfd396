// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The plain way to put places on a map: one delegate each.
import QtQuick
import QtLocation
import QtPositioning

Map {
    id: map

    required property string tileHost
    required property string cacheDirectory
    required property var places // model: longitude, latitude, colour, number

    copyrightsVisible: false
    activeMapType: supportedMapTypes.find(type => type.style === MapType.CustomMap) ?? supportedMapTypes[0]

    plugin: Plugin {
        name: "osm"
        PluginParameter {
            name: "osm.mapping.providersrepository.disabled"
            value: true
        }
        PluginParameter {
            name: "osm.mapping.custom.host"
            value: map.tileHost
        }
        PluginParameter {
            name: "osm.mapping.cache.directory"
            value: map.cacheDirectory
        }
        PluginParameter {
            name: "osm.mapping.prefetching_style"
            value: "NoPrefetching"
        }
    }

    MapItemView {
        model: map.places
        delegate: MapQuickItem {
            id: place

            required property double longitude
            required property double latitude
            required property color colour
            required property string number

            coordinate: QtPositioning.coordinate(latitude, longitude)
            anchorPoint: Qt.point(10, 10)
            sourceItem: Rectangle {
                width: 20
                height: 20
                radius: 10
                color: place.colour
                border.color: "white"
                Text {
                    anchors.centerIn: parent
                    color: "white"
                    font.pixelSize: 11
                    text: place.number
                }
            }
        }
    }
}
