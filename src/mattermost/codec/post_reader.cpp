// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/post_reader.h"

namespace opsdeck::mattermost::fast {

namespace {

/// Calls `take(key, value)` for every field; false at the first one that is not taken or not JSON.
template<typename Take>
bool each_field(Object& object, QString& wrong, Take take)
{
    for (auto entry : object) {
        simdjson::ondemand::field field;
        if (std::move(entry).get(field))
            return false;
        std::string_view key;
        if (field.unescaped_key().get(key))
            return false;
        Value value = field.value();
        if (!take(key, value)) {
            if (wrong.isEmpty())
                wrong = to_string(key);
            return false;
        }
    }
    return true;
}

template<typename T, typename ReadOne>
bool read_list(Value& value, std::vector<T>& out, ReadOne read_one)
{
    simdjson::ondemand::array array;
    const Shape shape = open_array(value, array);
    if (shape != Shape::array)
        return shape == Shape::null;
    for (auto element : array) {
        Object object;
        T one;
        if (element.get_object().get(object) || !read_one(object, one))
            return false;
        out.push_back(std::move(one));
    }
    return true;
}

} // namespace

QString PostReader::shared(std::string_view text)
{
    if (text.size() < 4)
        return to_string(text);
    const size_t slot = (static_cast<unsigned char>(text[0]) * 31U + static_cast<unsigned char>(text[1]) * 7U +
                         static_cast<unsigned char>(text[2])) %
                        remembered;
    if (m_texts[slot] != text) {
        m_texts[slot] = text;
        m_strings[slot] = to_string(text);
    }
    return m_strings[slot];
}

bool PostReader::read_post(Object& object, core::Post& out)
{
    m_wrong.clear();
    const bool good =
        each_field(object, m_wrong, [&](std::string_view key, Value& value) { return read_field(key, value, out); });
    if (!good) {
        m_wrong = m_wrong.isEmpty() ? QStringLiteral("post") : QStringLiteral("post.%1").arg(m_wrong);
        return false;
    }
    if (out.id.is_empty()) {
        m_wrong = QStringLiteral("post.id");
        return false;
    }
    return true;
}

bool PostReader::read_field(std::string_view key, Value& value, core::Post& out)
{
    std::string_view text;
    if (key == "id")
        return read(value, out.id);
    if (key == "create_at")
        return read(value, out.created_at);
    if (key == "update_at")
        return read(value, out.updated_at);
    if (key == "edit_at")
        return read(value, out.edited_at);
    if (key == "delete_at")
        return read(value, out.deleted_at);
    if (key == "is_pinned")
        return read(value, out.is_pinned);
    if (key == "user_id") {
        if (!read(value, text))
            return false;
        out.user = core::UserId(shared(text));
        return true;
    }
    if (key == "channel_id") {
        if (!read(value, text))
            return false;
        out.room = core::RoomId(shared(text));
        return true;
    }
    if (key == "root_id")
        return read(value, out.root);
    if (key == "original_id")
        return read(value, out.original);
    if (key == "message")
        return read(value, out.message);
    if (key == "type")
        return read(value, out.type);
    if (key == "props")
        return read(value, out.props);
    if (key == "file_ids")
        return read(value, out.file_ids);
    if (key == "pending_post_id")
        return read(value, out.pending);
    if (key == "reply_count")
        return read(value, out.reply_count);
    if (key == "last_reply_at")
        return read(value, out.last_reply_at);
    if (key == "metadata")
        return read_metadata(value, out);
    return true;
}

bool PostReader::read_metadata(Value& value, core::Post& out)
{
    Object object;
    const Shape shape = open_object(value, object);
    if (shape != Shape::array)
        return shape == Shape::null;
    QString wrong;
    const bool good = each_field(object, wrong, [&](std::string_view key, Value& entry) {
        if (key == "files")
            return read_list(entry, out.files, read_file_info);
        if (key == "reactions")
            return read_list(entry, out.reactions, read_reaction);
        return true;
    });
    if (!good)
        m_wrong = QStringLiteral("metadata.%1").arg(wrong);
    return good;
}

bool read_file_info(Object& object, core::FileInfo& out)
{
    QString wrong;
    return each_field(object, wrong, [&](std::string_view key, Value& value) {
        if (key == "id")
            return read(value, out.id);
        if (key == "user_id")
            return read(value, out.user);
        if (key == "post_id")
            return read(value, out.post);
        if (key == "name")
            return read(value, out.name);
        if (key == "extension")
            return read(value, out.extension);
        if (key == "mime_type")
            return read(value, out.mime_type);
        if (key == "size")
            return read(value, out.size);
        if (key == "width")
            return read(value, out.width);
        if (key == "height")
            return read(value, out.height);
        if (key == "has_preview_image")
            return read(value, out.has_preview);
        if (key == "create_at")
            return read(value, out.created_at);
        return true;
    });
}

bool read_reaction(Object& object, core::Reaction& out)
{
    QString wrong;
    return each_field(object, wrong, [&](std::string_view key, Value& value) {
        if (key == "post_id")
            return read(value, out.post);
        if (key == "user_id")
            return read(value, out.user);
        if (key == "emoji_name")
            return read(value, out.emoji);
        if (key == "create_at")
            return read(value, out.created_at);
        return true;
    });
}

} // namespace opsdeck::mattermost::fast
