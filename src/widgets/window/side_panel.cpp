// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/side_panel.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/runs/run_detail.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr size_t most_reports = 50;

} // namespace

SidePanel::SidePanel(opsflow::Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, tr("Run"), this))
    , m_close(new IconButton(theme, QStringLiteral("cross"), tr("Close the side panel"), this))
    , m_detail(new RunDetail(workspace.runs(), theme, workspace.clock(), this))
{
    setAccessibleName(tr("Side panel"));
    auto* head = new QHBoxLayout;
    head->setObjectName(QStringLiteral("head"));
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_detail, 1);
    connect(m_close, &IconButton::clicked, this, &SidePanel::close_wanted);
    connect(&theme, &Theme::changed, this, &SidePanel::restyle);
    connect(&workspace.desk(), &opsflow::RunDesk::output_added, m_detail, &RunDetail::add_output);
    connect(&workspace.desk(), &opsflow::RunDesk::news, m_detail, &RunDetail::set_news);
    connect(&workspace.desk(), &opsflow::RunDesk::ended, this, [this](const opsflow::RunReport& report) {
        m_reports[report.run.id] = report;
        if (m_reports.size() > most_reports)
            m_reports.erase(m_reports.begin()); // ids grow: the oldest
        if (report.run.id == m_run)
            refresh();
    });
    restyle();
}

void SidePanel::show_run(const core::RunId& run)
{
    m_run = run;
    refresh();
}

void SidePanel::refresh()
{
    const int row = m_workspace.runs().row_of(m_run);
    if (row >= 0)
        show(m_workspace.runs().run(row));
    else
        read_run(m_run);
}

void SidePanel::show(const core::Run& run)
{
    RunDetailValues values;
    values.run = run;
    values.rollback_line = m_workspace.desk().rollback_line(run.id);
    values.may_cancel = run.actor.user == m_workspace.console().identity().actor.user;
    const auto report = m_reports.find(run.id);
    if (report != m_reports.end()) {
        values.columns = report->second.columns;
        values.rows = report->second.rows;
        values.output_path = report->second.output_path;
    }
    const bool is_other = m_detail->run() != run.id;
    m_detail->show_run(values);
    if (!is_other)
        return;
    const QByteArray live = m_workspace.desk().output_of(run.id);
    if (!live.isEmpty())
        m_detail->set_output(live);
    else
        read_output(run.id);
}

QCoro::Task<void> SidePanel::read_run(core::RunId run)
{
    const QPointer<SidePanel> self(this);
    const core::Result<core::Run> found = co_await m_workspace.console().run(run.value());
    if (!self || run != m_run)
        co_return;
    if (found)
        show(*found);
    else
        m_detail->clear();
}

QCoro::Task<void> SidePanel::read_output(core::RunId run)
{
    const QPointer<SidePanel> self(this);
    const core::Result<QByteArray> output = co_await m_workspace.output_text(run);
    if (self && run == m_run && output && m_workspace.desk().output_of(run).isEmpty())
        m_detail->set_output(*output);
}

void SidePanel::set_whole(bool whole)
{
    m_close->set_icon(whole ? QStringLiteral("arrow_left") : QStringLiteral("cross"));
    m_close->set_name(whole ? tr("Back to the room") : tr("Close the side panel"));
}

void SidePanel::take_focus() { m_detail->setFocus(Qt::ShortcutFocusReason); }

void SidePanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::surface));
}

void SidePanel::restyle()
{
    auto* head = findChild<QHBoxLayout*>(QStringLiteral("head"));
    const int edge = m_theme.space(Space::large);
    head->setContentsMargins(edge, m_theme.space(Space::medium), m_theme.space(Space::small),
                             m_theme.space(Space::small));
    setMinimumWidth(m_theme.scaled(300));
    update();
}

} // namespace opsdeck::widgets
