#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Routedesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes outlines.bin, the base map that needs no network. See PROVENANCE.md for the sources.

    npm pack world-atlas@2.0.2 us-atlas@3.0.1 globe.gl@2.46.2     (unpack each into its own folder)
    ./make-outlines.py WORLD_ATLAS/package US_ATLAS/package GLOBE_GL/package

Layout of the result: 4 bytes big-endian length, then zlib (what qUncompress reads). Inside, numbers are LEB128
varints, signed ones zigzagged:
    "RDOL" version
    arcs:     count { points { dx dy } }            1/2000 degree; the first pair of an arc is absolute
    polygons: count { class rings { arcs { ref } } }    ref >= 0: the arc; ref < 0: arc ~ref backwards
    lines:    count { class arc }
    labels:   count { class lon lat extent bytes utf8 }  extent: width in 1/2000 degree, for cities the rank
"""
import json
import struct
import sys
import zlib
from pathlib import Path

UNIT = 2000
LAND_WORLD, LAND_USA_COARSE, LAND_USA = 0, 1, 2
COAST, BORDER, STATE, COUNTY, COAST_USA, COAST_USA_COARSE = 0, 1, 2, 3, 4, 5
COUNTRY_LABEL, STATE_LABEL, COUNTY_LABEL, CITY_LABEL = 0, 1, 2, 3
USA = "840"
# Where the coarse United States is kept beside the Census outline: along land borders, so that no sliver of sea
# shows between two sources, and over the Great Lakes, for which the sources have no far shore.
KEEP_COARSE = [(-121.5, 41.0, -76.0, 50.0), (-76.0, 45.0, -68.0, 48.0), (-116.8, 25.8, -98.2, 33.0)]


def read_arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def simplified(points, tolerance):
    """Douglas-Peucker; the ends stay, so neighbours still meet."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = points[a], points[b]
        ux, uy = bx - ax, by - ay
        length = ux * ux + uy * uy
        worst, at = tolerance * tolerance, -1
        for i in range(a + 1, b):
            px, py = points[i][0] - ax, points[i][1] - ay
            t = max(0.0, min(1.0, (px * ux + py * uy) / length)) if length else 0.0
            distance = (px - t * ux) ** 2 + (py - t * uy) ** 2
            if distance > worst:
                worst, at = distance, i
        if at >= 0:
            keep[at] = True
            stack += [(a, at), (at, b)]
    return [p for p, k in zip(points, keep) if k]


def polygons_of(geometry):
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def owners(geometries):
    """Arc number -> the geometries that use it."""
    result = {}
    for number, geometry in enumerate(geometries):
        for rings in polygons_of(geometry):
            for ring in rings:
                for ref in ring:
                    result.setdefault(ref if ref >= 0 else ~ref, set()).add(number)
    return result


def unwrapped(points):
    """The sources join what the antimeridian parts: steps of more than half the world go the short way."""
    result = points[:1]
    for x, y in points[1:]:
        result.append((x + 360 * round((result[-1][0] - x) / 360), y))
    return result


def ring_points(ring, arcs):
    points = []
    for ref in ring:
        arc = arcs[ref] if ref >= 0 else arcs[~ref][::-1]
        points += arc[1:] if points else arc
    return unwrapped(points)


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:])) / 2


def label_point(polygons, arcs):
    """Centre of the widest run of the largest ring on a few scan lines, and that run's width."""
    ring = max((ring_points(rings[0], arcs) for rings in polygons), key=lambda p: abs(area(p)))
    low, high = min(p[1] for p in ring), max(p[1] for p in ring)
    best = (0.0, ring[0][0], ring[0][1])
    for step in range(3, 14):
        y = low + (high - low) * step / 16
        cuts = sorted(a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
                      for a, b in zip(ring, ring[1:]) if (a[1] > y) != (b[1] > y))
        for left, right in zip(cuts[::2], cuts[1::2]):
            score = (right - left) * (1 - abs(step / 16 - 0.5))
            if score > best[0]:
                best = (score, (left + right) / 2, y, right - left)
    return (best[1] + 180) % 360 - 180, best[2], best[3] if len(best) > 3 else 0.0


def clipped(points, box):
    x0, y0, x1, y1 = box
    edges = [(0, x0, 1), (0, x1, -1), (1, y0, 1), (1, y1, -1)]
    for axis, limit, sign in edges:
        result = []
        for a, b in zip(points, points[1:] + points[:1]):
            ina, inb = (a[axis] - limit) * sign >= 0, (b[axis] - limit) * sign >= 0
            if ina:
                result.append(a)
            if ina != inb:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                result.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        points = result
        if not points:
            break
    return points


def cut(points, drop):
    """The pieces of a line whose segments are not dropped."""
    pieces, piece = [], []
    for a, b in zip(points, points[1:]):
        if drop(a, b):
            if len(piece) > 1:
                pieces.append(piece)
            piece = []
        else:
            piece = piece or [a]
            piece.append(b)
    if len(piece) > 1:
        pieces.append(piece)
    return pieces


def at_map_edge(a, b):
    return (abs(a[0]) > 179.98 and abs(b[0]) > 179.98) or max(a[1], b[1]) < -84.5


class Result:
    def __init__(self):
        self.arcs, self.polygons, self.lines, self.labels = [], [], [], []

    def add_arc(self, points):
        self.arcs.append(points)
        return len(self.arcs) - 1

    def add_lines(self, kind, pieces):
        for piece in pieces:
            self.lines.append((kind, self.add_arc(piece)))

    def encode(self):
        out = bytearray(b"RDOL\x01")

        def unsigned(value):
            while value > 127:
                out.append(value & 127 | 128)
                value >>= 7
            out.append(value)

        def signed(value):
            unsigned(value << 1 if value >= 0 else (-value << 1) - 1)

        def to_grid(point):
            return round(point[0] * UNIT), round(point[1] * UNIT)

        unsigned(len(self.arcs))
        for points in self.arcs:
            grid = [to_grid(p) for p in points]
            grid = grid[:1] + [b for a, b in zip(grid, grid[1:]) if a != b]
            if len(grid) == 1:
                grid *= 2
            unsigned(len(grid))
            x = y = 0
            for gx, gy in grid:
                signed(gx - x), signed(gy - y)
                x, y = gx, gy
        unsigned(len(self.polygons))
        for kind, rings in self.polygons:
            unsigned(kind), unsigned(len(rings))
            for ring in rings:
                unsigned(len(ring))
                for ref in ring:
                    signed(ref)
        unsigned(len(self.lines))
        for kind, arc in self.lines:
            unsigned(kind), unsigned(arc)
        unsigned(len(self.labels))
        for kind, lon, lat, extent, name in self.labels:
            text = name.encode()
            unsigned(kind), signed(round(lon * UNIT)), signed(round(lat * UNIT)), unsigned(extent)
            unsigned(len(text))
            out.extend(text)
        return struct.pack(">I", len(out)) + zlib.compress(bytes(out), 9)


def add_world(result, folder):
    topology = json.loads((folder / "countries-10m.json").read_text())
    countries = topology["objects"]["countries"]["geometries"]
    exact = read_arcs(topology)
    arcs = [simplified(a, 0.011) for a in exact]
    numbers = [result.add_arc(a) for a in arcs]
    shared = owners(countries)
    usa = next(i for i, c in enumerate(countries) if c.get("id") == USA)
    border_of_usa = []
    for number, country in enumerate(countries):
        kind = LAND_USA_COARSE if number == usa else LAND_WORLD
        for rings in polygons_of(country):
            outline = ring_points(rings[0], arcs)
            if abs(area(outline)) < 0.0004:  # about 2 km x 2 km: not worth its bytes
                continue
            result.polygons.append((kind, [[numbers[r] if r >= 0 else ~numbers[~r] for r in ring] for ring in rings]))
            if number == usa:
                for box in KEEP_COARSE:
                    part = clipped(outline[:-1], box)
                    if len(part) > 2:
                        result.polygons.append((LAND_USA, [[result.add_arc(part + part[:1])]]))
        lon, lat, width = label_point(polygons_of(country), arcs)
        name = country["properties"]["name"]
        result.labels.append((COUNTRY_LABEL, lon, lat, round(width * UNIT), name))
    for number, users in shared.items():
        if len(users) > 1:
            result.lines.append((BORDER, numbers[number]))
            if usa in users:
                border_of_usa += exact[number]
        else:
            kind = COAST_USA_COARSE if usa in users else COAST
            if len(arcs[number]) > 4 or abs(area(arcs[number])) > 0.0004:
                result.add_lines(kind, cut(arcs[number], at_map_edge))
    return border_of_usa


def add_usa(result, folder, border_of_usa):
    topology = json.loads((folder / "counties-10m.json").read_text())
    arcs = [simplified(a, 0.0006) for a in read_arcs(topology)]
    numbers = [result.add_arc(a) for a in arcs]
    counties = topology["objects"]["counties"]["geometries"]
    states = topology["objects"]["states"]["geometries"]
    for rings in polygons_of(topology["objects"]["nation"]["geometries"][0]):
        result.polygons.append((LAND_USA, [[numbers[r] if r >= 0 else ~numbers[~r] for r in ring] for ring in rings]))
    near = set()
    for lon, lat in border_of_usa:
        cell = (round(lon * 20), round(lat * 20))
        near |= {(cell[0] + i, cell[1] + j) for i in (-1, 0, 1) for j in (-1, 0, 1)}

    def on_land_border(a, b):
        cell = (round((a[0] + b[0]) * 10), round((a[1] + b[1]) * 10))
        return cell in near or at_map_edge(a, b)

    state_of = owners(states)
    for number, users in owners(counties).items():
        if len(users) == 1:
            result.add_lines(COAST_USA, cut(arcs[number], on_land_border))
        else:
            result.lines.append((STATE if len(state_of.get(number, ())) > 1 else COUNTY, numbers[number]))
    for kind, areas in ((STATE_LABEL, states), (COUNTY_LABEL, counties)):
        for place in areas:
            lon, lat, width = label_point(polygons_of(place), arcs)
            result.labels.append((kind, lon, lat, round(width * UNIT), place["properties"]["name"]))


def add_cities(result, folder):
    places = json.loads((folder / "example/datasets/ne_110m_populated_places_simple.geojson").read_text())
    for place in sorted(places["features"], key=lambda f: (f["properties"]["scalerank"], -f["properties"]["pop_max"])):
        lon, lat = place["geometry"]["coordinates"]
        result.labels.append((CITY_LABEL, lon, lat, place["properties"]["scalerank"], place["properties"]["name"]))


def main():
    world, usa, cities = (Path(folder) for folder in sys.argv[1:4])
    result = Result()
    border_of_usa = add_world(result, world)
    add_usa(result, usa, border_of_usa)
    add_cities(result, cities)
    data = result.encode()
    (Path(__file__).parent / "outlines.bin").write_bytes(data)
    print(len(result.arcs), "arcs,", sum(map(len, result.arcs)), "points,", len(result.polygons), "polygons,",
          len(result.labels), "labels,", len(data), "bytes")


main()
