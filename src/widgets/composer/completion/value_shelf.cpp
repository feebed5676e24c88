// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/value_shelf.h"

#include <algorithm>

namespace opsdeck::widgets {
namespace {

QString key_of(const opsflow::WantedValues& wanted)
{
    QStringList parts{wanted.definition ? wanted.definition->id.value() : QString(), wanted.parameter};
    QStringList names = wanted.texts.keys();
    names.sort();
    for (const QString& name : names)
        parts << name << wanted.texts.value(name);
    return parts.join(QChar(0x1f));
}

} // namespace

ValueShelf::ValueShelf(opsflow::ComposerAids& aids, QObject* parent)
    : QObject(parent)
    , m_aids(aids)
    , m_asking(std::make_unique<QObject>())
{}

ValueShelf::~ValueShelf() = default;

const ValueShelf::Values& ValueShelf::values(const opsflow::WantedValues& wanted)
{
    const QString key = key_of(wanted);
    const auto known = m_values.find(key);
    if (known != m_values.end())
        return known->second;
    m_values[key] = {};
    const bool was_inside = std::exchange(m_is_inside, true);
    m_aids.values(
        wanted, m_asking.get(),
        [this, key](const core::Result<opsflow::OfferedValues>& answer, bool is_last) { take(key, answer, is_last); });
    m_is_inside = was_inside;
    return m_values[key];
}

void ValueShelf::clear()
{
    m_values.clear();
    m_asking = std::make_unique<QObject>();
}

void ValueShelf::take(const QString& key, const core::Result<opsflow::OfferedValues>& answer, bool is_last)
{
    Values& values = m_values[key];
    if (answer)
        values.offered = *answer;
    else if (is_last)
        values.fault = answer.error().text;
    if (answer)
        values.fault.clear();
    values.is_asking = !is_last;
    if (!m_is_inside)
        Q_EMIT changed();
}

} // namespace opsdeck::widgets
