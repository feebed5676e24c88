// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_tokens.h"

#include "core/command/parameter.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Line", text); }

/// Reads one line from left to right.
class Tokenizer final {
public:
    explicit Tokenizer(const QString& line)
        : m_line(line)
    {}

    tl::expected<std::vector<LineToken>, LineFault> read()
    {
        std::vector<LineToken> tokens;
        while (true) {
            while (m_at < m_line.size() && m_line[m_at].isSpace())
                ++m_at;
            if (m_at >= m_line.size())
                return tokens;
            LineToken token;
            token.position = m_at;
            if (auto fault = read_word(token))
                return tl::unexpected<LineFault>(std::move(*fault));
            token.length = m_at - token.position;
            tokens.push_back(std::move(token));
        }
    }

private:
    std::optional<LineFault> read_word(LineToken& token)
    {
        while (m_at < m_line.size() && !m_line[m_at].isSpace()) {
            const QChar c = m_line[m_at];
            if (c == u'\'' && is_inside_a_word()) {
                token.text += c; // an apostrophe: "don't", "what's up"
                ++m_at;
            } else if (c == u'\'' || c == u'"') {
                token.quoted = true;
                if (auto fault = c == u'"' ? read_double(token.text) : read_single(token.text))
                    return fault;
            } else if (c == u'\\' && m_at + 1 < m_line.size()) {
                token.quoted = true;
                token.text += m_line[m_at + 1];
                m_at += 2;
            } else {
                if (c == u'=' && token.equals < 0 && !token.quoted && is_parameter_name(token.text))
                    token.equals = token.text.size();
                token.text += c;
                ++m_at;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_inside_a_word() const { return m_at > 0 && m_line[m_at - 1].isLetterOrNumber(); }

    std::optional<LineFault> read_single(QString& text)
    {
        const qsizetype close = m_line.indexOf(u'\'', m_at + 1);
        if (close < 0)
            return LineFault{m_at, tr("The quote at position %1 is not closed.").arg(m_at + 1)};
        text += QStringView(m_line).sliced(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        return std::nullopt;
    }

    std::optional<LineFault> read_double(QString& text)
    {
        const qsizetype open = m_at++;
        while (m_at < m_line.size()) {
            const QChar c = m_line[m_at++];
            if (c == u'"')
                return std::nullopt;
            if (c != u'\\' || m_at >= m_line.size()) {
                text += c;
                continue;
            }
            const QChar escaped = m_line[m_at++];
            switch (escaped.unicode()) {
            case u'"':
            case u'\\':
                text += escaped;
                break;
            case u'n':
                text += u'\n';
                break;
            case u't':
                text += u'\t';
                break;
            case u'r':
                text += u'\r';
                break;
            case u'u': {
                bool ok = false;
                const ushort code =
                    m_at + 4 <= m_line.size() ? QStringView(m_line).sliced(m_at, 4).toUShort(&ok, 16) : ushort(0);
                if (!ok)
                    return LineFault{m_at - 2,
                                     tr("\"\\u\" at position %1 needs four hexadecimal digits.").arg(m_at - 1)};
                text += QChar(code);
                m_at += 4;
                break;
            }
            default:
                text += c;
                text += escaped;
            }
        }
        return LineFault{open, tr("The quote at position %1 is not closed.").arg(open + 1)};
    }

    const QString& m_line;
    qsizetype m_at = 0;
};

bool is_plain(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'"':
    case u'\\':
        return false;
    default:
        return !c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
    }
}

bool needs_escape(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

tl::expected<std::vector<LineToken>, LineFault> tokenize_line(const QString& line) { return Tokenizer(line).read(); }

QString quote_word(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    const bool looks_named = equals > 0 && is_parameter_name(text.first(equals));
    if (!text.isEmpty() && !looks_named && std::all_of(text.begin(), text.end(), is_plain))
        return text;
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n";
        else if (c == u'\t')
            out += u"\\t";
        else if (c == u'\r')
            out += u"\\r";
        else if (needs_escape(c))
            out += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            out += c;
    }
    return out + u'"';
}

} // namespace opsdeck::core
