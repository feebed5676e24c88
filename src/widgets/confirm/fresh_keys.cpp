// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/fresh_keys.h"

#include <QKeyEvent>

namespace opsdeck::widgets {
namespace {

constexpr int moment_ms = 250; ///< two presses of a double stroke lie closer together

} // namespace

FreshKeys::FreshKeys(QObject* parent)
    : QObject(parent)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment_ms);
    connect(&m_moment, &QTimer::timeout, this, [this] { m_listens = true; });
}

void FreshKeys::restart()
{
    m_listens = false;
    m_moment.stop();
}

void FreshKeys::seen()
{
    if (!m_listens && !m_moment.isActive())
        m_moment.start();
}

bool FreshKeys::is_answer(const QKeyEvent& key) const { return m_listens && !key.isAutoRepeat(); }

} // namespace opsdeck::widgets
