// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

const QByteArray form_headers = "Content-Type: multipart/form-data; boundary=cut\r\n";

QByteArray field(const QByteArray& name, const QByteArray& value, const QByteArray& filename = {})
{
    QByteArray part = "--cut\r\nContent-Disposition: form-data; name=\"" + name + '"';
    if (!filename.isEmpty())
        part += "; filename=\"" + filename + "\"\r\nContent-Type: application/octet-stream";
    return part + "\r\n\r\n" + value + "\r\n";
}

QByteArray picture() { return QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000578000001f408020000"); }

/// The head of a JPEG of 16 x 8 pixels.
QByteArray photo()
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0000b080008001001011100ffd9");
}

Reply upload(EngineRoom& room, const QString& who, const QByteArray& filename, const QByteArray& bytes)
{
    const QByteArray body = field("channel_id", room.room(u"lab"_s).toLatin1()) + field("client_ids", "c1") +
                            field("files", bytes, filename) + "--cut--\r\n";
    return room.send(who, "POST", u"/api/v4/files"_s, body, form_headers);
}

QString uploaded(EngineRoom& room, const QByteArray& filename = "log.txt", const QByteArray& bytes = "line 1\nline 2\n")
{
    return id_of(
        upload(room, u"alice"_s, filename, bytes).object().value("file_infos"_L1).toArray().first().toObject());
}

/// A file in a post of alice.
QString attached(EngineRoom& room, const QByteArray& filename = "log.txt", const QByteArray& bytes = "line 1\nline 2\n")
{
    const QString id = uploaded(room, filename, bytes);
    room.post(u"alice"_s, u"lab"_s, u"with file"_s, {{u"file_ids"_s, QJsonArray{id}}});
    return id;
}

QString file(const QString& id, const QString& tail = {}) { return u"/api/v4/files/"_s + id + tail; }

/// The path of a new upload session of alice, five bytes longer than the smallest first part, after that part.
QString half_sent(EngineRoom& room, const QByteArray& part)
{
    const Reply made = room.call(u"alice"_s, "POST", u"/api/v4/uploads"_s,
                                 QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                             {u"filename"_s, u"two.bin"_s},
                                             {u"file_size"_s, 5'242'885}});
    const QString path = u"/api/v4/uploads/"_s + made.text("id");
    if (!part.isEmpty())
        room.send(u"alice"_s, "POST", path, part);
    return path;
}

std::function<Reply(EngineRoom&)> searched(const QString& terms, bool any_word = false, int page = 0)
{
    return [=](EngineRoom& room) {
        room.post(u"alice"_s, u"lab"_s, u"searchable zebra crossing #opsdeck"_s);
        room.post(u"bob"_s, u"lab"_s, u"another zebra from bob"_s);
        return room.call(u"alice"_s, "POST", u"/api/v4/teams/"_s + room.team() + u"/posts/search"_s,
                         QJsonObject{{u"terms"_s, terms}, {u"is_or_search"_s, any_word}, {u"page"_s, page}});
    };
}

} // namespace

std::vector<Scenario> small_file_scenarios()
{
    return {{u"file_too_large_413"_s,
             [](EngineRoom& room) { return upload(room, u"alice"_s, "big.bin", QByteArray(2000, 'x')); }}};
}

std::vector<Scenario> file_and_search_scenarios()
{
    return {
        {u"file_upload"_s, [](EngineRoom& room) { return upload(room, u"alice"_s, "log.txt", "line 1\nline 2\n"); }},
        {u"file_upload_multi"_s,
         [](EngineRoom& room) {
             const QByteArray body = field("channel_id", room.room(u"lab"_s).toLatin1()) + field("client_ids", "a") +
                                     field("client_ids", "b") + field("files", picture(), "a.png") +
                                     field("files", "{\"a\":1}", "b.json") + "--cut--\r\n";
             return room.send(u"alice"_s, "POST", u"/api/v4/files"_s, body, form_headers);
         }},
        {u"file_upload_simple_body"_s,
         [](EngineRoom& room) {
             return room.send(u"alice"_s, "POST",
                              u"/api/v4/files?channel_id="_s + room.room(u"lab"_s) +
                                  u"&filename=simple.log&client_id=z1"_s,
                              "raw body upload", "Content-Type: application/octet-stream\r\n");
         }},
        {u"file_upload_no_channel_400"_s,
         [](EngineRoom& room) {
             return room.send(u"alice"_s, "POST", u"/api/v4/files"_s, field("files", "x", "x.txt") + "--cut--\r\n",
                              form_headers);
         }},
        {u"file_upload_no_permission_403"_s, [](EngineRoom& room) { return upload(room, u"dave"_s, "x.txt", "x"); }},
        {u"file_info"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", file(uploaded(room, "a.png", picture()), u"/info"_s));
         }},
        {u"file_unattached_other_user_403"_s,
         [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(uploaded(room), u"/info"_s)); }},
        {u"file_unknown_404"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", file(QString(26, u'z'), u"/info"_s)); }},
        {u"file_not_member_403"_s, [](EngineRoom& room) { return room.call(u"dave"_s, "GET", file(attached(room))); }},
        {u"file_download_text"_s, [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(attached(room))); }},
        {u"file_download"_s,
         [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(attached(room, "a.png", picture()))); }},
        {u"file_download_forced"_s,
         [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(attached(room), u"?download=1"_s)); }},
        {u"file_download_range_206"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "GET", file(attached(room)), QJsonValue::Undefined, "Range: bytes=0-3\r\n");
         }},
        {u"file_preview_of_text"_s,
         [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(attached(room), u"/preview"_s)); }},
        {u"file_thumbnail_of_text"_s,
         [](EngineRoom& room) { return room.call(u"bob"_s, "GET", file(attached(room), u"/thumbnail"_s)); }},
        {u"file_link_disabled"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", file(attached(room), u"/link"_s)); }},
        {u"post_with_files"_s,
         [](EngineRoom& room) {
             const QJsonArray files{uploaded(room), uploaded(room, "a.png", picture())};
             return room.call(u"alice"_s, "POST", posts(),
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"file_ids"_s, files}});
         }},
        {u"post_unknown_file"_s,
         [](EngineRoom& room) {
             return room.call(
                 u"alice"_s, "POST", posts(),
                 QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"file_ids"_s, QJsonArray{QString(26, u'z')}}});
         }},
        {u"post_with_other_users_file"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "POST", posts(),
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                          {u"message"_s, u"steal file"_s},
                                          {u"file_ids"_s, QJsonArray{uploaded(room)}}});
         }},
        // A picture is its own preview here, whatever its kind; the real server's are always JPEG.
        {u"file_preview"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "GET", file(attached(room, "a.jpg", photo()), u"/preview"_s));
         }},
        {u"file_thumbnail"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "GET", file(attached(room, "a.jpg", photo()), u"/thumbnail"_s));
         }},
        {u"post_files_info"_s,
         [](EngineRoom& room) {
             const QJsonArray files{uploaded(room), uploaded(room, "a.png", picture())};
             const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"files"_s, {{u"file_ids"_s, files}}));
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id + u"/files/info"_s));
         }},
        {u"files_search"_s,
         [](EngineRoom& room) {
             attached(room);
             return room.call(u"alice"_s, "POST", u"/api/v4/teams/"_s + room.team() + u"/files/search"_s,
                              QJsonObject{{u"terms"_s, u"log"_s}, {u"is_or_search"_s, false}});
         }},
        {u"search_basic|POST /api/v4/posts/search"_s,
         [](EngineRoom& room) {
             searched(u"zebra"_s)(room);
             return room.call(u"alice"_s, "POST", u"/api/v4/posts/search"_s,
                              QJsonObject{{u"terms"_s, u"zebra"_s}, {u"is_or_search"_s, false}});
         }},
        {u"upload_session_create"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", u"/api/v4/uploads"_s,
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                          {u"filename"_s, u"r.bin"_s},
                                          {u"file_size"_s, 10}});
         }},
        {u"upload_session_first_part_too_small_400"_s,
         [](EngineRoom& room) {
             const Reply made = room.call(u"alice"_s, "POST", u"/api/v4/uploads"_s,
                                          QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                                      {u"filename"_s, u"r.bin"_s},
                                                      {u"file_size"_s, 10}});
             return room.send(u"alice"_s, "POST", u"/api/v4/uploads/"_s + made.text("id"), "12345");
         }},
        {u"upload_session_whole_200"_s,
         [](EngineRoom& room) {
             const Reply made = room.call(u"alice"_s, "POST", u"/api/v4/uploads"_s,
                                          QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                                      {u"filename"_s, u"whole.bin"_s},
                                                      {u"file_size"_s, 10}});
             return room.send(u"alice"_s, "POST", u"/api/v4/uploads/"_s + made.text("id"), "1234567890");
         }},
        {u"upload_session_part_204"_s,
         [](EngineRoom& room) {
             return room.send(u"alice"_s, "POST", half_sent(room, {}), QByteArray(5'242'880, 'x'));
         }},
        {u"upload_session_get"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", half_sent(room, QByteArray(5'242'880, 'x'))); }},
        {u"post_reuse_attached_file"_s,
         [](EngineRoom& room) {
             const QString id = attached(room);
             return room.call(u"alice"_s, "POST", posts(),
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                          {u"message"_s, u"reuse file"_s},
                                          {u"file_ids"_s, QJsonArray{id}}});
         }},
        {u"search_basic"_s, searched(u"zebra"_s)},
        {u"search_empty_400"_s, searched(u""_s)},
        {u"search_none"_s, searched(u"qqqqqq"_s)},
        {u"search_page2"_s, searched(u"zebra"_s, false, 1)},
        {u"search_or"_s, searched(u"crossing another"_s, true)},
        {u"search_from"_s, searched(u"zebra from:bob"_s)},
        {u"search_in"_s, searched(u"zebra in:lab"_s)},
        {u"search_phrase"_s, searched(u"\"zebra crossing\""_s)},
        {u"search_prefix"_s, searched(u"zeb*"_s)},
        {u"search_exclude"_s, searched(u"zebra -crossing"_s)},
        {u"search_hashtag"_s, searched(u"#opsdeck"_s)},
        {u"search_on_date"_s, searched(u"zebra on:2026-11-22"_s)},
    };
}

} // namespace opsdeck::test
