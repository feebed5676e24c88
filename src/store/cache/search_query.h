// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::store {

/// A person's search text as an FTS5 expression. No text is a syntax error.
struct SearchQuery {
    QString match;     ///< empty: there is nothing to look for
    QStringList words; ///< what must occur, folded; for ranking
};

/// `scope` are words of the scope column that must all match ("r12"). Without a word to find and without a scope the
/// query is empty.
[[nodiscard]] SearchQuery search_query(const QString& text, const QStringList& scope);

/// Lower case, without accents: roughly what the index does to words.
[[nodiscard]] QString folded(const QString& text);

/// How well a message fits: words that occur whole, often, and in a short message count more.
[[nodiscard]] double search_score(const QString& message, const QStringList& words);

} // namespace opsdeck::store
