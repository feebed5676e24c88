// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace opsdeck::core {

/// A part of plain text that means something by itself: an address, a mention, a room, an emoji code.
struct InlineFind {
    MarkdownSpan::Kind kind = MarkdownSpan::Kind::link;
    qsizetype start = 0;
    qsizetype length = 0;
    QString target; ///< as in MarkdownSpan
};

/// In order, not overlapping. `before` is the letter that stands in front of the text, if any.
[[nodiscard]] std::vector<InlineFind> scan_inline(QStringView text, QChar before);

struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0; ///< 0: none
};

/// The bare address ("https://...", "www....") that holds the sign ":" or "." at `at` as the end of its scheme.
[[nodiscard]] TextRange address_around(QStringView text, qsizetype at);

/// The address a link written as [..](target) leads to; empty when it must not be followed (javascript:, data:, file:).
[[nodiscard]] QString safe_target(const QString& target);

} // namespace opsdeck::core
