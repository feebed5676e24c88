// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/spool/supervisor_order.h"

#include <cstring>

namespace opsdeck::automation {
namespace {

constexpr std::string_view magic = "opsdeck order 1\n";

enum class Tag : char {
    run = 'r',
    argument = 'a',
    cwd = 'c',
    variable = 'e',
    input = 'i',
    time = 't',
    silence = 's',
    output = 'o',
    kill_after = 'k',
    emails = 'm',
    pattern = 'p',
    secret = 'x',
    end = '.', ///< so that a cut off order is seen as such
};

void put(std::string& bytes, Tag tag, std::string_view value)
{
    const std::uint64_t length = value.size();
    bytes += static_cast<char>(tag);
    bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    bytes.append(value);
}

void put(std::string& bytes, Tag tag, std::int64_t value)
{
    put(bytes, tag, std::string_view(reinterpret_cast<const char*>(&value), sizeof value));
}

std::int64_t number(std::string_view value)
{
    std::int64_t result = 0;
    if (value.size() == sizeof result)
        std::memcpy(&result, value.data(), sizeof result);
    return result;
}

} // namespace

std::string encode_order(const SupervisorOrder& order)
{
    std::string bytes(magic);
    put(bytes, Tag::run, order.run);
    for (const std::string& argument : order.argv)
        put(bytes, Tag::argument, argument);
    put(bytes, Tag::cwd, order.cwd);
    for (const std::string& variable : order.environment)
        put(bytes, Tag::variable, variable);
    if (order.input)
        put(bytes, Tag::input, *order.input);
    put(bytes, Tag::time, order.time_ms);
    put(bytes, Tag::silence, order.silence_ms);
    put(bytes, Tag::output, order.output_bytes);
    put(bytes, Tag::kill_after, order.kill_after_ms);
    put(bytes, Tag::emails, std::int64_t(order.redaction.emails));
    for (const std::string& pattern : order.redaction.patterns)
        put(bytes, Tag::pattern, pattern);
    for (const std::string& secret : order.redaction.secrets)
        put(bytes, Tag::secret, secret);
    put(bytes, Tag::end, std::string_view());
    return bytes;
}

std::optional<SupervisorOrder> decode_order(std::string_view bytes)
{
    if (!bytes.starts_with(magic))
        return std::nullopt;
    bytes.remove_prefix(magic.size());
    SupervisorOrder order;
    while (true) {
        std::uint64_t length = 0;
        if (bytes.size() < 1 + sizeof length)
            return std::nullopt;
        const Tag tag{bytes.front()};
        std::memcpy(&length, bytes.data() + 1, sizeof length);
        bytes.remove_prefix(1 + sizeof length);
        if (length > bytes.size())
            return std::nullopt;
        const std::string_view value = bytes.substr(0, length);
        bytes.remove_prefix(length);
        switch (tag) {
        case Tag::run:
            order.run = value;
            break;
        case Tag::argument:
            order.argv.emplace_back(value);
            break;
        case Tag::cwd:
            order.cwd = value;
            break;
        case Tag::variable:
            order.environment.emplace_back(value);
            break;
        case Tag::input:
            order.input = std::string(value);
            break;
        case Tag::time:
            order.time_ms = number(value);
            break;
        case Tag::silence:
            order.silence_ms = number(value);
            break;
        case Tag::output:
            order.output_bytes = number(value);
            break;
        case Tag::kill_after:
            order.kill_after_ms = number(value);
            break;
        case Tag::emails:
            order.redaction.emails = number(value) != 0;
            break;
        case Tag::pattern:
            order.redaction.patterns.emplace_back(value);
            break;
        case Tag::secret:
            order.redaction.secrets.emplace_back(value);
            break;
        case Tag::end:
            return order.argv.empty() ? std::nullopt : std::optional(std::move(order));
        default:
            return std::nullopt;
        }
    }
}

} // namespace opsdeck::automation
