// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/status_strip.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int second = 1'000;

} // namespace

StatusStrip::StatusStrip(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_state(new StateChip(theme, this))
    , m_server(new TextLabel(theme, TextStyle::small, Role::text, this))
    , m_verified(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_outbox(new IconButton(theme, QStringLiteral("outbox"), tr("Posts that wait to be sent"), this))
    , m_privacy(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_time(new IconButton(theme, {}, tr("Local time or UTC"), this))
{
    setAccessibleName(tr("Status"));
    m_server->set_elided(true);
    m_verified->set_elided(true);
    m_privacy->set_elided(true);
    m_outbox->hide();
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_state);
    row->addWidget(m_server);
    row->addWidget(m_verified);
    row->addWidget(m_outbox);
    row->addStretch(1);
    row->addWidget(m_privacy);
    row->addWidget(m_time);
    m_tick.setInterval(second);
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &StatusStrip::tick);
    connect(m_outbox, &IconButton::clicked, this, &StatusStrip::outbox_wanted);
    connect(m_time, &IconButton::clicked, this, [this] {
        set_utc(!m_utc);
        Q_EMIT utc_toggled(m_utc);
    });
    connect(&theme, &Theme::changed, this, &StatusStrip::restyle);
    restyle();
    tick();
}

void StatusStrip::set_server(const QString& name, bool is_local)
{
    m_server->set_text(name);
    m_privacy->set_text(is_local ? tr("Only on this computer: nobody else sees this room") : QString());
}

void StatusStrip::show_health(const opsflow::WorkspaceHealth& health)
{
    m_health = health;
    switch (health.connection.connection) {
    case opsflow::Connection::online:
        m_state->set(QStringLiteral("online"), tr("Live"), Role::success, Role::success_soft);
        break;
    case opsflow::Connection::connecting:
        m_state->set(QStringLiteral("waiting"), tr("Connecting"), Role::warning, Role::warning_soft);
        break;
    case opsflow::Connection::offline:
        m_state->set(QStringLiteral("offline"), tr("Offline"), Role::warning, Role::warning_soft);
        break;
    case opsflow::Connection::signed_out:
        m_state->set(QStringLiteral("lock"), tr("Signed out"), Role::danger, Role::danger_soft);
        break;
    }
    m_state->setToolTip(health.connection.why);
    const bool is_known = core::to_ms(health.verified_at) > 0;
    m_verified->set_text(is_known ? tr("verified %1").arg(time_text(health.verified_at))
                                  : tr("from disk, not verified yet"));
    const int undelivered = health.waiting + health.failed;
    m_outbox->setVisible(undelivered > 0);
    m_outbox->set_icon(health.failed > 0 ? QStringLiteral("warning") : QStringLiteral("outbox"),
                       health.failed > 0 ? Role::danger : Role::warning);
    QStringList words;
    if (health.waiting > 0)
        words << tr("%n waiting", "posts", health.waiting);
    if (health.failed > 0)
        words << tr("%n not sent", "posts", health.failed);
    m_outbox->set_word(words.join(QStringLiteral(", ")));
    m_outbox->set_name(tr("Posts that are not with the server: %1").arg(words.join(QStringLiteral(", "))));
}

void StatusStrip::show_words(const QString& words)
{
    m_state->set(QStringLiteral("waiting"), tr("Opening"), Role::neutral, Role::neutral_soft);
    m_verified->set_text(words);
}

void StatusStrip::set_utc(bool utc)
{
    m_utc = utc;
    show_health(m_health);
    tick();
}

QString StatusStrip::time_text(core::Timestamp at) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(core::to_ms(at), m_utc ? Qt::UTC : Qt::LocalTime);
    return time.toString(QStringLiteral("hh:mm:ss"));
}

void StatusStrip::tick()
{
    const QString zone = m_utc ? QStringLiteral("UTC") : QDateTime::currentDateTime().timeZoneAbbreviation();
    m_time->set_word(time_text(m_clock.now()) + QLatin1Char(' ') + zone);
    m_time->set_name(m_utc ? tr("Times are in UTC; press for local time") : tr("Times are local; press for UTC"));
}

void StatusStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::window));
    painter.setPen(m_theme.color(Role::border));
    painter.drawLine(0, 0, width(), 0);
}

void StatusStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
    m_tick.start();
}

void StatusStrip::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop(); // nothing wakes up for a window that nobody sees
}

void StatusStrip::restyle()
{
    const int edge = m_theme.space(Space::medium);
    layout()->setContentsMargins(edge, m_theme.space(Space::hair), m_theme.space(Space::tight),
                                 m_theme.space(Space::hair));
    layout()->setSpacing(m_theme.space(Space::small));
    update();
}

} // namespace opsdeck::widgets
