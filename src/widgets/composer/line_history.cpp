// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/line_history.h"

namespace opsdeck::widgets {
namespace {

constexpr qsizetype most_texts = 200;

} // namespace

void LineHistory::set(const QStringList& texts)
{
    m_texts = texts.mid(std::max<qsizetype>(0, texts.size() - most_texts));
    stay();
}

void LineHistory::add(const QString& text)
{
    stay();
    if (text.trimmed().isEmpty())
        return;
    m_texts.removeAll(text);
    m_texts.append(text);
    if (m_texts.size() > most_texts)
        m_texts.removeFirst();
}

const QString* LineHistory::back(const QString& current)
{
    qsizetype next = (m_at < 0 ? m_texts.size() : m_at) - 1;
    if (next >= 0 && m_at < 0 && m_texts.at(next) == current)
        --next;
    if (next < 0)
        return nullptr;
    if (m_at < 0)
        m_newest = current;
    m_at = next;
    return &m_texts.at(m_at);
}

const QString* LineHistory::forward()
{
    if (m_at < 0)
        return nullptr;
    if (m_at + 1 >= m_texts.size()) {
        stay();
        return &m_newest;
    }
    return &m_texts.at(++m_at);
}

} // namespace opsdeck::widgets
