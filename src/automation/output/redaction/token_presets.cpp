// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/token_presets.h"

#include <array>
#include <memory>
#include <mutex>
#include <re2/re2.h>

namespace opsdeck::automation {
namespace {

// What follows a keyword: an optional suffix, an assignment, then a quoted or a bare value. Quotes may themselves be
// escaped, because JSON is often logged inside JSON.
#define OPSDECK_ASSIGNED                                                                                               \
    "(?:[_-]?(?:key|value|hash|id))?(?:\\\\?[\"'])?\\s{0,4}(?:=>|:=|[:=])\\s{0,4}"                                     \
    "(?:\\\\\"([^\"\\\\]+)|\"((?:[^\"\\\\]|\\\\.)+)|'([^']+)|([^\\s\"',;&\\\\<>(){}\\[\\]]+))"

bool is_word(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

bool may_follow(TokenPreset::Before rule, std::string_view before)
{
    if (rule == TokenPreset::Before::anything || before.empty())
        return true;
    const auto last = static_cast<unsigned char>(before.back());
    const bool joined = is_word(last) || (rule == TokenPreset::Before::no_run && (last == '-' || last == '_'));
    const bool escape = (before.size() >= 2 && before[before.size() - 2] == '\\') ||
                        (before.size() >= 3 && before[before.size() - 3] == '%');
    return !joined || escape;
}

const RE2& compiled(std::size_t preset)
{
    // Compiled when first needed: most runs never meet most presets, and a start must stay quick.
    static std::array<std::unique_ptr<RE2>, 32> expressions;
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    auto& expression = expressions.at(preset);
    if (!expression) {
        RE2::Options options(RE2::Latin1);
        options.set_log_errors(false);
        expression = std::make_unique<RE2>(token_presets()[preset].expression, options);
    }
    return *expression;
}

} // namespace

const std::vector<TokenPreset>& token_presets()
{
    static const std::vector<TokenPreset> presets{
        {{"akia", "asia", "abia", "acca"}, "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}"},
        {{"ghp_", "gho_", "ghu_", "ghs_", "ghr_"}, "gh[pousr]_[A-Za-z0-9]{30,}"},
        {{"github_pat_"}, "github_pat_[A-Za-z0-9_]{22,}"},
        {{"glpat-", "glptt-", "gldt-", "glrt-", "glcbt-", "glft-", "glsoat-", "glimt-", "glagent-"},
         "gl(?:pat|ptt|dt|rt|cbt|ft|soat|imt|agent)-[A-Za-z0-9_.-]{20,}"},
        {{"xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"},
         "(?:xox[abeoprs][-.]|xapp-)[A-Za-z0-9.-]{10,}"},
        {{"hooks.slack.com/services/"}, "(?i)hooks\\.slack\\.com/services/([A-Za-z0-9/_-]{10,})"},
        {{"eyj"}, "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_.-]*)?", TokenPreset::Before::no_run},
        {{"bearer"}, "(?i)bearer(?:\\s{1,4}|%20|\\+)([A-Za-z0-9._~+/=-]{8,})", TokenPreset::Before::no_word},
        {{"authorization"},
         "(?i)authorization(?:\\\\?[\"'])?\\s{0,4}[:=]\\s{0,4}(?:\\\\?[\"'])?"
         "(?:(?:basic|bearer|token|digest|negotiate|apikey|aws4-hmac-sha256)\\s{1,4})?([^\\s\"'\\\\]+)"},
        {{"://"}, "://[^\\s/:@\"'<>]{0,256}:([^\\s/\"'<>]{1,512})@"},
        {{"password", "passwd", "passphrase", "secret", "credential"},
         "(?i)(?:password|passwd|passphrase|secret(?:[_-]?access)?|credential)" OPSDECK_ASSIGNED},
        {{"token", "api_key", "api-key", "apikey", "access_key", "access-key", "accesskey", "private_key",
          "private-key", "auth_key", "account_key", "accountkey", "encryption_key"},
         "(?i)(?:token|api[_-]?key|access[_-]?key|private[_-]?key|auth_key|account_?key|encryption_"
         "key)" OPSDECK_ASSIGNED},
        {{"pwd"},
         "(?i)pwd(?:\\\\?[\"'])?\\s{0,2}[:=]\\s{0,2}(?:\\\\?[\"'])?([^\\s\"',;&\\\\<>/~.][^\\s\"',;&\\\\<>]*)",
         TokenPreset::Before::no_word},
        {{"--password", "--passwd", "--passphrase", "--token", "--secret", "--api-key", "--pass "},
         "(?i)--(?:password|passwd|passphrase|token|secret|api-key|pass)\\s+(?:\"([^\"]+)|'([^']+)|([^\\s\"'-][^\\s]*)"
         ")"},
        // DB_PASS=...; in small letters only behind what has a password: "tests_pass=12" is a count.
        {{"_pass"}, "_PASS" OPSDECK_ASSIGNED},
        {{"db_pass", "user_pass", "admin_pass", "root_pass", "smtp_pass", "mail_pass", "ftp_pass"},
         "(?:db|user|admin|root|smtp|mail|ftp)_pass" OPSDECK_ASSIGNED},
        {{"cookie"},
         "(?i)cookie(?:\\\\?[\"'])?\\s{0,4}:\\s{0,4}(?:\\\\?[\"'])?([^\\s=;\"'\\\\]{1,128}=[^\\r\\n\"'\\\\]+)"},
        // curl -u name:password; two numbers are a user and a group, and "//" begins an address.
        {{"-u ", "--user ", "--user="},
         "(?:-u|--user)[ =]\\s{0,4}[\"']?[A-Za-z][^\\s:\"']{0,127}:([^\\s\"'/][^\\s\"']*)",
         TokenPreset::Before::no_word},
        {{"aiza"}, "AIza[0-9A-Za-z_-]{35}"},
        {{"sk_live_", "sk_test_", "rk_live_", "rk_test_"}, "[sr]k_(?:live|test)_[0-9A-Za-z]{16,}"},
        {{"sk-"}, "sk-[A-Za-z0-9_-]{20,}", TokenPreset::Before::no_word},
        {{"npm_"}, "npm_[A-Za-z0-9]{36}", TokenPreset::Before::no_word},
        {{"pypi-ag"}, "pypi-Ag[A-Za-z0-9_-]{40,}"},
        {{"hf_"}, "hf_[A-Za-z0-9]{30,}", TokenPreset::Before::no_word},
        {{"dop_v1_"}, "dop_v1_[a-f0-9]{64}"},
        {{"hvs."}, "hvs\\.[A-Za-z0-9_-]{20,}", TokenPreset::Before::no_word},
        {{"sg."}, "SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}", TokenPreset::Before::no_word},
        {{"age-secret-key-1"}, "(?i)AGE-SECRET-KEY-1[A-Z0-9]{40,}"},
    };
    return presets;
}

std::vector<std::pair<std::size_t, std::size_t>> match_preset(std::size_t preset, std::string_view text, std::size_t at,
                                                              std::string_view before)
{
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    if (!may_follow(token_presets()[preset].before, before))
        return spans;
    const RE2& expression = compiled(preset);
    const std::string_view rest = text.substr(at);
    const re2::StringPiece look(rest.data(), std::min(rest.size(), longest_look));
    std::array<re2::StringPiece, 6> groups;
    const int count = expression.NumberOfCapturingGroups() + 1;
    if (!expression.Match(look, 0, look.size(), RE2::ANCHOR_START, groups.data(), count))
        return spans;
    for (int group = count > 1 ? 1 : 0; group < count; ++group) {
        const re2::StringPiece& found = groups[std::size_t(group)];
        if (found.data() && !found.empty()) {
            const std::size_t begin = at + std::size_t(found.data() - look.data());
            spans.emplace_back(begin, begin + found.size());
        }
    }
    return spans;
}

bool is_email_local(unsigned char byte)
{
    return is_word(byte) || byte == '.' || byte == '_' || byte == '%' || byte == '+' || byte == '-' || byte >= 0x80;
}

std::optional<std::pair<std::size_t, std::size_t>> match_email(std::string_view text, std::size_t at)
{
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_email_local && is_email_local(static_cast<unsigned char>(text[begin - 1])))
        --begin;
    std::size_t end = at + 1;
    std::size_t last_dot = 0;
    std::size_t domain_end = 0; // after the last label that has at least two letters behind a dot
    while (end < text.size() && end - at < 255) {
        const auto byte = static_cast<unsigned char>(text[end]);
        if (byte == '.')
            last_dot = end;
        else if (!is_word(byte) && byte != '-')
            break;
        ++end;
        if (last_dot != 0 && end - last_dot > 2)
            domain_end = end;
    }
    if (begin == at || domain_end == 0)
        return std::nullopt;
    return std::pair{begin, domain_end};
}

} // namespace opsdeck::automation
