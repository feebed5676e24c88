// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace opsdeck::automation {

/// Writes one flat JSON object; the supervisor needs no more than that.
class JsonText final {
public:
    JsonText& add(std::string_view key, std::string_view value);
    JsonText& add(std::string_view key, std::int64_t value);
    [[nodiscard]] std::string text() const { return m_text + "}\n"; }

private:
    void add_key(std::string_view key);
    void add_string(std::string_view value);

    std::string m_text = "{";
};

} // namespace opsdeck::automation
