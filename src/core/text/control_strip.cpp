// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/control_strip.h"

namespace opsdeck::core {
namespace {

constexpr int longest_sequence = 4096;

bool is_direction_override(char16_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

} // namespace

QString ControlStripper::feed(QStringView chunk)
{
    QString out;
    out.reserve(chunk.size());
    for (const QChar character : chunk) {
        const char16_t c = character.unicode();
        const bool after_cr = std::exchange(m_after_cr, false);
        if (m_state != State::text) {
            const bool too_long = ++m_length > longest_sequence;
            // A line feed ends whatever was open: better a mangled sequence than a swallowed line.
            if (c == u'\n' || c == u'\r' || c == 0x18 || c == 0x1A || too_long) {
                m_state = State::text;
                if (c == 0x18 || c == 0x1A)
                    continue;
            }
        }
        switch (m_state) {
        case State::text:
            break;
        case State::escape:
            if (c == u'[')
                m_state = State::csi;
            else if (c == u']' || c == u'P' || c == u'X' || c == u'^' || c == u'_')
                m_state = State::string;
            else if (c >= 0x20 && c <= 0x2F)
                m_state = State::intermediate;
            else if (c != 0x1B)
                m_state = State::text;
            continue;
        case State::intermediate:
            if (c == 0x1B)
                m_state = State::escape;
            else if (c >= 0x30)
                m_state = State::text;
            continue;
        case State::csi:
            if (c == 0x1B)
                m_state = State::escape;
            else if (c >= 0x40)
                m_state = State::text;
            continue;
        case State::string:
            if (c == 0x07 || c == 0x9C)
                m_state = State::text;
            else if (c == 0x1B)
                m_state = State::string_escape;
            continue;
        case State::string_escape:
            // ESC \ ends the string; any other ESC sequence ends it too and begins its own.
            if (c == u'[')
                m_state = State::csi;
            else
                m_state = State::text;
            continue;
        }
        if (c == u'\r') {
            out += u'\n';
            m_after_cr = true;
        } else if (c == u'\n') {
            if (!after_cr)
                out += u'\n';
        } else if (c == u'\t') {
            out += u'\t';
        } else if (c == 0x1B) {
            m_state = State::escape;
            m_length = 0;
        } else if (c == 0x9B) {
            m_state = State::csi;
            m_length = 0;
        } else if (c == 0x90 || c == 0x98 || c == 0x9D || c == 0x9E || c == 0x9F) {
            m_state = State::string;
            m_length = 0;
        } else if (c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !is_direction_override(c)) {
            out += character;
        }
    }
    return out;
}

QString strip_controls(QStringView text)
{
    ControlStripper stripper;
    return stripper.feed(text);
}

QString single_line(QStringView text)
{
    QString out = strip_controls(text);
    for (QChar& c : out) {
        if (c == u'\n' || c == u'\t' || c == QChar(0x2028) || c == QChar(0x2029))
            c = u' ';
    }
    return out.trimmed();
}

} // namespace opsdeck::core
