// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/workspace/workspace.h"

#include <QWidget>

#include <map>

namespace opsdeck::widgets {

class IconButton;
class RunDetail;
class TextLabel;
class Theme;

/// Beside the room: one run as it goes, with its output. Closed by its own button and by the key that opened it.
class SidePanel final : public QWidget {
    Q_OBJECT

public:
    SidePanel(opsflow::Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void show_run(const core::RunId& run);
    [[nodiscard]] const core::RunId& run() const { return m_run; }
    [[nodiscard]] RunDetail& detail() { return *m_detail; }
    /// The panel has the whole window to itself: the button leads back instead of closing.
    void set_whole(bool whole);
    void take_focus();

Q_SIGNALS:
    void close_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    void refresh();
    void show(const core::Run& run);
    QCoro::Task<void> read_run(core::RunId run);
    QCoro::Task<void> read_output(core::RunId run);

    opsflow::Workspace& m_workspace;
    const Theme& m_theme;
    TextLabel* m_title;
    IconButton* m_close;
    RunDetail* m_detail;
    core::RunId m_run;
    std::map<core::RunId, opsflow::RunReport> m_reports; ///< what only the end of a run of this window told
};

} // namespace opsdeck::widgets
