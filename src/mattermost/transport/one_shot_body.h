// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace opsdeck::mattermost {

/// A request body that can be read once. Qt's network manager silently sends a request again, a POST as well, when a
/// connection drops before the answer; it cannot do so with a body that cannot be rewound, and reports a failure
/// instead. Whether to try again is our decision: the first one may have been carried out.
class OneShotBody final : public QIODevice {
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size() && QIODevice::atEnd(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 max_size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace opsdeck::mattermost
