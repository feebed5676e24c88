// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/cancel_token.h"

namespace opsdeck::mattermost {

void CancelSignal::cancel()
{
    if (m_cancelled)
        return;
    m_cancelled = true;
    Q_EMIT cancelled();
}

CancelSource::CancelSource()
    : m_signal(std::make_shared<CancelSignal>())
{}

} // namespace opsdeck::mattermost
