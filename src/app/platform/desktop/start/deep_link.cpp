// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/deep_link.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

namespace opsdeck::app {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr qsizetype most_characters = 4096;
constexpr qsizetype longest_value = 1000;
constexpr qsizetype most_values = 32;
const QLatin1String scheme("opsdeck://");
const QLatin1String local_room("localroom");
const QLatin1String base_key("base");

using Values = QMap<QString, QString>;

/// What is between the scheme and "#", cut into its parts and decoded.
struct Parts {
    QString host;     ///< lower case
    QStringList path; ///< no empty segment
    Values values;
};

Result<DeepLink> no_link()
{
    return failure(ErrorKind::invalid_input,
                   QCoreApplication::translate("DeepLink", "This is no link that Opsdeck can open. Nothing was done."));
}

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

/// Control characters would break a line in two, marks of direction would show another line than the one that is sent.
bool is_plain(const QString& text)
{
    const auto is_bad = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
               c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph ||
               c.unicode() == QChar::ReplacementCharacter;
    };
    return text.size() <= longest_value && std::none_of(text.begin(), text.end(), is_bad);
}

std::optional<QString> decode(const QString& text, bool in_query)
{
    QByteArray bytes = text.toUtf8();
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        const auto is_hex = [&](qsizetype i) {
            return i < bytes.size() && QByteArrayLiteral("0123456789abcdefABCDEF").contains(bytes[i]);
        };
        if (!is_hex(at + 1) || !is_hex(at + 2))
            return std::nullopt;
    }
    if (in_query)
        bytes.replace('+', ' ');
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(QByteArray::fromPercentEncoding(bytes));
    if (decoder.hasError() || !is_plain(decoded))
        return std::nullopt;
    return decoded;
}

std::optional<QStringList> read_path(const QString& text)
{
    QStringList path;
    for (const QString& segment : text.split(u'/', Qt::SkipEmptyParts)) {
        const auto decoded = decode(segment, false);
        if (!decoded || *decoded == QLatin1String(".") || *decoded == QLatin1String(".."))
            return std::nullopt;
        path.append(*decoded);
    }
    return path;
}

std::optional<Values> read_values(const QString& text)
{
    Values values;
    const QStringList pairs = text.split(u'&', Qt::SkipEmptyParts);
    if (pairs.size() > most_values)
        return std::nullopt;
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        const auto key = decode(equals < 0 ? pair : pair.left(equals), true);
        const auto value = decode(equals < 0 ? QString() : pair.mid(equals + 1), true);
        // Twice the same name: which one counts would be a guess.
        if (!key || !value || !matches(*key, "[A-Za-z_][A-Za-z0-9_.-]{0,63}") || values.contains(*key))
            return std::nullopt;
        values.insert(*key, *value);
    }
    return values;
}

std::optional<Parts> split_link(const QString& text)
{
    if (text.size() > most_characters || !text.isValidUtf16() || !looks_like_link(text))
        return std::nullopt;
    const QString rest = text.mid(scheme.size());
    // Whoever needs one of these in a value writes it escaped.
    const auto must_be_escaped = [](QChar c) { return c <= u' ' || QStringLiteral("\\<>\"{}|^`#").contains(c); };
    if (std::any_of(rest.begin(), rest.end(), must_be_escaped))
        return std::nullopt;
    const qsizetype question = rest.indexOf(u'?');
    const QString before = question < 0 ? rest : rest.left(question);
    const qsizetype slash = before.indexOf(u'/');
    const auto path = read_path(slash < 0 ? QString() : before.mid(slash));
    const auto values = read_values(question < 0 ? QString() : rest.mid(question + 1));
    if (!path || !values)
        return std::nullopt;
    Parts parts{(slash < 0 ? before : before.left(slash)).toLower(), *path, *values};
    // "opsdeck:///run/..." is what some programs make of it.
    if (parts.host.isEmpty() && !parts.path.isEmpty())
        parts.host = parts.path.takeFirst();
    return parts;
}

bool is_server(const QString& host)
{
    if (!matches(host, "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*|"
                       "\\[[0-9a-f:.]{2,45}\\])(:[0-9]{1,5})?"))
        return false;
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon < 0 || host.endsWith(u']'))
        return host.size() <= 253;
    const int port = host.mid(colon + 1).toInt();
    return port > 0 && port <= 65535;
}

Result<DeepLink> read_room(Parts parts)
{
    RoomLink link;
    link.server = parts.host;
    if (const QString base = parts.values.take(base_key); !base.isEmpty()) {
        if (!matches(base, "[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*") || base.contains(QLatin1String("..")))
            return no_link();
        link.server += u'/' + base;
    }
    if (!is_server(parts.host) || parts.path.size() > 3 || !parts.values.isEmpty())
        return no_link();
    link.team = parts.path.value(0);
    link.room = parts.path.value(1);
    link.post = core::PostId(parts.path.value(2));
    const bool is_valid = matches(link.team, "([a-z0-9][a-z0-9-]{0,63}|_)?") &&
                          matches(link.room, "(@?[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?") &&
                          matches(link.post.value(), "([a-z0-9]{26})?");
    if (!is_valid)
        return no_link();
    if (link.team == QLatin1String("_"))
        link.team.clear();
    return DeepLink(link);
}

QString escaped(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

QString escaped(const Values& values)
{
    QStringList pairs;
    for (const auto& [key, value] : values.asKeyValueRange())
        pairs.append(escaped(key) + u'=' + escaped(value));
    return pairs.isEmpty() ? QString() : u'?' + pairs.join(u'&');
}

QString with_name(const QString& kind, const QString& name)
{
    return scheme + kind + (name.isEmpty() ? QString() : u'/' + escaped(name));
}

QString room_text(const RoomLink& link)
{
    const qsizetype slash = link.server.indexOf(u'/');
    QString text = scheme + (slash < 0 ? link.server : link.server.left(slash));
    if (!link.room.isEmpty())
        text += u'/' + (link.team.isEmpty() ? QStringLiteral("_") : escaped(link.team)) + u'/' + escaped(link.room);
    else if (!link.team.isEmpty())
        text += u'/' + escaped(link.team);
    if (!link.room.isEmpty() && !link.post.is_empty())
        text += u'/' + escaped(link.post.value());
    return slash < 0 ? text : text + escaped(Values{{base_key, link.server.mid(slash + 1)}});
}

} // namespace

bool RoomLink::is_on(const QString& server_name) const
{
    if (server == local_room)
        return server_name.startsWith(local_room + u':');
    const QUrl url(server_name);
    if (url.host().isEmpty())
        return false;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    const int usual_port = url.scheme() == QLatin1String("http") ? 80 : 443;
    const QString with_port = host + u':' + QString::number(url.port(usual_port)) + path;
    return server == with_port || (url.port(usual_port) == usual_port && server == host + path);
}

bool looks_like_link(const QString& text) { return text.startsWith(scheme, Qt::CaseInsensitive); }

Result<DeepLink> parse_deep_link(const QString& text)
{
    auto parts = split_link(text);
    if (!parts)
        return no_link();
    const QString& kind = parts->host;
    const QString name = parts->path.value(0);
    const bool has_one_name = parts->path.size() == 1;
    if (kind == QLatin1String("run")) {
        if (!has_one_name || !parts->values.isEmpty() || !matches(name, "[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}"))
            return no_link();
        return DeepLink(RunLink{core::RunId(name.toUpper())});
    }
    if (kind == QLatin1String("dash")) {
        // A name, whatever it is looked up in; never a way to a file.
        if (!has_one_name || !matches(name, "[^/.][^/]{0,127}"))
            return no_link();
        return DeepLink(DashboardLink{name, parts->values});
    }
    if (kind == QLatin1String("cmd")) {
        if (parts->path.size() > 1 || !matches(name, "([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?") ||
            (name.isEmpty() && !parts->values.isEmpty()))
            return no_link();
        return DeepLink(CommandLink{core::AutomationId(name), parts->values});
    }
    if (kind == QLatin1String("gap")) {
        if (parts->path.size() > 1 || !parts->values.isEmpty())
            return no_link();
        return DeepLink(GapLink{name});
    }
    if (kind == QLatin1String("wall"))
        return parts->path.isEmpty() && parts->values.isEmpty() ? Result<DeepLink>(WallLink{}) : no_link();
    return read_room(std::move(*parts));
}

QString to_text(const DeepLink& link)
{
    struct Text {
        QString operator()(const RoomLink& room) const { return room_text(room); }
        QString operator()(const RunLink& run) const { return with_name(QStringLiteral("run"), run.run.value()); }
        QString operator()(const DashboardLink& dashboard) const
        {
            return with_name(QStringLiteral("dash"), dashboard.name) + escaped(dashboard.variables);
        }
        QString operator()(const CommandLink& command) const
        {
            return with_name(QStringLiteral("cmd"), command.automation.value()) + escaped(command.arguments);
        }
        QString operator()(const GapLink& gap) const { return with_name(QStringLiteral("gap"), gap.key); }
        QString operator()(const WallLink& /*wall*/) const { return with_name(QStringLiteral("wall"), {}); }
    };
    return std::visit(Text{}, link);
}

} // namespace opsdeck::app
