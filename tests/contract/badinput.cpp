// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "badinput.h"

#include "nastyvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString rawMark = u"the-raw-text-goes-here"_s;

int nodesIn(const QJsonValue &value)
{
    int count = 1;
    for (const QJsonValue &item : value.toArray())
        count += nodesIn(item);
    for (const QJsonValue &field : value.toObject())
        count += nodesIn(field);
    return count;
}

enum class Change { Replace, Remove, Wrap, Rename };

// Changes the node with that number, counted in the order of nodesIn(). True once it is done.
bool change(QJsonValue &value, int &number, Change how)
{
    if (number-- == 0) {
        value = how == Change::Wrap ? QJsonValue(QJsonArray { value }) : QJsonValue(rawMark);
        return true;
    }
    if (value.isArray()) {
        QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            QJsonValue item = items.at(i);
            if (!change(item, number, how))
                continue;
            if (how == Change::Remove)
                items.removeAt(i);
            else
                items[i] = item;
            value = items;
            return true;
        }
        return false;
    }
    QJsonObject fields = value.toObject();
    for (const QString &key : fields.keys()) {
        QJsonValue field = fields.value(key);
        const bool isIt = number == 0;
        if (!change(field, number, how))
            continue;
        if (isIt && how == Change::Remove)
            fields.remove(key);
        else if (isIt && how == Change::Rename)
            fields.insert(key.toUpper(), fields.take(key));
        else
            fields.insert(key, field);
        value = fields;
        return true;
    }
    return false;
}

}

BadInput::BadInput(const OpenApiDocument &document, quint32 seed)
    : m_document(document)
    , m_random(seed)
    , m_sample(document.components(), m_random)
{
}

void BadInput::setNames(const KnownNames &names)
{
    m_names = names;
    m_sample.setNames(names);
}

BadRequest BadInput::sound(const OpenApiOperation &operation)
{
    BadRequest request { &operation, pathOf(operation, false), {}, "application/json", u"sound"_s };
    if (!operation.requestSchema.isEmpty())
        request.body = written(m_sample.make(operation.requestSchema));
    return request;
}

BadRequest BadInput::next()
{
    const QList<OpenApiOperation> &operations = m_document.operations();
    const OpenApiOperation &operation = operations.at(m_next++ % operations.size());
    BadRequest request { &operation, pathOf(operation, false) + queryOf(operation, 15), {}, "application/json", {} };
    QJsonValue body;
    if (!operation.requestSchema.isEmpty()) {
        body = m_sample.make(operation.requestSchema);
        request.body = written(body);
    }
    spoil(request, body);
    return request;
}

void BadInput::spoil(BadRequest &request, QJsonValue &body)
{
    const bool hasBody = !request.body.isEmpty();
    const int way = m_sample.pick(hasBody ? 100 : 40);
    if (way < 15)
        spoilPath(request);
    else if (way < 40)
        spoilQuery(request);
    else if (way < 85)
        spoilBody(request, body);
    else if (way < 97)
        spoilText(request);
    else
        request.contentType = QByteArrayList { "", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16" }
                                  .at(m_sample.pick(5));
    if (request.what.isEmpty())
        request.what = u"content type "_s + QString::fromLatin1(request.contentType);
}

void BadInput::spoilBody(BadRequest &request, const QJsonValue &body)
{
    static constexpr Change changes[] { Change::Replace, Change::Replace, Change::Replace, Change::Remove, Change::Wrap, Change::Rename };
    QJsonValue spoilt = body;
    for (int times = 1 + m_sample.pick(2); times > 0; --times) {
        const Change how = changes[m_sample.pick(std::size(changes))];
        const int nodes = nodesIn(spoilt);
        int number = nodes > 1 ? 1 + m_sample.pick(nodes - 1) : 0;
        change(spoilt, number, how);
    }
    m_raw = nastyJson().at(m_sample.pick(nastyJson().size()));
    request.body = written(spoilt);
    request.what = u"fields, perhaps with "_s + QString::fromUtf8(m_raw.left(60));
}

void BadInput::spoilText(BadRequest &request)
{
    QByteArray &body = request.body;
    const int at = m_sample.pick(body.size());
    switch (m_sample.pick(9)) {
    case 0: body.truncate(at); break;
    case 1: body.insert(at, "\xff\xfe"); break;
    case 2: body[at] = char(m_sample.pick(256)); break;
    case 3: body.prepend("\xef\xbb\xbf"); break;
    case 4: body += " trailing"; break;
    case 5: body = nastyJson().at(m_sample.pick(nastyJson().size())); break;
    case 6: body = "\xff\xfe" + QByteArray(reinterpret_cast<const char *>(QString::fromUtf8(body).utf16()), body.size() * 2); break;
    case 7: body.insert(1, "\"plan_mode\":5,\"orders\":{},\"worker_handle\":[],"); break;
    default: body = QByteArray(1 + at, ' '); break;
    }
    request.what = u"text"_s;
}

void BadInput::spoilPath(BadRequest &request)
{
    request.target = pathOf(*request.operation, true) + queryOf(*request.operation, 15);
    request.what = u"path"_s;
}

void BadInput::spoilQuery(BadRequest &request)
{
    QByteArrayList items;
    for (const QJsonObject &parameter : request.operation->parameters) {
        const QByteArray nasty = nastyEncodings().at(m_sample.pick(nastyEncodings().size()));
        if (parameter.value("in"_L1) == "query"_L1 && m_sample.chance(40))
            items.append(parameter.value("name"_L1).toString().toUtf8() + '=' + nasty);
    }
    switch (m_sample.pick(6)) {
    case 0: items.append("q=" + QByteArray(20'000, 'q')); break;
    case 1: items.append(nastyEncodings().at(m_sample.pick(nastyEncodings().size()))); break;
    case 2: items.append(QByteArrayList(items) + items); break;
    case 3: items.append("&&=&%=%&"); break;
    default: break;
    }
    request.target = pathOf(*request.operation, false) + '?' + items.join('&');
    request.what = u"query"_s;
}

QByteArray BadInput::pathOf(const OpenApiOperation &operation, bool nasty)
{
    QByteArray path;
    for (const QString &segment : operation.path.split(u'/').sliced(1)) {
        path += '/';
        if (!segment.startsWith(u'{')) {
            path += segment.toUtf8();
        } else if (nasty) {
            path += nastyEncodings().at(m_sample.pick(nastyEncodings().size()));
        } else {
            const QString name = segment.sliced(1).chopped(1);
            path += QUrl::toPercentEncoding(m_sample.make({ { u"type"_s, u"string"_s } }, name).toString());
        }
    }
    return path;
}

QByteArray BadInput::queryOf(const OpenApiOperation &operation, int percent)
{
    QByteArrayList items;
    for (const QJsonObject &parameter : operation.parameters) {
        if (parameter.value("in"_L1) != "query"_L1 || !m_sample.chance(percent))
            continue;
        const QString name = parameter.value("name"_L1).toString();
        items.append(name.toUtf8() + '=' + queryText(m_sample.make(parameter.value("schema"_L1).toObject(), name)));
    }
    return items.isEmpty() ? QByteArray() : '?' + items.join('&');
}

QByteArray BadInput::queryText(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &item : value.isArray() ? value.toArray() : QJsonArray { value })
        words.append(item.toVariant().toString());
    return QUrl::toPercentEncoding(words.join(u','));
}

QByteArray BadInput::written(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray mark = '"' + rawMark.toUtf8() + '"';
    if (value == QJsonValue(rawMark))
        return m_raw;
    return document.toJson(QJsonDocument::Compact).replace(mark, m_raw);
}
