// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/post_codec.h"

#include "mattermost/codec/json_fields.h"
#include "mattermost/codec/post_reader.h"

namespace opsdeck::mattermost {

namespace {

/// One parse of one body: the parser's buffers, the padded text and the reader live together.
struct Parse {
    simdjson::ondemand::parser parser;
    fast::PaddedText text;
    simdjson::ondemand::document document;
    fast::PostReader reader;

    [[nodiscard]] bool begin(const QByteArray& json)
    {
        return !parser.iterate(text.assign(fast::view(json))).get(document);
    }
    [[nodiscard]] tl::unexpected<core::Error> wrong(const QString& what) const
    {
        return core::failure(protocol_error(what));
    }
};

bool read_posts_by_id(Parse& parse, fast::Value& value, PostPage& page)
{
    fast::Object posts;
    const fast::Shape shape = fast::open_object(value, posts);
    if (shape != fast::Shape::array)
        return shape == fast::Shape::null;
    page.posts.reserve(page.order.size());
    for (auto entry : posts) {
        simdjson::ondemand::field field;
        fast::Object object;
        if (std::move(entry).get(field) || field.value().get_object().get(object))
            return false;
        if (!parse.reader.read_post(object, page.posts.emplace_back()))
            return false;
    }
    return true;
}

bool read_order(fast::Value& value, std::vector<core::PostId>& order)
{
    QStringList ids;
    if (!fast::read(value, ids))
        return false;
    order.reserve(static_cast<size_t>(ids.size()));
    for (QString& id : ids)
        order.emplace_back(std::move(id));
    return true;
}

} // namespace

core::Result<core::Post> decode_post(const QByteArray& json)
{
    Parse parse;
    fast::Object object;
    core::Post post;
    if (!parse.begin(json) || parse.document.get_object().get(object))
        return parse.wrong(QStringLiteral("post"));
    if (!parse.reader.read_post(object, post))
        return parse.wrong(parse.reader.wrong());
    return post;
}

core::Result<PostPage> decode_post_page(const QByteArray& json)
{
    Parse parse;
    fast::Object object;
    PostPage page;
    if (!parse.begin(json) || parse.document.get_object().get(object))
        return parse.wrong(QStringLiteral("posts"));
    for (auto entry : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) || field.unescaped_key().get(key))
            return parse.wrong(QStringLiteral("posts"));
        fast::Value value = field.value();
        if (key == "order" && !read_order(value, page.order))
            return parse.wrong(QStringLiteral("order"));
        if (key == "next_post_id" && !fast::read(value, page.next))
            return parse.wrong(QStringLiteral("next_post_id"));
        if (key == "prev_post_id" && !fast::read(value, page.prev))
            return parse.wrong(QStringLiteral("prev_post_id"));
        if (key == "posts" && !read_posts_by_id(parse, value, page))
            return parse.wrong(parse.reader.wrong().isEmpty() ? QStringLiteral("posts") : parse.reader.wrong());
    }
    return page;
}

core::Result<std::vector<core::Post>> decode_posts(const QByteArray& json)
{
    Parse parse;
    std::vector<core::Post> posts;
    if (!parse.begin(json))
        return parse.wrong(QStringLiteral("posts"));
    simdjson::ondemand::array array;
    if (parse.document.get_array().get(array)) {
        bool null = false;
        if (!parse.document.is_null().get(null) && null)
            return posts;
        return parse.wrong(QStringLiteral("posts"));
    }
    for (auto element : array) {
        fast::Object object;
        if (element.get_object().get(object))
            return parse.wrong(QStringLiteral("posts"));
        if (!parse.reader.read_post(object, posts.emplace_back()))
            return parse.wrong(parse.reader.wrong());
    }
    return posts;
}

} // namespace opsdeck::mattermost
