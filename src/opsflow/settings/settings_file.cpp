// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/settings/settings_file.h"

#include "opsflow/settings/settings_ini.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <chrono>

namespace opsdeck::opsflow {
namespace {

constexpr auto pause_before_writing = std::chrono::milliseconds(300);

} // namespace

SettingsFile::SettingsFile(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(pause_before_writing);
    connect(&m_debounce, &QTimer::timeout, this, &SettingsFile::save_or_tell);

    QSettings file(m_path, QSettings::IniFormat);
    m_settings = read_settings(file, m_findings);
    if (file.status() == QSettings::FormatError) {
        // The next writing would drop what it could not read.
        const QString aside = m_path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::copy(m_path, aside);
        m_findings.prepend(
            tr("Parts of the settings file cannot be read; the file as it was is kept as %1.").arg(aside));
    } else if (file.status() == QSettings::AccessError && QFileInfo::exists(m_path)) {
        m_findings.prepend(tr("The settings file %1 cannot be opened; defaults are used.").arg(m_path));
    }
}

SettingsFile::~SettingsFile()
{
    if (m_debounce.isActive())
        (void)save();
}

void SettingsFile::set(const Settings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_debounce.start();
    Q_EMIT changed(m_settings);
}

core::Done SettingsFile::save()
{
    m_debounce.stop();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSettings file(m_path, QSettings::IniFormat);
    file.setAtomicSyncRequired(true);
    write_settings(file, m_settings);
    file.sync();
    if (file.status() == QSettings::AccessError) {
        return core::failure(core::ErrorKind::storage,
                             tr("The settings could not be saved. They hold until Opsdeck ends; check that its folder "
                                "can be written and that the disk is not full."),
                             m_path);
    }
    return {};
}

void SettingsFile::save_or_tell()
{
    const core::Done saved = save();
    if (!saved)
        Q_EMIT not_saved(saved.error());
}

} // namespace opsdeck::opsflow
