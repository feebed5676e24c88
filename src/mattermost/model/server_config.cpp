// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/model/server_config.h"

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

QString ServerConfig::value(const QString& key, const QString& otherwise) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? otherwise : *found;
}

bool ServerConfig::flag(const QString& key, bool otherwise) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? otherwise : *found == u"true";
}

qint64 ServerConfig::number(const QString& key, qint64 otherwise) const
{
    bool is_number = false;
    const qint64 found = value(key).toLongLong(&is_number);
    return is_number ? found : otherwise;
}

QString ServerConfig::version() const { return value(u"Version"_s); }

QString ServerConfig::site_url() const { return value(u"SiteURL"_s); }

int ServerConfig::max_post_size() const { return static_cast<int>(number(u"MaxPostSize"_s, 4000)); }

qint64 ServerConfig::max_file_size() const { return number(u"MaxFileSize"_s, 50LL << 20); }

bool ServerConfig::collapsed_threads() const
{
    const QString setting = value(u"CollapsedThreads"_s);
    return setting == u"default_on" || setting == u"always_on";
}

core::Millis ServerConfig::typing_interval() const
{
    return core::Millis(number(u"TimeBetweenUserTypingUpdatesMilliseconds"_s, 5000));
}

bool ServerConfig::may_attach_files() const { return flag(u"EnableFileAttachments"_s, true); }

} // namespace opsdeck::mattermost
