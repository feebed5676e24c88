// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/run_question_view.h"

#include "core/text/control_strip.h"
#include "opsflow/timeline/run_cards.h"
#include "widgets/confirm/framed_edit.h"
#include "widgets/kit/danger_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/line_preview.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int most_plan_lines = 12;

bool is_destructive(const opsflow::ConfirmationQuestion& question)
{
    return question.danger == core::Danger::destructive;
}

QString room_text(const QString& name) { return name.startsWith(u'~') || name.startsWith(u'@') ? name : u'~' + name; }

opsflow::LineParts plain(const QString& text) { return {{opsflow::LinePart::Kind::word, core::single_line(text)}}; }

} // namespace

RunQuestionView::RunQuestionView(const opsflow::ConfirmationQuestion& question, const QString& account,
                                 const Theme& theme, QWidget* parent)
    : QuestionView(theme, parent)
    , m_question(question)
    , m_is_production(opsflow::is_production(question.environment))
{
    const DangerLook look = look_of(question.danger);
    const QString what = question.danger == core::Danger::read ? tr("Only reads, but look at it first") : look.sentence;
    set_band(
        {look.icon, m_is_production ? tr("%1 in production").arg(what) : what, look.ink, look.ground, m_is_production},
        core::single_line(question.environment));

    auto* title = new TextLabel(theme, TextStyle::headline, Role::text, core::single_line(question.title), this);
    title->setWordWrap(true);
    body()->addWidget(title);
    auto* line = new LinePreview(theme, this);
    line->set(plain(question.line));
    body()->addWidget(line);
    add_facts(account);
    add_plan();
    if (question.mode == opsflow::ConfirmationMode::phrase)
        add_phrase();
    body()->addStretch(1);

    const QString word = is_destructive(question) ? tr("Run and destroy")
                         : m_is_production        ? tr("Run in production")
                                                  : tr("Run");
    accept_button()->set_word(word);
    accept_button()->set_name(word);
    accept_button()->set_look(is_destructive(question) ? IconButton::Look::danger : IconButton::Look::primary);
    if (m_phrase)
        phrase_edited();
    restyle();
}

void RunQuestionView::add_facts(const QString& account)
{
    const QString room = room_text(core::single_line(m_question.room_name));
    auto* where =
        new TextLabel(theme(), TextStyle::body, Role::muted,
                      account.isEmpty() ? tr("The line and what comes out are posted to %1.").arg(room)
                                        : tr("The line and what comes out are posted to %1 as @%2.").arg(room, account),
                      this);
    where->setWordWrap(true);
    body()->addWidget(where);
    for (const QString& remark : m_question.remarks) {
        auto* notice = new NoticeLine(theme(), this);
        notice->set(QStringLiteral("warning"), core::single_line(remark), Role::warning, Role::warning_soft);
        body()->addWidget(notice);
    }
    if (m_question.plan.isEmpty() && !m_question.plan_reason.isEmpty()) {
        auto* notice = new NoticeLine(theme(), this);
        notice->set(QStringLiteral("info"),
                    tr("There is no dry run: %1").arg(core::single_line(m_question.plan_reason)), Role::info,
                    Role::info_soft);
        body()->addWidget(notice);
    }
}

void RunQuestionView::add_plan()
{
    if (m_question.plan.isEmpty())
        return;
    add_caption(tr("What the dry run says"));
    m_plan = new QPlainTextEdit(this);
    m_plan->setReadOnly(true);
    m_plan->setFrameShape(QFrame::NoFrame);
    m_plan->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_plan->setTabChangesFocus(true);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_plan->setPlainText(core::strip_controls(m_question.plan).trimmed());
    m_plan->setAccessibleName(tr("What the dry run says"));
    body()->addWidget(m_plan);
}

void RunQuestionView::add_phrase()
{
    auto* wanted = new TextLabel(theme(), TextStyle::body_strong, Role::text, tr("Type this exactly to run it:"), this);
    wanted->setWordWrap(true);
    body()->addWidget(wanted);
    auto* phrase = new LinePreview(theme(), this);
    phrase->set(plain(m_question.phrase));
    body()->addWidget(phrase);
    m_phrase = new FramedEdit(theme(), TextStyle::mono, this);
    m_phrase->edit().setAccessibleName(tr("Type %1 to run it").arg(m_question.phrase));
    body()->addWidget(m_phrase);
    m_match = new TextLabel(theme(), TextStyle::small, Role::muted, this);
    m_match->setWordWrap(true);
    body()->addWidget(m_match);
    connect(&m_phrase->edit(), &QLineEdit::textChanged, this, &RunQuestionView::phrase_edited);
    connect(m_phrase, &FramedEdit::enter_pressed, this, &QuestionView::enter_pressed);
}

bool RunQuestionView::is_ready() const { return !m_phrase || typed().trimmed() == m_question.phrase; }

QString RunQuestionView::typed() const { return m_phrase ? m_phrase->edit().text() : QString(); }

void RunQuestionView::phrase_edited()
{
    accept_button()->setEnabled(is_ready());
    const QString now = typed().trimmed();
    if (is_ready())
        m_match->set_text(tr("That is it. Enter runs the line."));
    else if (now.isEmpty() || m_question.phrase.startsWith(now))
        m_match->set_text(tr("Nothing runs before it is complete."));
    else
        m_match->set_text(tr("This is not the phrase. Capital letters and spaces count."));
    const bool is_wrong = !is_ready() && !now.isEmpty() && !m_question.phrase.startsWith(now);
    m_match->set_role(is_wrong ? Role::danger : Role::muted);
    m_phrase->set_edge(is_wrong ? Role::danger : Role::border_strong);
}

QWidget* RunQuestionView::first() const
{
    if (m_phrase)
        return &m_phrase->edit();
    return m_is_production ? cancel_button() : accept_button();
}

void RunQuestionView::restyle()
{
    QuestionView::restyle();
    if (!m_plan)
        return;
    m_plan->setFont(theme().font(TextStyle::mono_small));
    QPalette colors = theme().palette();
    colors.setColor(QPalette::Base, theme().color(Role::code_ground));
    colors.setColor(QPalette::Text, theme().color(Role::code));
    m_plan->setPalette(colors);
    m_plan->document()->setDocumentMargin(theme().space(Space::small));
    const int lines = std::clamp(m_plan->blockCount(), 1, most_plan_lines);
    m_plan->setFixedHeight(lines * QFontMetrics(m_plan->font()).lineSpacing() + 3 * theme().space(Space::small));
}

} // namespace opsdeck::widgets
