// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/files/file_kind.h"

#include <QHash>
#include <QtEndian>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_name = 255;
constexpr int largest_side = 1 << 24; ///< more is a lie

template<typename T>
T big(const QByteArray& bytes, qsizetype at)
{
    return at + static_cast<qsizetype>(sizeof(T)) <= bytes.size() ? qFromBigEndian<T>(bytes.constData() + at) : T(0);
}

template<typename T>
T little(const QByteArray& bytes, qsizetype at)
{
    return at + static_cast<qsizetype>(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at) : T(0);
}

quint32 little24(const QByteArray& bytes, qsizetype at)
{
    return static_cast<quint32>(little<quint16>(bytes, at)) |
           (static_cast<quint32>(little<quint8>(bytes, at + 2)) << 16);
}

QSize size_of(qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0 || width > largest_side || height > largest_side)
        return {};
    return {static_cast<int>(width), static_cast<int>(height)};
}

QSize jpeg_size(const QByteArray& head)
{
    qsizetype at = 2;
    while (at + 9 <= head.size()) {
        if (static_cast<quint8>(head.at(at)) != 0xFF)
            return {};
        const auto marker = static_cast<quint8>(head.at(at + 1));
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame)
            return size_of(big<quint16>(head, at + 7), big<quint16>(head, at + 5));
        const qsizetype length = big<quint16>(head, at + 2);
        if (length < 2)
            return {};
        at += 2 + length;
    }
    return {};
}

QSize webp_size(const QByteArray& head)
{
    const QByteArray kind = head.mid(12, 4);
    if (kind == "VP8X")
        return size_of(little24(head, 24) + 1, little24(head, 27) + 1);
    if (kind == "VP8 ")
        return size_of(little<quint16>(head, 26) & 0x3FFF, little<quint16>(head, 28) & 0x3FFF);
    if (kind == "VP8L") {
        const auto bits = little<quint32>(head, 21);
        return size_of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }
    return {};
}

} // namespace

QSize image_size(const QByteArray& head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n") && head.mid(12, 4) == "IHDR")
        return size_of(big<quint32>(head, 16), big<quint32>(head, 20));
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return size_of(little<quint16>(head, 6), little<quint16>(head, 8));
    if (head.startsWith("\xFF\xD8\xFF"))
        return jpeg_size(head);
    if (head.startsWith("BM") && head.size() > 26)
        return size_of(little<qint32>(head, 18), qAbs(static_cast<qint64>(little<qint32>(head, 22))));
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return webp_size(head);
    return {};
}

QString extension_of(const QString& name)
{
    const qsizetype dot = name.lastIndexOf('.'_L1);
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

QString mime_type_of(const QString& extension)
{
    static const QHash<QString, QString> types{
        {u"txt"_s, u"text/plain; charset=utf-8"_s},
        {u"log"_s, u"text/x-log; charset=utf-8"_s},
        {u"md"_s, u"text/markdown; charset=utf-8"_s},
        {u"csv"_s, u"text/csv; charset=utf-8"_s},
        {u"diff"_s, u"text/x-patch; charset=utf-8"_s},
        {u"patch"_s, u"text/x-patch; charset=utf-8"_s},
        {u"html"_s, u"text/html; charset=utf-8"_s},
        {u"htm"_s, u"text/html; charset=utf-8"_s},
        {u"css"_s, u"text/css; charset=utf-8"_s},
        {u"xml"_s, u"text/xml; charset=utf-8"_s},
        {u"yaml"_s, u"application/x-yaml"_s},
        {u"yml"_s, u"application/x-yaml"_s},
        {u"json"_s, u"application/json"_s},
        {u"js"_s, u"text/javascript; charset=utf-8"_s},
        {u"sql"_s, u"application/sql"_s},
        {u"sh"_s, u"application/x-sh"_s},
        {u"pdf"_s, u"application/pdf"_s},
        {u"zip"_s, u"application/zip"_s},
        {u"gz"_s, u"application/gzip"_s},
        {u"tar"_s, u"application/x-tar"_s},
        {u"png"_s, u"image/png"_s},
        {u"jpg"_s, u"image/jpeg"_s},
        {u"jpeg"_s, u"image/jpeg"_s},
        {u"gif"_s, u"image/gif"_s},
        {u"bmp"_s, u"image/bmp"_s},
        {u"webp"_s, u"image/webp"_s},
        {u"svg"_s, u"image/svg+xml"_s},
        {u"mp4"_s, u"video/mp4"_s},
        {u"webm"_s, u"video/webm"_s},
        {u"mp3"_s, u"audio/mpeg"_s},
    };
    return types.value(extension);
}

QString safe_file_name(const QString& name)
{
    QString safe;
    for (const QChar c : name) {
        if (c == '/'_L1 || c == '\\'_L1)
            safe.clear();
        else if (c.isPrint() || c.isSurrogate())
            safe += c;
    }
    safe = safe.trimmed();
    if (safe.size() > longest_name)
        safe = safe.right(longest_name); // keeps the extension
    return safe.isEmpty() || safe == "."_L1 || safe == ".."_L1 ? u"file"_s : safe;
}

} // namespace opsdeck::localroom
