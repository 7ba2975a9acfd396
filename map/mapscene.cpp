// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapscene.h"

#include <QThreadPool>

#include <algorithm>
#include <ranges>
#include <numeric>
#include <utility>

namespace routedesk::map {

namespace {

size_t sizeOf(const PinCloud &cloud) { return cloud.size(); }
size_t sizeOf(const Geometry &geometry) { return size_t(geometry.fences().size()); }

// What a very large day has on the map takes its time to be destroyed too.
template <class T>
void letGo(std::shared_ptr<const T> shared)
{
    if (sizeOf(*shared) > 5000)
        QThreadPool::globalInstance()->start([last = std::move(shared)] { });
}

template <class T>
bool assign(T &member, const T &value)
{
    if (member == value)
        return false;
    member = value;
    return true;
}

template <class T>
std::vector<QPointF> placesOf(const QList<T> &values)
{
    std::vector<QPointF> places;
    places.reserve(size_t(values.size()));
    for (const T &value : values)
        places.push_back(mercator::project(value.place));
    return places;
}

}

bool MapScene::setPins(const QList<Pin> &pins)
{
    if (m_cloud->holds(pins))
        return false;
    letGo(std::exchange(m_cloud, std::make_shared<const PinCloud>(pins)));
    pinsChanged();
    return true;
}

MapScene::Prepared MapScene::prepare(const QList<Pin> &pins, const QList<Fence> &fences)
{
    const auto shapes = std::make_shared<Geometry>();
    shapes->setFences(fences);
    return { std::make_shared<const PinCloud>(pins), shapes };
}

void MapScene::take(const Prepared &prepared)
{
    auto next = std::make_shared<Geometry>(*prepared.shapes);
    next->setLinesOf(*m_geometry);
    letGo(std::exchange(m_cloud, prepared.cloud));
    letGo(std::exchange(m_geometry, std::move(next)));
    pinsChanged();
}

bool MapScene::setFences(const QList<Fence> &fences)
{
    if (m_geometry->fences() == fences)
        return false;
    auto next = std::make_shared<Geometry>(*m_geometry);
    next->setFences(fences);
    letGo(std::exchange(m_geometry, std::move(next)));
    return true;
}

bool MapScene::setLines(const QList<Line> &lines)
{
    if (m_geometry->lines() == lines)
        return false;
    auto next = std::make_shared<Geometry>(*m_geometry);
    next->setLines(lines);
    letGo(std::exchange(m_geometry, std::move(next)));
    return true;
}

bool MapScene::setWorkers(const QList<WorkerMark> &workers)
{
    if (!assign(m_workers, workers))
        return false;
    m_workerPlaces = placesOf(m_workers);
    m_notes.forget();
    return true;
}

bool MapScene::setDepots(const QList<Depot> &depots)
{
    if (!assign(m_depots, depots))
        return false;
    m_depotPlaces = placesOf(m_depots);
    m_notes.forget();
    return true;
}

bool MapScene::setSelection(const Ids &selection)
{
    if (!assign(m_selection, selection))
        return false;
    statesChanged();
    return true;
}

bool MapScene::setGathered(bool gathered)
{
    if (!assign(m_gathered, gathered))
        return false;
    statesChanged();
    return true;
}

std::shared_ptr<MapScene> MapScene::copy() const
{
    auto result = std::make_shared<MapScene>();
    result->m_cloud = m_cloud;
    result->m_geometry = m_geometry;
    result->m_workers = m_workers;
    result->m_workerPlaces = m_workerPlaces;
    result->m_depots = m_depots;
    result->m_depotPlaces = m_depotPlaces;
    result->m_layers = m_layers;
    result->m_gathered = m_gathered;
    result->m_selection = m_selection;
    result->m_palette = m_palette;
    result->m_states.looks = m_states.looks;
    result->statesChanged();
    return result;
}

bool MapScene::setRouteLooks(const RouteLooks &looks)
{
    if (!assign(m_states.looks, looks))
        return false;
    statesChanged();
    return true;
}

bool MapScene::setLayers(Layers layers)
{
    if (!assign(m_layers, layers))
        return false;
    m_notes.forget();
    return true;
}

bool MapScene::setHovered(const Id &id) { return assign(m_hovered, id); }
bool MapScene::setPalette(const MapPalette &palette) { return assign(m_palette, palette); }

void MapScene::pinsChanged()
{
    m_fan.clear();
    statesChanged();
}

void MapScene::statesChanged()
{
    m_digests.forget();
    const std::vector<quint32> selected = m_cloud->withIds(m_selection);
    m_states.selected.assign(selected.empty() ? 0 : m_cloud->size(), false);
    for (const quint32 pin : selected)
        m_states.selected[pin] = true;
    m_alone.clear();
    std::vector<quint32> singled = selected;
    if (!m_gathered) {
        singled.resize(m_cloud->size());
        std::iota(singled.begin(), singled.end(), 0U);
    }
    if (!m_gathered || m_selection.size() <= singledOut) {
        std::ranges::copy_if(singled, std::back_inserter(m_alone), [this](quint32 pin) {
            return m_states.look(m_cloud->traits(pin)) != RouteLook::Hidden && !std::ranges::contains(m_fan, pin);
        });
        std::ranges::sort(m_alone, {}, [this](quint32 pin) { return m_cloud->world(pin).y(); });
    }
    m_states.alone.assign(m_alone.empty() && m_fan.empty() ? 0 : m_cloud->size(), false);
    for (const auto *pins : { &m_alone, &m_fan }) {
        for (const quint32 pin : *pins)
            m_states.alone[pin] = true;
    }
}

bool MapScene::isEmpty() const
{
    return m_cloud->size() == 0 && m_geometry->isEmpty() && m_workers.isEmpty() && m_depots.isEmpty();
}

qint64 MapScene::bytes() const
{
    return m_cloud->bytes() + m_geometry->bytes() + m_digests.bytes() + m_sprites.bytes()
        + m_workers.size() * qint64(sizeof(WorkerMark) + 96) + m_depots.size() * qint64(sizeof(Depot) + 96)
        + qint64(m_states.selected.capacity() + m_states.alone.capacity()) / 8;
}

const PinDigest &MapScene::digestOf(const PinLevel &level, quint32 mark) const
{
    return m_digests.of(*m_cloud, level, mark, m_states);
}

QRectF MapScene::bounds(const Ids *only) const
{
    Extent extent;
    const auto addBox = [&extent](const QRectF &box) {
        if (box.isNull())
            return;
        extent.add(box.topLeft());
        extent.add(box.bottomRight());
    };
    if (only) {
        for (const quint32 pin : m_cloud->withIds(*only))
            extent.add(m_cloud->world(pin));
    } else if (m_layers.testFlag(Layer::Pins)) {
        addBox(m_cloud->bounds());
    }
    for (qsizetype i = 0; i < m_workers.size(); ++i) {
        if (only ? only->contains(m_workers[i].id) : m_layers.testFlag(Layer::Workers))
            extent.add(m_workerPlaces[size_t(i)]);
    }
    for (qsizetype i = 0; i < m_depots.size(); ++i) {
        if (only ? only->contains(m_depots[i].id) : m_layers.testFlag(Layer::Depots))
            extent.add(m_depotPlaces[size_t(i)]);
    }
    addBox(only ? m_geometry->bounds(*only) : m_geometry->bounds(m_layers));
    return extent.box();
}

}
