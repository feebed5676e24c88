// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/multipart.h"

#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qsizetype longest_boundary = 70; // RFC 2046

core::Result<std::vector<FormPart>> malformed(const QString& detail)
{
    return core::failure(core::ErrorKind::invalid_input, u"The upload is not a well-formed form."_s, detail);
}

/// The value of `name=` in a header value, quoted or not: `form-data; name="files"; filename="a \"b\".txt"`.
std::optional<QByteArray> parameter(const QByteArray& value, const QByteArray& name)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0 && at < value.size()) {
        ++at;
        while (at < value.size() && (value.at(at) == ' ' || value.at(at) == '\t'))
            ++at;
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArray key = value.mid(at, equals - at).trimmed().toLower();
        QByteArray text;
        at = equals + 1;
        if (at < value.size() && value.at(at) == '"') {
            for (++at; at < value.size() && value.at(at) != '"'; ++at) {
                // Browsers escape a quote by a backslash or as %22; a lone backslash is part of a Windows path.
                if (value.at(at) == '\\' && at + 1 < value.size() && value.at(at + 1) == '"')
                    ++at;
                text += value.at(at);
            }
            at = value.indexOf(';', at);
        } else {
            const qsizetype end = value.indexOf(';', at);
            text = value.mid(at, end < 0 ? -1 : end - at).trimmed();
            at = end;
        }
        if (key == name)
            return text;
    }
    return std::nullopt;
}

/// Only the last component: a name must not choose a folder.
QString safe_filename(const QByteArray& raw)
{
    const QString text = QString::fromUtf8(raw);
    const qsizetype slash = std::max(text.lastIndexOf(u'/'), text.lastIndexOf(u'\\'));
    QString name = text.mid(slash + 1);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name;
}

std::optional<FormPart> part_of_head(const QByteArray& head)
{
    FormPart part;
    bool named = false;
    for (const QByteArray& line : head.split('\n')) {
        const QByteArray field = line.trimmed();
        if (field.isEmpty())
            continue;
        const qsizetype colon = field.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        const QByteArray name = field.left(colon).trimmed().toLower();
        const QByteArray value = field.mid(colon + 1).trimmed();
        if (name == "content-disposition") {
            if (!value.toLower().startsWith("form-data"))
                return std::nullopt;
            const auto key = parameter(value, "name");
            if (!key)
                return std::nullopt;
            named = true;
            part.name = QString::fromUtf8(*key);
            part.filename = safe_filename(parameter(value, "filename").value_or(QByteArray()));
            if (const auto extended = parameter(value, "filename*"); extended && extended->count('\'') >= 2)
                part.filename = safe_filename(QByteArray::fromPercentEncoding(
                    extended->mid(extended->indexOf('\'', extended->indexOf('\'') + 1) + 1)));
        } else if (name == "content-type") {
            part.content_type = value;
        }
    }
    return named ? std::optional(part) : std::nullopt;
}

} // namespace

QByteArray multipart_boundary(const QByteArray& content_type)
{
    if (!content_type.trimmed().toLower().startsWith("multipart/form-data"))
        return {};
    const QByteArray boundary = parameter(content_type, "boundary").value_or(QByteArray());
    const bool usable = !boundary.isEmpty() && boundary.size() <= longest_boundary &&
                        std::all_of(boundary.cbegin(), boundary.cend(), [](char c) { return c > ' ' && c < 127; });
    return usable ? boundary : QByteArray();
}

core::Result<std::vector<FormPart>> parse_multipart(const QByteArray& body, const QByteArray& boundary,
                                                    const MultipartLimits& limits)
{
    if (boundary.isEmpty())
        return malformed(u"no boundary"_s);
    const QByteArray delimiter = "--" + boundary;
    const QByteArray separator = "\r\n" + delimiter;

    // The first delimiter may stand at the very start; anything before it is a preamble to be ignored.
    qsizetype at = 0;
    if (!body.startsWith(delimiter)) {
        at = body.indexOf(separator);
        if (at < 0)
            return malformed(u"no delimiter"_s);
        at += 2;
    }
    at += delimiter.size();

    std::vector<FormPart> parts;
    while (true) {
        if (body.mid(at, 2) == "--")
            return parts;
        while (at < body.size() && (body.at(at) == ' ' || body.at(at) == '\t'))
            ++at;
        if (body.mid(at, 2) != "\r\n")
            return malformed(u"delimiter not ended"_s);
        at += 2;
        if (static_cast<int>(parts.size()) >= limits.parts)
            return core::failure(core::ErrorKind::too_large, u"The upload has too many parts."_s);

        // An empty head is the line break of the delimiter followed by another one.
        qsizetype head_end = body.mid(at, 2) == "\r\n" ? at : body.indexOf("\r\n\r\n", at);
        if (head_end < 0)
            return malformed(u"part without an end of its head"_s);
        if (head_end - at > limits.part_head)
            return core::failure(core::ErrorKind::too_large, u"A part of the upload has too long a head."_s);
        auto part = part_of_head(body.mid(at, head_end - at));
        if (!part)
            return malformed(u"part without a name"_s);
        const qsizetype content = head_end + (head_end == at ? 2 : 4);
        const qsizetype end = body.indexOf(separator, std::max(content - 2, qsizetype(0)));
        if (end < 0)
            return malformed(u"part not ended"_s);
        part->body = end < content ? QByteArray() : body.mid(content, end - content);
        parts.push_back(std::move(*part));
        at = end + separator.size();
    }
}

} // namespace opsdeck::localroom
