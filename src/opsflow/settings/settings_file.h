// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/settings/settings.h"

#include <QObject>
#include <QTimer>

namespace opsdeck::opsflow {

/// The settings of a profile in an INI file: read once, told at once when they change, written a moment later and in
/// one piece. What cannot be understood keeps its default and is told; what a newer version wrote stays in the file. UI
/// thread: the file is tiny.
class SettingsFile final : public QObject {
    Q_OBJECT

public:
    explicit SettingsFile(QString path, QObject* parent = nullptr);
    ~SettingsFile() override; ///< writes what is not yet written

    [[nodiscard]] const Settings& settings() const { return m_settings; }
    /// What was wrong in the file, in words for people; empty: nothing.
    [[nodiscard]] const QStringList& findings() const { return m_findings; }
    [[nodiscard]] const QString& path() const { return m_path; }

    void set(const Settings& settings);
    /// Now, for those who cannot wait. Error: storage.
    core::Done save();

Q_SIGNALS:
    void changed(const opsdeck::opsflow::Settings& settings);
    /// It could not be written; the settings hold until the end of the program.
    void not_saved(const opsdeck::core::Error& error);

private:
    void save_or_tell();

    QString m_path;
    Settings m_settings;
    QStringList m_findings;
    QTimer m_debounce;
};

} // namespace opsdeck::opsflow
