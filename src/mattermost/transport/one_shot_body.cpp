// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace opsdeck::mattermost {

qint64 OneShotBody::readData(char* data, qint64 max_size)
{
    const qint64 count = std::min<qint64>(max_size, m_bytes.size() - m_at);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

qint64 OneShotBody::writeData(const char*, qint64) { return -1; }

} // namespace opsdeck::mattermost
