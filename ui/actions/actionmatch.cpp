// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/actionmatch.h"

namespace routedesk::ui {

bool isAbout(const models::Mutation &mutation, const models::ActionRow &row)
{
    if (const auto *act = std::get_if<models::ActOnOrder>(&mutation))
        return act->key == row.key;
    if (const auto *patch = std::get_if<models::PatchOrder>(&mutation))
        return patch->key == row.key;
    if (const auto *reschedule = std::get_if<models::RescheduleOrder>(&mutation))
        return reschedule->key == row.key;
    if (const auto *reassign = std::get_if<models::ReassignOrder>(&mutation))
        return reassign->key == row.key;
    if (!row.key.handle.isEmpty())
        return false;
    if (const auto *track = std::get_if<models::TrackRoute>(&mutation))
        return track->request.routeHandle == row.routeHandle;
    if (const auto *optimise = std::get_if<models::OptimiseRoute>(&mutation))
        return optimise->routeHandle == row.routeHandle;
    const auto *complete = std::get_if<models::CompleteRoute>(&mutation);
    return complete != nullptr && complete->routeHandle == row.routeHandle;
}

}
