// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/spool/json_text.h"

namespace opsdeck::automation {

JsonText& JsonText::add(std::string_view key, std::string_view value)
{
    add_key(key);
    add_string(value);
    return *this;
}

JsonText& JsonText::add(std::string_view key, std::int64_t value)
{
    add_key(key);
    m_text += std::to_string(value);
    return *this;
}

void JsonText::add_key(std::string_view key)
{
    if (m_text.size() > 1)
        m_text += ',';
    add_string(key);
    m_text += ':';
}

void JsonText::add_string(std::string_view value)
{
    const char* digits = "0123456789abcdef";
    m_text += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += digits[byte >> 4];
            m_text += digits[byte & 15U];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace opsdeck::automation
