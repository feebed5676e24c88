// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/notice_bar.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int readable_ms = 8'000;
constexpr size_t most_notices = 20;
constexpr int icon_side = 16;

} // namespace

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new TextLabel(theme, TextStyle::body, Role::text, this))
    , m_detail(new TextLabel(theme, TextStyle::mono_small, Role::muted, this))
    , m_details(new IconButton(theme, QStringLiteral("chevron_down"), tr("Technical details"), this))
    , m_close(new IconButton(theme, QStringLiteral("cross"), tr("Dismiss"), this))
{
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();
    m_details->setCheckable(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_details, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_leave.setSingleShot(true);
    m_leave.setInterval(readable_ms);
    connect(&m_leave, &QTimer::timeout, this, &NoticeBar::next);
    connect(m_close, &IconButton::clicked, this, &NoticeBar::next);
    connect(m_details, &IconButton::toggled, m_detail, &TextLabel::setVisible);
    connect(&theme, &Theme::changed, this, &NoticeBar::restyle);
    restyle();
    hide();
}

void NoticeBar::tell(const QString& text) { add({text, {}, false}); }

void NoticeBar::tell_error(const core::Error& error)
{
    if (!error.text.isEmpty()) // without words nobody is meant to hear of it: the window goes
        add({error.text, error.detail, true});
}

QString NoticeBar::text() const { return m_notices.empty() ? QString() : m_notices.front().text; }

void NoticeBar::add(Notice notice)
{
    const auto is_same = [&notice](const Notice& other) { return other.text == notice.text; };
    if (std::any_of(m_notices.begin(), m_notices.end(), is_same))
        return; // said already, and still to be read
    // An error does not wait behind small talk.
    const bool goes_first = notice.is_error && !m_notices.empty() && !m_notices.front().is_error;
    if (goes_first)
        m_notices.push_front(std::move(notice));
    else
        m_notices.push_back(std::move(notice));
    if (m_notices.size() > most_notices)
        m_notices.pop_back();
    if (m_notices.size() == 1 || goes_first)
        show_front();
    else
        restyle();
}

void NoticeBar::show_front()
{
    if (m_notices.empty()) {
        m_leave.stop();
        hide();
        return;
    }
    const Notice& front = m_notices.front();
    m_text->set_text(front.text);
    m_detail->set_text(front.detail);
    m_details->setVisible(!front.detail.isEmpty());
    m_details->setChecked(false);
    setAccessibleName(front.text);
    restyle();
    show();
    if (front.is_error)
        m_leave.stop();
    else
        m_leave.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::next()
{
    if (!m_notices.empty())
        m_notices.pop_front();
    show_front();
}

void NoticeBar::paintEvent(QPaintEvent* /*event*/)
{
    const bool is_error = !m_notices.empty() && m_notices.front().is_error;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(is_error ? Role::danger_soft : Role::info_soft));
}

void NoticeBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_leave.stop(); // being read
}

void NoticeBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!m_notices.empty() && !m_notices.front().is_error)
        m_leave.start();
}

void NoticeBar::restyle()
{
    const bool is_error = !m_notices.empty() && m_notices.front().is_error;
    const int side = m_theme.scaled(icon_side);
    m_icon->setPixmap(m_theme.pixmap(is_error ? QStringLiteral("warning") : QStringLiteral("info"),
                                     is_error ? Role::danger : Role::info, side, devicePixelRatioF()));
    m_icon->setContentsMargins(0, m_theme.space(Space::tight) + 1, 0, 0);
    m_text->setContentsMargins(0, m_theme.space(Space::tight), 0, m_theme.space(Space::tight));
    const size_t behind = m_notices.empty() ? 0 : m_notices.size() - 1;
    m_close->set_word(behind > 0 ? tr("%n more", nullptr, static_cast<int>(behind)) : QString());
    const int edge = m_theme.space(Space::medium);
    layout()->setContentsMargins(edge, m_theme.space(Space::hair), m_theme.space(Space::tight),
                                 m_theme.space(Space::hair));
    layout()->setSpacing(m_theme.space(Space::small));
    update();
}

} // namespace opsdeck::widgets
