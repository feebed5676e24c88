// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gaps/gap_detail.h"

#include "opsflow/palette/palette_row.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/runs/fact_list.h"
#include "widgets/theme/theme.h"

#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr qsizetype most_askers = 12;

} // namespace

GapDetail::GapDetail(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_line(new WrappedText(theme, TextStyle::mono, Role::text, this))
    , m_state(new StateChip(theme, this))
    , m_actions(new QWidget(this))
    , m_automate(new IconButton(theme, QStringLiteral("edit"), tr("Begin an automation for this line"), m_actions))
    , m_wish(new IconButton(theme, QStringLiteral("plus"), tr("Ask for it as well: posts the line in your room"),
                            m_actions))
    , m_where(new IconButton(theme, QStringLiteral("chat"), tr("Go to where it was asked for"), m_actions))
    , m_facts(new FactList(theme, this))
    , m_similar_title(new TextLabel(theme, TextStyle::body_strong, Role::text, tr("Lines that work today"), this))
    , m_similar(new QWidget(this))
{
    build();
    connect(&theme, &Theme::changed, this, &GapDetail::restyle);
    restyle();
}

void GapDetail::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_line->set_most_lines(6);
    m_actions->setLayout(new FlowLayout);
    m_automate->set_word(tr("Automate this…"));
    m_automate->set_look(IconButton::Look::primary);
    m_wish->set_word(tr("Me too"));
    m_wish->set_look(IconButton::Look::outline);
    m_where->set_word(tr("Where it was asked"));
    m_where->set_look(IconButton::Look::outline);
    for (IconButton* button : {m_automate, m_wish, m_where})
        m_actions->layout()->addWidget(button);
    auto* similar = new QVBoxLayout(m_similar);
    similar->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addWidget(m_state);
    column->addWidget(m_actions);
    column->addWidget(m_facts);
    column->addWidget(m_similar_title);
    column->addWidget(m_similar);
    column->addStretch(1);
    connect(m_automate, &IconButton::clicked, this, &GapDetail::automate_wanted);
    connect(m_wish, &IconButton::clicked, this, &GapDetail::wish_wanted);
    connect(m_where, &IconButton::clicked, this, &GapDetail::open_where_asked);
    show_similar({});
}

void GapDetail::show_gap(const opsflow::Gap& gap)
{
    m_gap = gap;
    m_line->set_text(gap.line);
    const bool is_closed = core::to_ms(gap.closed_at) > 0;
    if (is_closed)
        m_state->set(QStringLiteral("done"), tr("Automated: %1").arg(gap.closed_by.value()), Role::success,
                     Role::success_soft);
    else
        m_state->set(QStringLiteral("gaps"), tr("Not automated"), Role::warning, Role::warning_soft);
    m_automate->setVisible(!is_closed);
    m_wish->setVisible(!is_closed);
    m_where->setVisible(!gap.room.is_empty());
    m_actions->layout()->invalidate();

    QStringList askers;
    for (const opsflow::Gap::Asker& asker : gap.askers) {
        if (askers.size() == most_askers) {
            askers << tr("and %n more", nullptr, static_cast<int>(gap.askers.size()) - int(most_askers));
            break;
        }
        const QString name = asker.username.isEmpty() ? tr("somebody") : QLatin1Char('@') + asker.username;
        askers << (asker.times > 1 ? tr("%1 (%2 times)").arg(name).arg(asker.times) : name);
    }
    const auto ago = [this](core::Timestamp at) {
        return core::to_ms(at) > 0 ? opsflow::ago_text(m_clock.now() - at) : QString();
    };
    m_facts->set_facts({
        {tr("Asked for"), tr("%n time(s)", nullptr, gap.times)},
        {tr("By"), askers.join(QStringLiteral(", "))},
        {tr("First"), ago(gap.first_at)},
        {tr("Last"), ago(gap.last_at)},
        {tr("Closed"), ago(gap.closed_at)},
    });
}

void GapDetail::show_similar(const QStringList& lines)
{
    while (QLayoutItem* item = m_similar->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& line : lines) {
        auto* button = new IconButton(m_theme, QStringLiteral("arrow_right"), tr("Put into the composer: %1").arg(line),
                                      m_similar);
        button->set_word(line);
        button->setMaximumWidth(QWIDGETSIZE_MAX);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &IconButton::clicked, this, [this, line] { Q_EMIT use_line(line); });
        m_similar->layout()->addWidget(button);
    }
    m_similar_title->setVisible(!lines.isEmpty());
    m_similar->setVisible(!lines.isEmpty());
}

void GapDetail::restyle()
{
    layout()->setSpacing(m_theme.space(Space::medium));
    m_actions->layout()->setSpacing(m_theme.space(Space::tight));
    m_similar->layout()->setSpacing(m_theme.space(Space::hair));
}

} // namespace opsdeck::widgets
