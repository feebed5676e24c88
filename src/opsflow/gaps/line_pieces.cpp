// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/line_pieces.h"

#include "core/command/line_tokens.h"

#include <QRegularExpression>

namespace opsdeck::opsflow {
namespace {

using core::ParameterType;
using namespace Qt::StringLiterals;

const QStringList& environments()
{
    static const QStringList names{u"test"_s, u"staging"_s, u"production"_s};
    return names;
}

bool is_environment(const QString& text)
{
    static const QStringList known{u"test"_s, u"testing"_s, u"dev"_s,        u"development"_s, u"stage"_s, u"staging"_s,
                                   u"qa"_s,   u"prod"_s,    u"production"_s, u"live"_s,        u"uat"_s};
    return known.contains(text, Qt::CaseInsensitive);
}

bool fits(const QString& text, const QString& pattern)
{
    return QRegularExpression(u"\\A(?:%1)\\z"_s.arg(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

bool sounds_secret(const QString& name)
{
    return fits(name, u".*(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|api[_-]?key)s?"_s);
}

/// What a value is by its look, with the name it would get when no other is at hand; none: an ordinary word.
struct Look {
    ParameterType type;
    QString name;
};

std::optional<Look> look_of(const QString& text)
{
    if (fits(text, u"https?://\\S+"_s))
        return Look{ParameterType::url, u"url"_s};
    if (fits(text, u"-?\\d{1,15}"_s))
        return Look{ParameterType::integer, u"number"_s};
    if (fits(text, u"-?\\d+\\.\\d+"_s))
        return Look{ParameterType::number, u"number"_s};
    if (fits(text, u"(?:\\d+(?:ms|[smhdw]))+"_s))
        return Look{ParameterType::duration, u"duration"_s};
    if (fits(text, u"(?:\\d{1,3}\\.){3}\\d{1,3}"_s))
        return Look{ParameterType::host, u"host"_s};
    if (fits(text, u"v?\\d+(?:\\.\\w+)+(?:[-+][\\w.]+)?"_s))
        return Look{ParameterType::text, u"version"_s};
    if (fits(text, u"\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+Z?)?"_s))
        return Look{ParameterType::text, u"date"_s};
    if (fits(text, u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s))
        return Look{ParameterType::text, u"email"_s};
    if (fits(text, u"@[\\w.-]+"_s))
        return Look{ParameterType::text, u"person"_s};
    if (fits(text, u"~[\\w.-]+"_s))
        return Look{ParameterType::text, u"room"_s};
    if (fits(text, u"(?:~|\\.{1,2})?/\\S+"_s))
        return Look{ParameterType::file, u"path"_s};
    if (fits(text, u"[a-z]+(?:-[a-z0-9]+)*-?\\d+"_s) || fits(text, u"[a-z0-9-]+(?:\\.[a-z0-9-]+)+"_s))
        return Look{ParameterType::host, u"host"_s};
    if (fits(text, u"[a-z]{2,10}-\\d+"_s))
        return Look{ParameterType::text, u"ticket"_s};
    if (is_environment(text))
        return Look{ParameterType::choice, u"env"_s};
    // Whatever cannot stand as a word of a form has to be a value.
    if (fits(text, u".*[{}\"'\\\\=\\s].*"_s) || text.isEmpty())
        return Look{ParameterType::text, u"text"_s};
    return std::nullopt;
}

/// A word that says what the value behind it is: "node 7". Small words such as "to" do not.
bool names_a_value(const QString& word)
{
    static const QStringList small{u"a"_s,    u"all"_s,  u"an"_s,    u"and"_s,   u"as"_s,   u"at"_s,   u"by"_s,
                                   u"for"_s,  u"from"_s, u"in"_s,    u"into"_s,  u"last"_s, u"of"_s,   u"off"_s,
                                   u"on"_s,   u"or"_s,   u"over"_s,  u"since"_s, u"than"_s, u"that"_s, u"the"_s,
                                   u"this"_s, u"to"_s,   u"until"_s, u"via"_s,   u"with"_s};
    return core::is_parameter_name(word) && word.size() <= 24 && !small.contains(word, Qt::CaseInsensitive);
}

class Pieces final {
public:
    std::vector<LinePiece> of(const QString& line)
    {
        const auto tokens = core::tokenize_line(line);
        if (!tokens) { // an open quote: its words as they are
            QString plain = line;
            plain.remove(u'"').remove(u'\'').remove(u'\\');
            for (const QString& word : plain.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts))
                take({word, false, 0, 0, -1});
        } else {
            for (const core::LineToken& token : *tokens)
                take(token);
        }
        if (m_pieces.empty() || m_pieces.front().parameter)
            m_pieces.insert(m_pieces.begin(), LinePiece{u"do"_s, {}});
        place_named();
        return std::move(m_pieces);
    }

private:
    void take(const core::LineToken& token)
    {
        const qsizetype equals = token.equals >= 0 ? token.equals : (token.quoted ? -1 : token.text.indexOf(u'='));
        if (equals > 0 && core::is_parameter_name(token.text.left(equals))) {
            take_named(token.text.left(equals), token.text.sliced(equals + 1));
            return;
        }
        const bool is_first = m_pieces.empty();
        const auto look = token.quoted ? std::optional(Look{ParameterType::text, u"text"_s}) : look_of(token.text);
        if (!look || (is_first && !token.quoted && is_word(token.text))) {
            m_pieces.push_back({token.text, {}});
            return;
        }
        DraftParameter parameter;
        parameter.type = look->type;
        parameter.example = token.text;
        const bool has_name = m_pieces.size() > 1 && !m_pieces.back().parameter && names_a_value(m_pieces.back().word);
        const bool wants_name =
            look->type == ParameterType::integer || look->type == ParameterType::number || look->name == u"text";
        parameter.name = unique(has_name && wants_name ? m_pieces.back().word.toLower() : look->name);
        add_values(parameter);
        m_pieces.push_back({{}, parameter});
    }

    void take_named(const QString& name, const QString& value)
    {
        DraftParameter parameter;
        parameter.name = unique(name);
        parameter.by_name_only = true;
        const auto look = look_of(value);
        parameter.type = look ? look->type : ParameterType::text;
        if (fits(value, u"true|false|yes|no|on|off"_s))
            parameter.type = ParameterType::boolean;
        if (sounds_secret(name) || value == u"[redacted]")
            parameter.type = ParameterType::secret;
        else
            parameter.example = value;
        add_values(parameter);
        m_pieces.push_back({{}, parameter});
    }

    /// Only behind a form may names stand; one with words behind it gets a place in the form, where its name may be
    /// typed too.
    void place_named()
    {
        bool is_behind = true;
        for (auto piece = m_pieces.rbegin(); piece != m_pieces.rend(); ++piece) {
            if (!piece->parameter || !piece->parameter->by_name_only)
                is_behind = false;
            else if (!is_behind && piece->parameter->type != ParameterType::secret)
                piece->parameter->by_name_only = false;
        }
    }

    static void add_values(DraftParameter& parameter)
    {
        if (parameter.type != ParameterType::choice)
            return;
        parameter.values = environments();
        if (!parameter.values.contains(parameter.example))
            parameter.values.append(parameter.example);
    }

    /// May begin a form although it looks like a value: "test", "web-04".
    static bool is_word(const QString& text)
    {
        static const QRegularExpression odd(u"[{}\"'\\\\=\\s]"_s);
        return !text.isEmpty() && !text.contains(odd) && text.front().isLetter();
    }

    QString unique(const QString& wanted)
    {
        QString name = wanted;
        for (int i = 2; m_names.contains(name, Qt::CaseInsensitive); ++i)
            name = u"%1_%2"_s.arg(wanted).arg(i);
        m_names.append(name);
        return name;
    }

    std::vector<LinePiece> m_pieces;
    QStringList m_names;
};

} // namespace

std::vector<LinePiece> line_pieces(const QString& line) { return Pieces().of(line); }

} // namespace opsdeck::opsflow
