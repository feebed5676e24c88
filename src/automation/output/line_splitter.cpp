// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/line_splitter.h"

namespace opsdeck::automation {

LineSplitter::LineSplitter(Sink sink, qsizetype longest)
    : m_sink(std::move(sink))
    , m_longest(longest)
{}

void LineSplitter::emit_line(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.size() > m_longest) {
        line = line.first(m_longest);
        ++m_cut_lines;
    }
    m_sink(line);
}

void LineSplitter::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const void* found = std::memchr(bytes.data(), '\n', std::size_t(bytes.size()));
        const qsizetype end = found ? static_cast<const char*>(found) - bytes.data() : bytes.size();
        const QByteArrayView line = bytes.first(end);
        if (found && m_rest.isEmpty()) {
            emit_line(line);
        } else {
            // One byte more than allowed, so that a cut is seen as one, and one for a CR.
            const qsizetype room = m_longest + 2 - m_rest.size();
            m_rest.append(line.first(std::min(line.size(), std::max<qsizetype>(room, 0))));
            if (found) {
                emit_line(m_rest);
                m_rest.clear();
            }
        }
        bytes = bytes.sliced(found ? end + 1 : end);
    }
}

void LineSplitter::finish()
{
    if (!m_rest.isEmpty())
        emit_line(m_rest);
    m_rest.clear();
}

QString plain_line(QByteArrayView line)
{
    const QString text = QString::fromUtf8(line);
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c == u'\r' && at + 1 < text.size()) {
            plain.clear();
        } else if (c == 0x1B) {
            // CSI: up to its final letter. OSC and the like: up to BEL or ESC \. Others: one character.
            const char16_t kind = at + 1 < text.size() ? text.at(at + 1).unicode() : u'\0';
            if (kind == u'[') {
                at += 2;
                while (at < text.size() && (text.at(at).unicode() < 0x40 || text.at(at).unicode() > 0x7E))
                    ++at;
            } else if (kind == u']' || kind == u'P' || kind == u'^' || kind == u'_') {
                at += 2;
                while (at < text.size() && text.at(at).unicode() != 0x07 && text.at(at).unicode() != 0x1B)
                    ++at;
                if (at < text.size() && text.at(at).unicode() == 0x1B)
                    ++at;
            } else {
                ++at;
            }
        } else if (c == u'\t' || (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0))) {
            plain += text.at(at);
        }
    }
    return plain;
}

} // namespace opsdeck::automation
