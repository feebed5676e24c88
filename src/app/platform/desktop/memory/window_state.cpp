// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/memory/window_state.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace opsdeck::app {
namespace {

constexpr qsizetype most_places = 200;
constexpr qsizetype most_names = 64;
constexpr qsizetype longest_line = 16 * 1024;
constexpr int largest_size = 100'000; // pixels

const QLatin1String window_group("window");
const QLatin1String splitters_group("splitters");
const QLatin1String panes_group("panes");
const QLatin1String places_group("places");

/// Names and ids of others stand in the file escaped, so that none can end a line or start a group.
QString escaped(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text, ":/@")); }
QString unescaped(const QString& text) { return QUrl::fromPercentEncoding(text.toLatin1()); }

QString bool_text(bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); }

std::optional<bool> read_bool(const QString& text)
{
    if (text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("false"))
        return false;
    return std::nullopt;
}

QString sizes_text(const QList<int>& sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts.append(QString::number(size));
    return texts.join(u',');
}

/// Empty when one of them is no size: half a list of sizes is no layout.
QList<int> read_sizes(const QString& text)
{
    QList<int> sizes;
    for (const QString& part : text.split(u',')) {
        bool is_number = false;
        const int size = part.toInt(&is_number);
        if (!is_number || size < 0 || size > largest_size || sizes.size() >= 32)
            return {};
        sizes.append(size);
    }
    return sizes;
}

void read_window_value(WindowState& state, const QString& key, const QString& value)
{
    if (key == QLatin1String("geometry")) {
        const auto decoded = QByteArray::fromBase64Encoding(value.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            state.geometry = *decoded;
    } else if (key == QLatin1String("page")) {
        state.page = unescaped(value);
    } else if (key == QLatin1String("page_detail")) {
        state.page_detail = unescaped(value);
    } else if (key == QLatin1String("server")) {
        state.server = unescaped(value);
    } else if (key == QLatin1String("room")) {
        state.room = core::RoomId(unescaped(value));
    } else if (key == QLatin1String("wall")) {
        state.is_wall = read_bool(value).value_or(false);
    } else if (key == QLatin1String("dark")) {
        state.is_dark = read_bool(value);
    }
}

void read_place(WindowState& state, const QString& room, const QString& value)
{
    const qsizetype comma = value.lastIndexOf(u',');
    bool is_number = false;
    const int offset = value.mid(comma + 1).toInt(&is_number);
    if (comma < 0 || !is_number || std::abs(offset) > largest_size || state.places.size() >= most_places)
        return;
    const ScrollPlace place{core::RoomId(room), core::PostId(unescaped(value.left(comma))), offset};
    if (!place.room.is_empty() && state.place_in(place.room) == ScrollPlace{place.room, {}, 0})
        state.places.append(place);
}

void read_value(WindowState& state, const QString& group, const QString& key, const QString& value)
{
    if (group == window_group) {
        read_window_value(state, key, value);
    } else if (group == splitters_group && state.splitters.size() < most_names) {
        if (const QList<int> sizes = read_sizes(value); !sizes.isEmpty())
            state.splitters.insert(unescaped(key), sizes);
    } else if (group == panes_group && state.panes.size() < most_names) {
        if (const auto shown = read_bool(value))
            state.panes.insert(unescaped(key), *shown);
    } else if (group == places_group) {
        read_place(state, unescaped(key), value);
    }
}

/// Builds the file line by line.
class IniText {
public:
    void group(QLatin1String name)
    {
        m_text += QStringLiteral("%1[%2]\n").arg(m_text.isEmpty() ? QString() : QStringLiteral("\n"), name);
    }
    void value(const QString& key, const QString& value) { m_text += key + u'=' + value + u'\n'; }
    /// Nothing for what was never set.
    void text(const QString& key, const QString& text)
    {
        if (!text.isEmpty())
            value(key, escaped(text));
    }
    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

} // namespace

ScrollPlace WindowState::place_in(const core::RoomId& room_id) const
{
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const ScrollPlace& p) { return p.room == room_id; });
    return found == places.end() ? ScrollPlace{room_id, {}, 0} : *found;
}

void WindowState::set_place(const ScrollPlace& place)
{
    places.removeIf([&](const ScrollPlace& other) { return other.room == place.room; });
    places.prepend(place);
    if (places.size() > most_places)
        places.resize(most_places);
}

QByteArray to_ini(const WindowState& state)
{
    IniText ini;
    ini.group(window_group);
    ini.value(QStringLiteral("geometry"), QString::fromLatin1(state.geometry.toBase64()));
    ini.text(QStringLiteral("page"), state.page);
    ini.text(QStringLiteral("page_detail"), state.page_detail);
    ini.text(QStringLiteral("server"), state.server);
    ini.text(QStringLiteral("room"), state.room.value());
    ini.value(QStringLiteral("wall"), bool_text(state.is_wall));
    if (state.is_dark)
        ini.value(QStringLiteral("dark"), bool_text(*state.is_dark));
    ini.group(splitters_group);
    for (const auto& [name, sizes] : state.splitters.asKeyValueRange())
        ini.value(escaped(name), sizes_text(sizes));
    ini.group(panes_group);
    for (const auto& [name, shown] : state.panes.asKeyValueRange())
        ini.value(escaped(name), bool_text(shown));
    ini.group(places_group);
    for (const ScrollPlace& place : state.places)
        ini.value(escaped(place.room.value()), escaped(place.post.value()) + u',' + QString::number(place.offset));
    return ini.bytes();
}

WindowState read_window_state(const QByteArray& ini)
{
    WindowState state;
    QString group;
    for (const QString& line : QString::fromUtf8(ini).split(u'\n')) {
        const QString text = line.trimmed();
        const qsizetype equals = text.indexOf(u'=');
        if (text.startsWith(u'[') && text.endsWith(u']'))
            group = text.mid(1, text.size() - 2);
        else if (equals > 0 && text.size() <= longest_line && !text.startsWith(u';') && !text.startsWith(u'#'))
            read_value(state, group, text.left(equals), text.mid(equals + 1));
    }
    return state;
}

} // namespace opsdeck::app
