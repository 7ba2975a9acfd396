// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/requestobject.h"
#include "api/orderdetail.h"

namespace routedesk::api::codec {

/// Entries of `tasks`. What is left out is for a definition to fill in.
[[nodiscard]] QList<Task> readTasks(const RequestObject &list);

/// Entries of `attachments`, at most ten.
[[nodiscard]] QList<Attachment> readAttachments(const RequestObject &object);

}
