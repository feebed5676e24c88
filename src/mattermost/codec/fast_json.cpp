// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/fast_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace opsdeck::mattermost::fast {

namespace {

bool is_null(Value& value)
{
    bool null = false;
    return !value.is_null().get(null) && null;
}

} // namespace

simdjson::padded_string_view PaddedText::assign(std::string_view text)
{
    m_bytes.resize(text.size() + simdjson::SIMDJSON_PADDING);
    text.copy(m_bytes.data(), text.size());
    std::fill_n(m_bytes.data() + text.size(), simdjson::SIMDJSON_PADDING, '\0');
    return simdjson::padded_string_view(m_bytes.data(), text.size(), m_bytes.size());
}

QString to_string(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

bool read(Value& value, std::string_view& out)
{
    if (!value.get_string().get(out))
        return true;
    out = {};
    return is_null(value);
}

bool read(Value& value, QString& out)
{
    std::string_view text;
    if (!read(value, text))
        return false;
    out = to_string(text);
    return true;
}

bool read(Value& value, qint64& out)
{
    int64_t number = 0;
    if (!value.get_int64().get(number)) {
        out = number;
        return true;
    }
    out = 0;
    if (is_null(value))
        return true;
    double real = 0;
    // A server that counts in floating point (1e3) is odd but clear; a fraction or an overflow is not.
    if (value.get_double().get(real) || std::abs(real) > 9e15 || std::floor(real) != real)
        return false;
    out = static_cast<qint64>(real);
    return true;
}

bool read(Value& value, int& out)
{
    qint64 number = 0;
    if (!read(value, number) || number > std::numeric_limits<int>::max() || number < std::numeric_limits<int>::min())
        return false;
    out = static_cast<int>(number);
    return true;
}

bool read(Value& value, bool& out)
{
    if (!value.get_bool().get(out))
        return true;
    out = false;
    return is_null(value);
}

bool read(Value& value, core::Timestamp& out)
{
    qint64 ms = 0;
    if (!read(value, ms))
        return false;
    out = core::from_ms(ms);
    return true;
}

bool read(Value& value, QStringList& out)
{
    simdjson::ondemand::array array;
    const Shape shape = open_array(value, array);
    if (shape != Shape::array)
        return shape == Shape::null;
    for (auto element : array) {
        Value one;
        QString text;
        if (element.get(one) || !read(one, text))
            return false;
        out.append(std::move(text));
    }
    return true;
}

bool read(Value& value, QJsonObject& out)
{
    Object object;
    const Shape shape = open_object(value, object);
    if (shape != Shape::array)
        return shape == Shape::null;
    std::string_view raw;
    if (object.raw_json().get(raw))
        return false;
    if (raw == "{}")
        return true;
    const auto json = QJsonDocument::fromJson(QByteArray::fromRawData(raw.data(), static_cast<qsizetype>(raw.size())));
    if (!json.isObject())
        return false;
    out = json.object();
    return true;
}

Shape open_array(Value& value, simdjson::ondemand::array& out)
{
    if (!value.get_array().get(out))
        return Shape::array;
    return is_null(value) ? Shape::null : Shape::wrong;
}

Shape open_object(Value& value, Object& out)
{
    if (!value.get_object().get(out))
        return Shape::array;
    return is_null(value) ? Shape::null : Shape::wrong;
}

} // namespace opsdeck::mattermost::fast
