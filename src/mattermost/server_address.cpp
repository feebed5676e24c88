// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/server_address.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<core::Error> not_an_address(const QString& given)
{
    return core::failure(core::ErrorKind::invalid_input,
                         QCoreApplication::translate("Mattermost",
                                                     "This is not the address of a server. It looks like "
                                                     "https://chat.example.com; any link from the browser will do."),
                         given.contains(QLatin1Char('@')) ? QString() : given.left(200));
}

bool is_local_host(const QString& host)
{
    if (host == u"localhost" || host.endsWith(u".localhost"_s))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

/// The words with which the server's own pages begin, directly below its base.
bool is_page_of_server(const QString& segment)
{
    static const QStringList pages{u"api"_s,
                                   u"login"_s,
                                   u"signup_user_complete"_s,
                                   u"signup_email"_s,
                                   u"plugins"_s,
                                   u"admin_console"_s,
                                   u"_redirect"_s,
                                   u"landing"_s,
                                   u"static"_s,
                                   u"select_team"_s,
                                   u"create_team"_s,
                                   u"reset_password"_s,
                                   u"boards"_s,
                                   u"playbooks"_s,
                                   u"should_verify_email"_s,
                                   u"do_verify_email"_s,
                                   u"files"_s,
                                   u"mfa"_s,
                                   u"error"_s,
                                   u"oauth"_s,
                                   u"hooks"_s,
                                   u"preparing-workspace"_s};
    return pages.contains(segment);
}

/// The words that come directly after the name of a team.
bool is_page_of_team(const QString& segment)
{
    static const QStringList pages{u"channels"_s, u"messages"_s,     u"pl"_s,   u"threads"_s,
                                   u"drafts"_s,   u"integrations"_s, u"emoji"_s};
    return pages.contains(segment);
}

/// The sub-paths that the path of a link may have in front of it, most likely first.
QStringList possible_sub_paths(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const auto joined = [&](qsizetype count) {
        return count == 0 ? QString() : QLatin1Char('/') + parts.first(count).join(QLatin1Char('/'));
    };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (is_page_of_server(parts.at(i)))
            return {joined(i)};
        if (i > 0 && is_page_of_team(parts.at(i)))
            return {joined(i - 1)};
    }
    QStringList paths{joined(parts.size())};
    // "https://host/team" is as likely as "https://host/sub": ask both.
    for (qsizetype i = parts.size() - 1; i >= 0; --i)
        paths.append(joined(i));
    return paths;
}

} // namespace

core::Result<ServerAddress> ServerAddress::from_base(const QString& base)
{
    QUrl url(base.trimmed(), QUrl::StrictMode);
    const bool is_web = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !is_web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return not_an_address(base);
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    return ServerAddress(url.adjusted(QUrl::NormalizePathSegments));
}

QString ServerAddress::text() const
{
    return m_base.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QUrl ServerAddress::api(const QString& encoded_path) const
{
    return QUrl::fromEncoded((text() + u"/api/v4"_s + encoded_path).toLatin1(), QUrl::StrictMode);
}

QUrl ServerAddress::socket() const
{
    QUrl url = api(u"/websocket"_s);
    url.setScheme(is_encrypted() ? u"wss"_s : u"ws"_s);
    return url;
}

QUrl ServerAddress::page(const QString& path) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + path);
    return url;
}

bool ServerAddress::is_encrypted() const { return m_base.scheme() == u"https"; }

core::Result<std::vector<ServerAddress>> possible_addresses(const QString& pasted)
{
    QString text = pasted.trimmed();
    if (text.startsWith(QLatin1Char('<')) && text.endsWith(QLatin1Char('>')))
        text = text.mid(1, text.size() - 2).trimmed();
    const bool has_blank = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    if (text.isEmpty() || has_blank)
        return not_an_address(pasted);

    QStringList schemes{u"https"_s, u"http"_s};
    const qsizetype mark = text.indexOf(u"://"_s);
    if (mark >= 0) {
        const QString scheme = text.first(mark).toLower();
        text = text.mid(mark + 3);
        if (scheme == u"https" || scheme == u"wss")
            schemes = {u"https"_s};
        else if (scheme == u"http" || scheme == u"ws")
            schemes = {u"http"_s};
        else if (scheme != u"mattermost") // links of the official app: the scheme of the server is not told
            return not_an_address(pasted);
    }

    const QUrl shape(u"https://"_s + text, QUrl::TolerantMode);
    if (!shape.isValid() || shape.host().isEmpty() || !shape.userInfo().isEmpty())
        return not_an_address(pasted);
    if (mark < 0 && is_local_host(shape.host()))
        std::reverse(schemes.begin(), schemes.end());

    std::vector<ServerAddress> all;
    const QStringList sub_paths = possible_sub_paths(shape.path(QUrl::FullyEncoded));
    for (const QString& scheme : schemes) {
        for (const QString& sub_path : sub_paths) {
            QUrl url = shape;
            url.setScheme(scheme);
            url.setPath(sub_path, QUrl::StrictMode);
            const core::Result<ServerAddress> address =
                ServerAddress::from_base(url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment));
            if (!address)
                return core::failure(address.error());
            if (std::find(all.begin(), all.end(), *address) == all.end())
                all.push_back(*address);
        }
    }
    return all;
}

} // namespace opsdeck::mattermost
