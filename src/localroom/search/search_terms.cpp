// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/search/search_terms.h"

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_line = 1000;

struct Piece {
    QString text;
    bool quoted = false;
    bool excluded = false;
};

/// A NUL would end the expression early; a line that long is no search by a person, whole words of it are enough.
QString readable(QString line)
{
    if (line.size() > longest_line)
        line.truncate(std::max<qsizetype>(line.lastIndexOf(' '_L1, longest_line), 0));
    return line.replace(QChar(u'\0'), ' '_L1);
}

/// Splits at blanks; a pair of quotes makes one piece of what is between.
std::vector<Piece> split(const QString& line)
{
    std::vector<Piece> pieces;
    for (qsizetype i = 0; i < line.size();) {
        if (line.at(i).isSpace()) {
            ++i;
            continue;
        }
        Piece piece;
        if (line.at(i) == '-'_L1 && i + 1 < line.size() && !line.at(i + 1).isSpace()) {
            piece.excluded = true;
            ++i;
        }
        const qsizetype closing = line.at(i) == '"'_L1 ? line.indexOf('"'_L1, i + 1) : -1;
        if (closing > i) {
            piece.quoted = true;
            piece.text = line.mid(i + 1, closing - i - 1);
            i = closing + 1;
        } else {
            const qsizetype start = i;
            while (i < line.size() && !line.at(i).isSpace())
                ++i;
            piece.text = line.mid(start, i - start);
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Something that the index keeps: signs and pictures are only what separates its words.
bool has_letter(const QString& text)
{
    const auto points = text.toUcs4();
    return std::any_of(points.cbegin(), points.cend(), [](uint point) { return QChar::isLetterOrNumber(point); });
}

QString quoted(QString text) { return '"'_L1 + text.replace('"'_L1, ' '_L1) + '"'_L1; }

void set_date(SearchTerms& found, QDate& date, const QString& value)
{
    date = QDate::fromString(value, u"yyyy-M-d"_s);
    found.has_date_error = found.has_date_error || !date.isValid();
}

bool take_filter(SearchTerms& found, const QString& name, QString value, bool excluded)
{
    if (name == "from"_L1) {
        if (value.startsWith('@'_L1))
            value.remove(0, 1);
        (excluded ? found.not_from : found.from).append(value.toLower());
    } else if (name == "in"_L1 || name == "channel"_L1) {
        if (value.startsWith('~'_L1))
            value.remove(0, 1);
        (excluded ? found.not_in : found.in).append(value.toLower());
    } else if (name == "on"_L1) {
        set_date(found, found.on, value);
    } else if (name == "before"_L1) {
        set_date(found, found.before, value);
    } else if (name == "after"_L1) {
        set_date(found, found.after, value);
    } else {
        return false;
    }
    return true;
}

QString expression(const SearchTerm& term)
{
    switch (term.kind) {
    case SearchTerm::Kind::prefix:
        return quoted(term.text) + u" *"_s;
    case SearchTerm::Kind::hashtag:
        return u"hashtags : "_s + quoted(term.text);
    case SearchTerm::Kind::word:
    case SearchTerm::Kind::phrase:
        break;
    }
    return quoted(term.text);
}

} // namespace

SearchTerms parse_search(const QString& line)
{
    SearchTerms found;
    const auto pieces = split(readable(line));
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.quoted) {
            if (has_letter(piece.text))
                found.terms.push_back({SearchTerm::Kind::phrase, piece.text, piece.excluded});
            continue;
        }
        const qsizetype colon = piece.text.indexOf(':'_L1);
        if (colon > 0) {
            QString value = piece.text.mid(colon + 1);
            // "from: bob" is accepted too: the value is then the next piece.
            const bool in_next = value.isEmpty() && i + 1 < pieces.size();
            if (in_next)
                value = pieces[i + 1].text;
            if (!value.isEmpty() && take_filter(found, piece.text.left(colon).toLower(), value, piece.excluded)) {
                i += in_next ? 1 : 0;
                continue;
            }
        }
        SearchTerm term{SearchTerm::Kind::word, piece.text, piece.excluded};
        if (term.text.endsWith('*'_L1)) {
            term.kind = SearchTerm::Kind::prefix;
            while (term.text.endsWith('*'_L1))
                term.text.chop(1);
        } else if (term.text.startsWith('#'_L1)) {
            term.kind = SearchTerm::Kind::hashtag;
            term.text.remove(0, 1);
        }
        if (has_letter(term.text))
            found.terms.push_back(std::move(term));
    }
    return found;
}

QString full_text_query(const SearchTerms& terms, bool any_word)
{
    QStringList wanted;
    QStringList unwanted;
    for (const SearchTerm& term : terms.terms)
        (term.excluded ? unwanted : wanted).append(u'(' + expression(term) + u')');
    if (wanted.isEmpty())
        return {};
    QString query = u'(' + wanted.join(any_word ? u" OR "_s : u" AND "_s) + u')';
    // Together: a chain of NOT would nest deeper than FTS5 allows.
    if (!unwanted.isEmpty())
        query += u" NOT ("_s + unwanted.join(u" OR "_s) + u')';
    return query;
}

} // namespace opsdeck::localroom
