// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

struct TaskRow {
    api::Task task;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, TaskRow>
{
    auto &t = record.task;
    visit("task_id"_L1, t.taskId);
    visit("label"_L1, t.label);
    visit("description"_L1, t.description);
    visit("task_definition_id"_L1, t.taskDefinitionId);
    visit("status"_L1, t.status);
    visit("priority"_L1, t.priority);
    visit("metadata"_L1, t.metadata);
}

struct AttachmentRow {
    api::Attachment attachment;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, AttachmentRow>
{
    auto &a = record.attachment;
    visit("attachment_id"_L1, a.attachmentId);
    visit("type"_L1, a.type);
    visit("url"_L1, a.url);
    visit("caption"_L1, a.caption);
    visit("data"_L1, a.data);
}

}

void OrderRepository::storeTasks(const OrderRecord &record)
{
    static const QString sql = RowMapper<TaskRow>::insertInto(u"order_tasks"_s, { u"order_id"_s, u"position"_s });
    m_database.prepare(u"DELETE FROM order_tasks WHERE order_id = ?"_s).add(record.id).run();
    int position = 0;
    for (const api::Task &task : record.order.tasks) {
        Query query = m_database.prepare(sql);
        query.add(record.id).add(position++);
        RowMapper<TaskRow>::bind(query, TaskRow { task });
        query.run();
    }
    m_routeOrders.forgetAll();
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

QList<api::Task> OrderRepository::tasksOf(qint64 orderId)
{
    Query query = m_database.prepare(
        "SELECT "_L1 + RowMapper<TaskRow>::columns() + " FROM order_tasks WHERE order_id = ? ORDER BY position"_L1);
    query.add(orderId).run();
    QList<api::Task> tasks;
    while (query.next())
        tasks.append(RowMapper<TaskRow>::read(query, 0).task);
    return tasks;
}

QList<api::Attachment> OrderRepository::attachmentsOf(qint64 orderId)
{
    Query query = m_database.prepare("SELECT "_L1 + RowMapper<AttachmentRow>::columns()
        + " FROM order_attachments WHERE order_id = ? ORDER BY position"_L1);
    query.add(orderId).run();
    QList<api::Attachment> attachments;
    while (query.next())
        attachments.append(RowMapper<AttachmentRow>::read(query, 0).attachment);
    return attachments;
}

void OrderRepository::storeAttachments(qint64 orderId, const QList<api::Attachment> &attachments)
{
    static const QString sql
        = RowMapper<AttachmentRow>::insertInto(u"order_attachments"_s, { u"order_id"_s, u"position"_s });
    m_database.prepare(u"DELETE FROM order_attachments WHERE order_id = ?"_s).add(orderId).run();
    int position = 0;
    for (const api::Attachment &attachment : attachments) {
        Query query = m_database.prepare(sql);
        query.add(orderId).add(position++);
        RowMapper<AttachmentRow>::bind(query, AttachmentRow { attachment });
        query.run();
    }
}

}
