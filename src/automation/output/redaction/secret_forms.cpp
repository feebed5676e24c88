// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/secret_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace opsdeck::automation {
namespace {

constexpr std::size_t longest_piece = 128;
constexpr std::size_t shortest_line = 6;    // shorter lines of a long secret ("}", "end") would hide half the output
constexpr std::size_t shortest_encoded = 6; // what is left of a base64 core; shorter ones occur by chance

// Strict encoders, Python's quote(), JavaScript's encodeURIComponent() and encodeURI().
constexpr std::array<std::string_view, 4> kept_in_urls{"", "/", "!'()*", ";,/?:@&=+$#!'()*"};

std::string base64(std::string_view bytes, bool url_safe)
{
    const char* alphabet = url_safe ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                    : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        count += 8;
        while (count >= 6) {
            count -= 6;
            text += alphabet[(bits >> count) & 63U];
        }
    }
    if (count > 0)
        text += alphabet[(bits << (6 - count)) & 63U];
    return text;
}

// The characters of base64(prefix + secret + suffix) that depend on the secret alone, for a prefix of `shift` bytes.
std::string base64_core(std::string_view secret, std::size_t shift, bool url_safe)
{
    const std::string text = base64(std::string(shift, '\0') + std::string(secret), url_safe);
    const std::size_t first = (shift * 8 + 5) / 6;
    const std::size_t last = (shift + secret.size()) * 8 / 6;
    return first < last ? text.substr(first, last - first) : std::string();
}

// `kept`: what an encoder leaves as it is besides letters, digits and "-_.~".
std::string percent_encoded(std::string_view bytes, std::string_view kept, bool upper, bool plus_for_space)
{
    const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.' || byte == '~' ||
                           kept.find(c) != std::string_view::npos;
        if (plain) {
            text += c;
        } else if (byte == ' ' && plus_for_space) {
            text += '+';
        } else {
            text += '%';
            text += digits[byte >> 4];
            text += digits[byte & 15U];
        }
    }
    return text;
}

void add_unicode_escape(std::string& text, std::uint32_t unit)
{
    const char* digits = "0123456789abcdef";
    text += "\\u";
    for (const int shift : {12, 8, 4, 0})
        text += digits[(unit >> shift) & 15U];
}

// Takes one UTF-8 sequence off the front of `bytes`; a byte that is none stands for itself.
std::uint32_t take_code_point(std::string_view& bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || bytes.size() < length) {
        bytes.remove_prefix(1);
        return lead;
    }
    std::uint32_t point = lead & (0x7FU >> length);
    for (std::size_t at = 1; at < length; ++at)
        point = (point << 6) | (static_cast<unsigned char>(bytes[at]) & 0x3FU);
    bytes.remove_prefix(length);
    return point;
}

// `ascii`: other characters as \uXXXX, as Python's encoder writes them.
std::string json_escaped(std::string_view bytes, bool ascii)
{
    std::string text;
    while (!bytes.empty()) {
        const char c = bytes.front();
        if (ascii && static_cast<unsigned char>(c) >= 0x80) {
            const std::uint32_t point = take_code_point(bytes);
            if (point >= 0x10000) {
                add_unicode_escape(text, 0xD800 + ((point - 0x10000) >> 10));
                add_unicode_escape(text, 0xDC00 + ((point - 0x10000) & 0x3FFU));
            } else {
                add_unicode_escape(text, point);
            }
            continue;
        }
        bytes.remove_prefix(1);
        if (c == '"' || c == '\\')
            (text += '\\') += c;
        else if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '\t')
            text += "\\t";
        else
            text += c;
    }
    return text;
}

void add_pieces(std::vector<std::string>& forms, std::string_view form)
{
    if (form.size() <= longest_piece) {
        if (!form.empty())
            forms.emplace_back(form);
        return;
    }
    // Even pieces, so that none is a short rest.
    const std::size_t count = (form.size() + longest_piece - 1) / longest_piece;
    const std::size_t each = (form.size() + count - 1) / count;
    for (std::size_t at = 0; at < form.size(); at += each)
        forms.emplace_back(form.substr(at, each));
}

} // namespace

std::vector<std::string> secret_forms(std::string_view secret)
{
    std::vector<std::string> forms;
    if (secret.empty())
        return forms;
    add_pieces(forms, secret);
    if (secret.find('\n') != std::string_view::npos) {
        for (std::size_t at = 0; at < secret.size();) {
            const std::size_t end = std::min(secret.find('\n', at), secret.size());
            std::string_view line = secret.substr(at, end - at);
            if (!line.empty() && line.back() == '\r')
                line.remove_suffix(1);
            if (line.size() >= shortest_line)
                add_pieces(forms, line);
            at = end + 1;
        }
    }
    for (const bool url_safe : {false, true}) {
        for (const std::size_t shift : {0U, 1U, 2U}) {
            const std::string core = base64_core(secret, shift, url_safe);
            if (core.size() >= shortest_encoded)
                add_pieces(forms, core);
        }
    }
    for (const std::string_view kept : kept_in_urls) {
        for (const bool upper : {false, true}) {
            for (const bool plus : {false, true})
                add_pieces(forms, percent_encoded(secret, kept, upper, plus));
        }
    }
    for (const bool ascii : {false, true})
        add_pieces(forms, json_escaped(secret, ascii));
    const std::size_t end = secret.find_last_not_of(" \t\r\n");
    if (end != std::string_view::npos && end + 1 < secret.size()) {
        // A secret read from a file ends in a line break that a program rarely prints with it.
        for (std::string& form : secret_forms(secret.substr(0, end + 1)))
            forms.push_back(std::move(form));
    }

    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

} // namespace opsdeck::automation
