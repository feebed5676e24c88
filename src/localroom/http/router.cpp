// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/router.h"

#include "localroom/ids.h"

#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

bool is_parameter(const QByteArray& segment) { return segment.startsWith('{') && segment.endsWith('}'); }

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool fits(const QByteArray& parameter, const QByteArray& segment)
{
    if (segment.isEmpty())
        return false;
    if (!parameter.endsWith("_id}"))
        return true;
    const bool category = parameter == "{category_id}";
    return std::all_of(segment.cbegin(), segment.cend(),
                       [&](char c) { return is_alphanumeric(c) || (category && (c == '_' || c == '-')); });
}

/// True if the value has the form that handlers may rely on.
bool is_valid(const QByteArray& parameter, const QString& value)
{
    if (!parameter.endsWith("_id}") || parameter == "{action_id}" || parameter == "{category_id}")
        return true;
    return is_id(value) || (parameter == "{user_id}" && value == "me"_L1);
}

/// The pattern with more literals at the front is looked at first.
bool is_more_literal(const Route& a, const Route& b)
{
    for (size_t i = 0; i < a.pattern.size(); ++i) {
        const bool a_parameter = is_parameter(a.pattern[i]);
        const bool b_parameter = is_parameter(b.pattern[i]);
        if (a_parameter != b_parameter)
            return b_parameter;
    }
    return false;
}

} // namespace

Route& Router::insert(Route route, const QByteArray& pattern)
{
    const QList<QByteArray> segments = pattern.mid(1).split('/');
    route.pattern.assign(segments.cbegin(), segments.cend());
    auto& routes = m_routes[{route.method, route.pattern.size()}];
    const auto place = std::upper_bound(routes.begin(), routes.end(), route, is_more_literal);
    return *routes.insert(place, std::move(route));
}

Route& Router::add(Method method, const QByteArray& pattern, Handler handler)
{
    Route route;
    route.method = method;
    route.handler = std::move(handler);
    return insert(std::move(route), pattern);
}

Route& Router::add_async(Method method, const QByteArray& pattern, AsyncHandler handler)
{
    Route route;
    route.method = method;
    route.async_handler = std::move(handler);
    return insert(std::move(route), pattern);
}

Match Router::match(Method method, const std::vector<QByteArray>& segments) const
{
    const auto routes = m_routes.find({method, segments.size()});
    if (routes == m_routes.end())
        return {};
    for (const Route& route : routes->second) {
        bool matches = true;
        for (size_t i = 0; matches && i < segments.size(); ++i)
            matches =
                is_parameter(route.pattern[i]) ? fits(route.pattern[i], segments[i]) : route.pattern[i] == segments[i];
        if (!matches)
            continue;
        Match match;
        match.route = &route;
        for (size_t i = 0; i < segments.size(); ++i) {
            const QByteArray& part = route.pattern[i];
            if (!is_parameter(part))
                continue;
            const QString name = QString::fromLatin1(part.mid(1, part.size() - 2));
            const QString value = QUrl::fromPercentEncoding(segments[i]);
            if (!is_valid(part, value) && match.bad_param.isEmpty())
                match.bad_param = name;
            match.params.insert(name, value);
        }
        return match;
    }
    return {};
}

size_t Router::size() const
{
    size_t count = 0;
    for (const auto& [key, routes] : m_routes)
        count += routes.size();
    return count;
}

} // namespace opsdeck::localroom
