// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "mattermost/codec/fast_json.h"

namespace opsdeck::mattermost::fast {

/// Reads posts out of a simdjson document. One reader serves many posts of a page: ids that repeat (room, author) are
/// shared instead of allocated again.
class PostReader final {
public:
    /// False: wrong() names the field.
    [[nodiscard]] bool read_post(Object& object, core::Post& out);
    [[nodiscard]] const QString& wrong() const { return m_wrong; }

private:
    [[nodiscard]] bool read_field(std::string_view key, Value& value, core::Post& out);
    [[nodiscard]] bool read_metadata(Value& value, core::Post& out);
    [[nodiscard]] QString shared(std::string_view text);

    static constexpr size_t remembered = 16;
    std::string m_texts[remembered];
    QString m_strings[remembered];
    QString m_wrong;
};

[[nodiscard]] bool read_file_info(Object& object, core::FileInfo& out);
[[nodiscard]] bool read_reaction(Object& object, core::Reaction& out);

} // namespace opsdeck::mattermost::fast
