// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/strong_id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <simdjson.h>
#include <string>
#include <string_view>

/// The little that our decoders need on top of simdjson on demand. Internal to the codecs.
/// Null reads as the empty value. Every read tells whether the type was right.
namespace opsdeck::mattermost::fast {

using Object = simdjson::ondemand::object;
using Value = simdjson::ondemand::value;

/// Text with the spare bytes behind it that simdjson wants; reused from call to call.
class PaddedText final {
public:
    [[nodiscard]] simdjson::padded_string_view assign(std::string_view text);

private:
    std::string m_bytes;
};

[[nodiscard]] inline std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

[[nodiscard]] QString to_string(std::string_view utf8);

/// The text behind the view lives as long as the parser's document.
[[nodiscard]] bool read(Value& value, std::string_view& out);
[[nodiscard]] bool read(Value& value, QString& out);
[[nodiscard]] bool read(Value& value, qint64& out);
[[nodiscard]] bool read(Value& value, int& out);
[[nodiscard]] bool read(Value& value, bool& out);
[[nodiscard]] bool read(Value& value, core::Timestamp& out);
[[nodiscard]] bool read(Value& value, QStringList& out);
[[nodiscard]] bool read(Value& value, QJsonObject& out);

template<typename Tag>
[[nodiscard]] bool read(Value& value, core::StrongId<Tag>& out)
{
    QString text;
    if (!read(value, text))
        return false;
    out = core::StrongId<Tag>(std::move(text));
    return true;
}

enum class Shape { array, null, wrong };

/// For null, and for what is not an array, `out` must not be touched.
[[nodiscard]] Shape open_array(Value& value, simdjson::ondemand::array& out);
[[nodiscard]] Shape open_object(Value& value, Object& out);

} // namespace opsdeck::mattermost::fast
