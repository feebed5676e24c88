// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/secret_question_view.h"

#include "core/text/control_strip.h"
#include "widgets/confirm/framed_edit.h"
#include "widgets/confirm/secret_peek.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace opsdeck::widgets {

SecretQuestionView::SecretQuestionView(const opsflow::SecretQuestion& question, const Theme& theme, QWidget* parent)
    : QuestionView(theme, parent)
    , m_field(new FramedEdit(theme, TextStyle::mono, this))
    , m_eye(new IconButton(theme, QStringLiteral("eye"), tr("Show what is typed"), this))
    , m_peek(new SecretPeek(m_field->edit(), theme, this))
{
    set_band({QStringLiteral("lock"), tr("A secret is needed"), Role::info, Role::info_soft, false}, {});
    const QString name = core::single_line(question.parameter);
    auto* title =
        new TextLabel(theme, TextStyle::headline, Role::text, core::single_line(question.automation_title), this);
    auto* wanted = new TextLabel(
        theme, TextStyle::body_strong, Role::text,
        question.help.isEmpty() ? name : name + QStringLiteral(": ") + core::single_line(question.help), this);
    auto* promise = new TextLabel(theme, TextStyle::body, Role::muted,
                                  tr("It is not kept and not posted. Only the program that runs gets it."), this);
    for (TextLabel* label : {title, wanted, promise}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    body()->insertWidget(2, m_field);
    body()->insertWidget(3, m_peek);
    body()->addStretch(1);

    KeyedEdit& edit = m_field->edit();
    edit.setEchoMode(QLineEdit::Password);
    edit.setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                             Qt::ImhNoAutoUppercase);
    edit.setContextMenuPolicy(Qt::NoContextMenu);
    edit.setAccessibleName(tr("%1, hidden").arg(name));
    m_eye->setCheckable(true);
    m_eye->setFocusPolicy(Qt::TabFocus);
    m_field->add_at_end(m_eye);
    m_peek->hide();
    connect(m_eye, &QToolButton::toggled, m_peek, &QWidget::setVisible);
    connect(m_eye, &QToolButton::toggled, this, [this](bool shown) {
        m_eye->set_name(shown ? tr("Hide what is typed") : tr("Show what is typed"));
        m_field->edit().setFocus(Qt::OtherFocusReason);
        Q_EMIT body_changed();
    });
    accept_button()->set_word(tr("Use it"));
    accept_button()->set_name(tr("Use it"));
    accept_button()->setEnabled(false);
    connect(&edit, &QLineEdit::textChanged, this, [this] { accept_button()->setEnabled(is_ready()); });
    connect(m_field, &FramedEdit::enter_pressed, this, &QuestionView::enter_pressed);
}

SecretQuestionView::~SecretQuestionView() { forget(); }

QWidget* SecretQuestionView::first() const { return &m_field->edit(); }

QString SecretQuestionView::typed() const { return m_field->edit().text(); }

bool SecretQuestionView::is_ready() const { return !m_field->edit().text().isEmpty(); }

void SecretQuestionView::forget()
{
    KeyedEdit& edit = m_field->edit();
    const QSignalBlocker quiet(edit);
    // As well as Qt lets us: over the letters, then nothing, then the field goes with its history.
    edit.setText(QString(edit.text().size(), u'0'));
    edit.clear();
}

} // namespace opsdeck::widgets
