// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/event_decoder.h"

#include "mattermost/codec/json_fields.h"
#include "mattermost/codec/post_reader.h"
#include "mattermost/realtime/event_table.h"

#include <QJsonDocument>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

struct EventDecoder::Buffers {
    simdjson::ondemand::parser outer_parser;
    simdjson::ondemand::parser post_parser;
    simdjson::ondemand::parser list_parser;
    fast::PaddedText outer_text;
    fast::PaddedText post_text;
    fast::PaddedText list_text;
    simdjson::ondemand::document document;
    fast::PostReader reader;
    QString wrong; ///< the first field of the frame that was not as it should be

    bool read_inner_post(std::string_view json, core::Post& out);
    bool read_inner_ids(std::string_view json, std::vector<core::UserId>& out);
    std::optional<EventPayload> read_post_event(std::string_view name, fast::Object& data);
};

bool EventDecoder::Buffers::read_inner_post(std::string_view json, core::Post& out)
{
    simdjson::ondemand::document inner;
    fast::Object object;
    if (post_parser.iterate(post_text.assign(json)).get(inner) || inner.get_object().get(object)) {
        wrong = u"data.post"_s;
        return false;
    }
    if (!reader.read_post(object, out)) {
        wrong = reader.wrong();
        return false;
    }
    return true;
}

bool EventDecoder::Buffers::read_inner_ids(std::string_view json, std::vector<core::UserId>& out)
{
    if (json.empty())
        return true;
    simdjson::ondemand::document inner;
    simdjson::ondemand::array array;
    if (list_parser.iterate(list_text.assign(json)).get(inner) || inner.get_array().get(array))
        return false;
    for (auto element : array) {
        fast::Value value;
        core::UserId id;
        if (element.get(value) || !fast::read(value, id))
            return false;
        out.push_back(std::move(id));
    }
    return true;
}

/// Nothing: `wrong` names the field.
std::optional<EventPayload> EventDecoder::Buffers::read_post_event(std::string_view name, fast::Object& data)
{
    PostedEvent event;
    core::UserId deleted_by;
    bool has_post = false;
    for (auto entry : data) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) || field.unescaped_key().get(key)) {
            wrong = u"data"_s;
            return std::nullopt;
        }
        fast::Value value = field.value();
        std::string_view text;
        bool good = true;
        if (key == "post") {
            good = fast::read(value, text) && read_inner_post(text, event.post);
            has_post = good;
        } else if (key == "mentions") {
            good = fast::read(value, text) && read_inner_ids(text, event.mentions);
        } else if (key == "sender_name") {
            good = fast::read(value, event.sender_name);
        } else if (key == "team_id") {
            good = fast::read(value, event.team);
        } else if (key == "delete_by") {
            good = fast::read(value, deleted_by);
        }
        if (!good) {
            if (wrong.isEmpty())
                wrong = u"data."_s + fast::to_string(key);
            return std::nullopt;
        }
    }
    if (!has_post) {
        wrong = u"data.post"_s;
        return std::nullopt;
    }
    if (name == "posted")
        return event;
    if (name == "post_edited")
        return PostEditedEvent{std::move(event.post)};
    if (name == "post_deleted")
        return PostDeletedEvent{std::move(event.post), deleted_by};
    return EphemeralMessageEvent{std::move(event.post)};
}

namespace {

bool carries_a_post(std::string_view name)
{
    return name == "posted" || name == "post_edited" || name == "post_deleted" || name == "ephemeral_message";
}

/// Absent and null leave `out` alone.
template<typename T>
bool read_field(fast::Object& object, std::string_view key, T& out)
{
    fast::Value value;
    return object.find_field_unordered(key).get(value) || fast::read(value, out);
}

void read_broadcast(fast::Object& frame, ServerEvent& event)
{
    fast::Object broadcast;
    if (frame.find_field_unordered("broadcast").get_object().get(broadcast))
        return;
    for (auto entry : broadcast) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) || field.unescaped_key().get(key))
            return;
        fast::Value value = field.value();
        // To whom it was told is a hint; the content of the event has the ids that count.
        if (key == "channel_id")
            static_cast<void>(fast::read(value, event.room));
        else if (key == "team_id")
            static_cast<void>(fast::read(value, event.team));
        else if (key == "user_id")
            static_cast<void>(fast::read(value, event.user));
    }
}

core::Result<Frame> decode_reply(const QByteArray& frame)
{
    const core::Result<QJsonObject> json = parse_object(frame);
    if (!json)
        return core::failure(json.error());
    const QJsonValue status = json->value(u"status"_s);
    if (!status.isString())
        return core::failure(protocol_error(u"frame: neither event nor reply"_s));
    ActionReply reply;
    reply.is_ok = status.toString() == u"OK";
    if (json->value(u"seq_reply"_s).isDouble())
        reply.seq_reply = json->value(u"seq_reply"_s).toInteger();
    reply.data = json->value(u"data"_s).toObject();
    // The error's message may hold the session token: it is never taken over.
    const QJsonObject error = json->value(u"error"_s).toObject();
    reply.error_id = error.value(u"id"_s).toString();
    reply.status = error.value(u"status_code"_s).toInt();
    return reply;
}

} // namespace

EventDecoder::EventDecoder()
    : m_buffers(std::make_unique<Buffers>())
{}
EventDecoder::~EventDecoder() = default;

core::Result<Frame> EventDecoder::decode(const QByteArray& frame)
{
    Buffers& buffers = *m_buffers;
    buffers.wrong.clear();
    fast::Object object;
    std::string_view name;
    const auto text = buffers.outer_text.assign(fast::view(frame));
    if (buffers.outer_parser.iterate(text).get(buffers.document) || buffers.document.get_object().get(object))
        return core::failure(protocol_error(u"frame: expected a JSON object"_s));
    if (object.find_field_unordered("event").get_string().get(name) || name.empty())
        return decode_reply(frame);

    ServerEvent event;
    event.payload = UnknownEvent{};
    std::optional<EventPayload> payload;
    QJsonObject data;
    if (carries_a_post(name)) {
        fast::Object fast_data;
        if (object.find_field_unordered("data").get_object().get(fast_data))
            buffers.wrong = u"data"_s;
        else
            payload = buffers.read_post_event(name, fast_data);
        // A wrong field ends the walk in the middle of the document: begin anew for the rest.
        if (!payload &&
            (buffers.outer_parser.iterate(text).get(buffers.document) || buffers.document.get_object().get(object) ||
             object.find_field_unordered("event").get_string().get(name)))
            return core::failure(protocol_error(buffers.wrong));
    } else if (!read_field(object, "data", data)) {
        return core::failure(protocol_error(u"frame.data"_s));
    }
    read_broadcast(object, event);
    if (!read_field(object, "seq", event.seq))
        return core::failure(protocol_error(u"frame.seq"_s));

    if (!payload && buffers.wrong.isEmpty()) {
        core::Result<EventPayload> decoded = decode_event_data(fast::to_string(name), data, event);
        if (decoded)
            payload = std::move(*decoded);
        else
            buffers.wrong = decoded.error().detail;
    }
    event.payload = payload ? std::move(*payload) : UnknownEvent{fast::to_string(name), {}, buffers.wrong};
    return event;
}

} // namespace opsdeck::mattermost
