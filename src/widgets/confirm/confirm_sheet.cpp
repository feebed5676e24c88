// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/confirm_sheet.h"

#include "widgets/confirm/fresh_keys.h"
#include "widgets/confirm/run_question_view.h"
#include "widgets/confirm/secret_question_view.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <qcoro/qcorofuture.h>

namespace opsdeck::widgets {
namespace {

constexpr int sheet_width = 600;

} // namespace

ConfirmSheet::ConfirmSheet(const Theme& theme, QWidget* host)
    : Overlay(theme, host)
    , m_theme(theme)
    , m_keys(new FreshKeys(this))
{
    setObjectName(QStringLiteral("confirm"));
    set_card_width(sheet_width);
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(1, 1, 1, 1);
    connect(this, &Overlay::closed, this, [this] {
        if (m_view) // by somebody else, unanswered
            answer(false);
    });
    connect(&theme, &Theme::changed, this, &ConfirmSheet::fit);
}

ConfirmSheet::~ConfirmSheet()
{
    drop_view();
    for (Question& question : m_questions) {
        question.promise->addResult(Answer());
        question.promise->finish();
    }
}

bool ConfirmSheet::listens() const { return m_keys->listens(); }

QFuture<ConfirmSheet::Answer> ConfirmSheet::enqueue(Question question)
{
    question.promise = std::make_shared<QPromise<Answer>>();
    question.promise->start();
    QFuture<Answer> answer = question.promise->future();
    m_questions.push_back(std::move(question));
    if (m_questions.size() == 1)
        show_first();
    else
        m_view->set_waiting(open_questions() - 1);
    return answer;
}

QCoro::Task<opsflow::ConfirmationAnswer> ConfirmSheet::confirm(opsflow::ConfirmationQuestion question)
{
    if (question.mode == opsflow::ConfirmationMode::none)
        co_return opsflow::ConfirmationAnswer{.accepted = true, .typed = {}};
    // Nothing of this object is touched after the wait: it may be gone.
    const QFuture<Answer> asked = enqueue({std::move(question), {}});
    const Answer answer = co_await asked;
    co_return opsflow::ConfirmationAnswer{.accepted = answer.accepted, .typed = answer.typed};
}

QCoro::Task<core::Result<QString>> ConfirmSheet::secret(opsflow::SecretQuestion question)
{
    const QString parameter = question.parameter;
    const QFuture<Answer> asked = enqueue({std::move(question), {}});
    const Answer answer = co_await asked;
    if (!answer.accepted)
        co_return core::failure(core::ErrorKind::refused,
                                tr("\"%1\" is needed, and it was not given. Nothing ran.").arg(parameter));
    co_return answer.typed;
}

void ConfirmSheet::show_first()
{
    const Question& question = m_questions.front();
    if (const auto* run = std::get_if<opsflow::ConfirmationQuestion>(&question.what))
        m_view = new RunQuestionView(*run, m_account, m_theme, card());
    else
        m_view = new SecretQuestionView(std::get<opsflow::SecretQuestion>(question.what), m_theme, card());
    m_view->set_waiting(open_questions() - 1);
    card()->layout()->addWidget(m_view);
    connect(m_view, &QuestionView::accept_wanted, this, &ConfirmSheet::accept);
    connect(m_view, &QuestionView::cancel_wanted, this, [this] {
        if (m_keys->listens())
            answer(false);
    });
    connect(m_view, &QuestionView::body_changed, this, &ConfirmSheet::fit);
    connect(m_view, &QuestionView::enter_pressed, this, [this](QKeyEvent* key) {
        if (m_keys->is_answer(*key))
            accept();
    });
    m_keys->restart();
    m_view->show();
    open(m_view->first());
    m_view->first()->setFocus(Qt::PopupFocusReason);
    fit();
    // Once more when everything in it has got its type and its place.
    QMetaObject::invokeMethod(
        m_view,
        [this] {
            fit();
            if (m_view)
                m_view->reveal_first();
        },
        Qt::QueuedConnection);
    update();
    Q_EMIT asking();
}

void ConfirmSheet::drop_view()
{
    if (!m_view)
        return;
    m_view->forget();
    m_view->hide();
    card()->layout()->removeWidget(m_view);
    m_view->deleteLater(); // one of its buttons may have led here
    m_view = nullptr;
}

void ConfirmSheet::answer(bool accepted)
{
    Question question = std::move(m_questions.front());
    m_questions.pop_front();
    Answer answer{accepted, accepted ? m_view->typed() : QString()};
    QuestionView* answered = std::exchange(m_view, nullptr);
    if (m_questions.empty())
        dismiss(); // first: the focus goes back while there is something to take it from
    m_view = answered;
    drop_view();
    if (!m_questions.empty())
        show_first();
    question.promise->addResult(std::move(answer));
    question.promise->finish();
}

void ConfirmSheet::accept()
{
    if (m_view && m_keys->listens() && m_view->is_ready())
        answer(true);
}

void ConfirmSheet::fit()
{
    if (!m_view || !is_open())
        return;
    m_view->fit(card_width() - 2);
    place_card();
}

void ConfirmSheet::paintEvent(QPaintEvent* event)
{
    Overlay::paintEvent(event);
    m_keys->seen();
}

void ConfirmSheet::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // a click beside the card decides nothing
}

void ConfirmSheet::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    fit();
}

void ConfirmSheet::enter(const QKeyEvent& key)
{
    if (!m_keys->is_answer(key))
        return;
    if (m_view->accept_button()->hasFocus())
        accept();
    else if (m_view->cancel_button()->hasFocus())
        answer(false);
}

void ConfirmSheet::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // nothing below hears the keyboard while it is open
    if (!m_view)
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter(*event);
    else if (event->key() == Qt::Key_Escape && !event->isAutoRepeat())
        answer(false);
}

} // namespace opsdeck::widgets
