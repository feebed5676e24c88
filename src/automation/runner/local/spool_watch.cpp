// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/spool_watch.h"

#include <QFile>
#include <QPointer>
#include <QSet>
#include <QSocketNotifier>

#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace opsdeck::automation {

SpoolWatch::SpoolWatch()
    : m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (m_inotify < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SpoolWatch::read);
}

SpoolWatch::~SpoolWatch()
{
    m_notifier.reset();
    if (m_inotify >= 0)
        ::close(m_inotify);
}

int SpoolWatch::add(const QString& folder)
{
    if (m_inotify < 0)
        return -1;
    const int number =
        ::inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
    if (number >= 0)
        ++m_users[number];
    return number;
}

void SpoolWatch::remove(int number)
{
    const auto found = m_users.find(number);
    if (found == m_users.end() || --*found > 0)
        return;
    m_users.remove(number);
    ::inotify_rm_watch(m_inotify, number); // fails if the folder is gone already, and then there is nothing to do
}

void SpoolWatch::read()
{
    alignas(inotify_event) char block[16 * 1024];
    QSet<int> numbers;
    ssize_t count = 0;
    while ((count = ::read(m_inotify, block, sizeof block)) > 0) {
        for (ssize_t at = 0; at < count;) {
            inotify_event event{};
            std::memcpy(&event, block + at, sizeof event);
            at += ssize_t(sizeof event) + ssize_t(event.len);
            if ((event.mask & IN_Q_OVERFLOW) != 0)
                numbers.unite(QSet<int>(m_users.keyBegin(), m_users.keyEnd()));
            else
                numbers.insert(event.wd);
        }
    }
    const QPointer<SpoolWatch> self(this);
    for (const int number : std::as_const(numbers)) {
        Q_EMIT changed(number);
        if (!self)
            return;
    }
}

} // namespace opsdeck::automation
