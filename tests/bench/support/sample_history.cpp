// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/sample_history.h"

#include <array>
#include <cmath>

namespace opsdeck::bench {
namespace {

constexpr const char* room_id = "gabd3d8ja3bkmroptq87f5kg7h";
constexpr std::array<const char*, 4> user_ids{"4zfzg7wu1byqdjo4d4fef39brc", "wax14i4wstdfz8etaiq3476gth",
                                              "3agk5jyk17n6fmfoaqkfit5wbh", "m7e4p87xfbd1mmucoqceab98qr"};
constexpr int letters_a_message = 115;

} // namespace

QByteArray SampleHistory::word(int rank)
{
    static constexpr std::string_view first = "bdfgklmnprstvz";
    static constexpr std::string_view second = "aeiou";
    QByteArray text;
    for (int rest = rank + 1; rest > 0; rest /= 70) {
        text += first[static_cast<size_t>(rest % 14)];
        text += second[static_cast<size_t>(rest % 70 / 14)];
    }
    return text + "n";
}

QByteArray SampleHistory::new_id()
{
    static constexpr std::string_view alphabet = "ybndrfg8ejkmcpqxot1uwisza345h769";
    QByteArray id;
    quint64 bits = 0;
    int count = 0;
    for (int byte = 0; byte < 16; ++byte) {
        bits = bits << 8 | (m_random.generate() & 0xff);
        for (count += 8; count >= 5; count -= 5)
            id += alphabet[bits >> (count - 5) & 31];
    }
    return id + alphabet[bits << (5 - count) & 31];
}

QByteArray SampleHistory::new_message()
{
    QByteArray message;
    while (message.size() < letters_a_message) {
        const double rank = std::exp(m_random.generateDouble() * std::log(double(words))) - 1;
        message += word(static_cast<int>(rank)) + ' ';
    }
    message.chop(1);
    return message;
}

HistoryPage SampleHistory::next_page()
{
    QByteArray order;
    QByteArray posts;
    std::vector<std::pair<qsizetype, qsizetype>> places;
    for (int i = 0; i < posts_a_page; ++i) {
        const QByteArray id = new_id();
        const QByteArray time = QByteArray::number(m_time += 1000 + m_random.bounded(60'000));
        order = '"' + id + "\"" + (order.isEmpty() ? "" : ",") + order;
        posts += (posts.isEmpty() ? "\"" : ",\"") + id + "\":";
        const qsizetype begin = posts.size();
        posts += R"({"id":")" + id + R"(","create_at":)" + time + R"(,"update_at":)" + time +
                 R"(,"edit_at":0,"delete_at":0,"is_pinned":false,"user_id":")" +
                 user_ids[static_cast<size_t>(m_random.bounded(4))] + R"(","channel_id":")" + room_id +
                 R"(","root_id":"","original_id":"","message":")" + new_message() +
                 R"(","type":"","props":{"disable_group_highlight":true,"from_webhook":"false"},"hashtags":"",)"
                 R"("pending_post_id":"","reply_count":0,"last_reply_at":0,"participants":null,"metadata":)"
                 R"({"embeds":[{"type":"link","url":"https://build.example.org/job/4711"}]}})";
        places.emplace_back(begin, posts.size() - begin);
    }
    HistoryPage page;
    const QByteArray head = R"({"order":[)" + order + R"(],"posts":{)";
    page.json = head + posts + R"(},"next_post_id":"","prev_post_id":""})";
    for (const auto& [begin, size] : places)
        page.bodies.emplace_back(page.json.constData() + head.size() + begin, static_cast<size_t>(size));
    return page;
}

std::vector<HistoryPage> sample_pages(int posts)
{
    SampleHistory history;
    std::vector<HistoryPage> pages;
    for (int made = 0; made < posts; made += SampleHistory::posts_a_page)
        pages.push_back(history.next_page());
    return pages;
}

} // namespace opsdeck::bench
