// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::localroom {

/// One word, phrase or hashtag of a search.
struct SearchTerm {
    enum class Kind { word, prefix, phrase, hashtag };
    Kind kind = Kind::word;
    QString text; ///< without quotes, `*`, `#` and `-`
    bool excluded = false;

    bool operator==(const SearchTerm&) const = default;
};

/// A search line taken apart: `zebra -crossing from:bob in:ops on:2026-11-22`.
struct SearchTerms {
    std::vector<SearchTerm> terms;
    QStringList from; ///< usernames, without `@`
    QStringList not_from;
    QStringList in; ///< room names, without `~`; "@bob" means the direct room with bob
    QStringList not_in;
    QDate on;
    QDate before;                ///< posts of earlier days only
    QDate after;                 ///< posts of later days only
    bool has_date_error = false; ///< a date that is none: nothing can match

    [[nodiscard]] bool has_filter() const
    {
        return !from.isEmpty() || !not_from.isEmpty() || !in.isEmpty() || !not_in.isEmpty() || on.isValid() ||
               before.isValid() || after.isValid();
    }
};

[[nodiscard]] SearchTerms parse_search(const QString& line);

/// The FTS5 expression for the terms; empty when they hold nothing that could be looked up. Every word is quoted, so
/// nothing that a person typed is ever read as FTS5 syntax.
[[nodiscard]] QString full_text_query(const SearchTerms& terms, bool any_word);

} // namespace opsdeck::localroom
