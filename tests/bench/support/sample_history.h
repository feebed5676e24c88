// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <string_view>
#include <vector>

namespace opsdeck::bench {

/// A page of history as GET /channels/{id}/posts answers it, and where in it each post's own text is.
struct HistoryPage {
    QByteArray json;
    std::vector<std::string_view> bodies; ///< point into `json`
};

/// The history of a room, the same one every time: about 640 bytes a post, random ids of the server's form, words
/// with the frequencies of language (rank n is 1/n as frequent as rank 1), so that a full-text index has its usual
/// work.
class SampleHistory final {
public:
    static constexpr int posts_a_page = 200;
    static constexpr int words = 40'000;

    [[nodiscard]] HistoryPage next_page();
    /// The word of this rank, from 0, the most frequent.
    [[nodiscard]] static QByteArray word(int rank);

private:
    [[nodiscard]] QByteArray new_id();
    [[nodiscard]] QByteArray new_message();

    QRandomGenerator m_random{4711};
    qint64 m_time = 1'700'000'000'000;
};

[[nodiscard]] std::vector<HistoryPage> sample_pages(int posts);

} // namespace opsdeck::bench
