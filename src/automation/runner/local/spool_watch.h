// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>

class QSocketNotifier;

namespace opsdeck::automation {

/// Tells when something changes in a run's folder. One for all streams of a runner: closing an inotify descriptor waits
/// for the kernel some 20 ms, taking a folder off it does not. One thread.
class SpoolWatch final : public QObject {
    Q_OBJECT

public:
    SpoolWatch();
    ~SpoolWatch() override;

    /// Returns the number that changed() will carry; -1 when the kernel has no watch left: then look from time to time.
    [[nodiscard]] int add(const QString& folder);
    void remove(int number);

Q_SIGNALS:
    void changed(int number);

private:
    void read();

    int m_inotify = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<int, int> m_users; ///< how many look at the same folder
};

} // namespace opsdeck::automation
