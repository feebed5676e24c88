// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/files/download.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QByteArray http_date(qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

std::optional<qint64> from_http_date(const QByteArray& text)
{
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return at.toMSecsSinceEpoch();
}

QByteArray disposition(const FileRow& file, bool is_forced)
{
    const QByteArray encoded = QUrl::toPercentEncoding(file.name);
    const QByteArray kind = file.is_image() && !is_forced ? "inline" : "attachment";
    return kind + ";filename=\"" + encoded + "\"; filename*=UTF-8''" + encoded;
}

} // namespace

std::optional<ByteRange> parse_range(const QByteArray& header, qint64 size)
{
    if (!header.startsWith("bytes="))
        return std::nullopt;
    const QByteArray first = header.mid(6).split(',').first().trimmed();
    const qsizetype dash = first.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    bool has_from = false;
    bool has_to = false;
    const qint64 from = first.left(dash).trimmed().toLongLong(&has_from);
    const qint64 to = first.mid(dash + 1).trimmed().toLongLong(&has_to);
    if ((!has_from && dash > 0) || (!has_to && dash + 1 < first.size()) || (!has_from && !has_to))
        return std::nullopt;
    if (!has_from) // the last n bytes
        return ByteRange{std::max<qint64>(size - to, 0), std::min(std::max<qint64>(to, 0), size)};
    if (from >= size || (has_to && to < from))
        return ByteRange{};
    const qint64 last = has_to ? std::min(to, size - 1) : size - 1;
    return ByteRange{from, last - from + 1};
}

Response download(Context& context, const Request& request, const FileRow& file, bool is_preview)
{
    Response response;
    const bool is_forced = request.query_text(u"download"_s) == "1"_L1 || request.query_flag(u"download"_s);
    response.content_type =
        file.mime_type.isEmpty() ? QByteArray("application/octet-stream") : file.mime_type.toLatin1();
    if (!file.is_image() && (response.content_type.startsWith("text/") || file.extension == "svg"_L1))
        response.content_type = "text/plain; charset=utf-8"; // never something that a browser would run
    response.header("Accept-Ranges", "bytes");
    response.header("Cache-Control", "private, no-cache");
    response.header("Content-Disposition", disposition(file, is_forced));
    response.header("Content-Security-Policy", "Frame-ancestors 'none'");
    response.header("Last-Modified", http_date(file.create_at));
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    if (!is_preview)
        response.header("X-Uncompressed-Content-Length", QByteArray::number(file.size));

    const auto known_since = from_http_date(request.header("if-modified-since"));
    if (known_since && file.create_at / 1000 <= *known_since / 1000) {
        response.status = 304;
        return response;
    }
    ByteRange range{0, file.size};
    if (const auto wanted = parse_range(request.header("range"), file.size)) {
        if (wanted->length == 0) {
            response.status = 416;
            response.header("Content-Range", "bytes */" + QByteArray::number(file.size));
            return response;
        }
        range = *wanted;
        response.status = 206;
        response.header("Content-Range", "bytes " + QByteArray::number(range.offset) + '-' +
                                             QByteArray::number(range.offset + range.length - 1) + '/' +
                                             QByteArray::number(file.size));
    }
    const QString path = path_of(context, file);
    if (path.isEmpty())
        response.body = stored_bytes(context.db, file.id).mid(range.offset, range.length);
    else
        response.file = FileSlice{path, range.offset, range.length};
    return response;
}

} // namespace opsdeck::localroom
