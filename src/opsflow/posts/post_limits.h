// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

/// What a server takes. Older ones say nothing about their body limit, newer ones refuse more than 100 kB, so we stay
/// far below both. Counted in Unicode code points, as the server does.
struct PostLimits {
    int message = 4000;         ///< 4,000 or 16,383; from MaxPostSize of the server's configuration
    int headline = 200;         ///< of a result
    int post_lines = 12;        ///< of output shown in a post
    int body_bytes = 60 * 1024; ///< the whole request as JSON
};

/// How many code points a text has; what the server's limit counts.
[[nodiscard]] int code_points(const QString& text);

/// At most `limit` code points, cut with an ellipsis and never inside a surrogate pair.
[[nodiscard]] QString cut_to(const QString& text, int limit);

} // namespace opsdeck::opsflow
