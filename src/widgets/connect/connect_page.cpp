// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/connect_page.h"

#include "ui_connect_address.h"
#include "ui_connect_posting.h"
#include "ui_connect_rooms.h"
#include "ui_connect_sign_in.h"
#include "widgets/connect/failure_note.h"
#include "widgets/connect/sample_posts.h"
#include "widgets/connect/step_line.h"
#include "widgets/kit/form_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/scroll_column.h"
#include "widgets/kit/text_label.h"
#include "widgets/settings/posting_choice.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int widest = 620;
constexpr int shown_rooms = 8;

template<typename Form>
QWidget* make_form(const Theme& theme, QWidget* parent, Form& form)
{
    auto* page = new QWidget(parent);
    form.setupUi(page);
    new FormLook(theme, page);
    page->hide();
    return page;
}

} // namespace

ConnectPage::ConnectPage(opsflow::ConnectDesk& desk, const Theme& theme, const QString& secrets, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_secrets(secrets)
    , m_address(std::make_unique<Ui::ConnectAddressForm>())
    , m_sign_in(std::make_unique<Ui::ConnectSignInForm>())
    , m_rooms_form(std::make_unique<Ui::ConnectRoomsForm>())
    , m_posting(std::make_unique<Ui::ConnectPostingForm>())
    , m_scroll(new ScrollColumn(this))
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, this))
    , m_steps(new StepLine(theme, this))
    , m_found(new NoticeLine(theme, this))
    , m_failure(new FailureNote(theme, this))
    , m_cancel(new IconButton(theme, {}, {}, this))
    , m_back(new IconButton(theme, QStringLiteral("arrow_left"), {}, this))
    , m_next(new IconButton(theme, {}, {}, this))
{
    build();
    connect_parts();
    retranslate();
    restyle();
    go(Step::address);
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::build()
{
    m_column = new QWidget;
    auto* column = new QVBoxLayout(m_column);
    column->addWidget(m_title);
    column->addWidget(m_steps);
    column->addWidget(m_found);
    m_pages = {make_form(m_theme, m_column, *m_address), make_form(m_theme, m_column, *m_sign_in),
               make_form(m_theme, m_column, *m_rooms_form), make_form(m_theme, m_column, *m_posting)};
    for (QWidget* page : m_pages)
        column->addWidget(page);
    column->addWidget(m_failure);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    column->addStretch(1);
    m_cancel->set_look(IconButton::Look::outline);
    m_back->set_look(IconButton::Look::outline);
    m_next->set_look(IconButton::Look::primary);
    m_title->setWordWrap(true);

    m_sample = new SamplePosts(m_theme, m_pages.back());
    m_posting->sample_place->addWidget(m_sample);

    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    // In the middle of the window, never wider than can be read.
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(m_column, 1000);
    line->addStretch(1);
    m_scroll->set_content(holder);
    outside->addWidget(m_scroll);
}

void ConnectPage::connect_parts()
{
    connect(m_next, &IconButton::clicked, this, &ConnectPage::go_on);
    connect(m_back, &IconButton::clicked, this, &ConnectPage::go_back);
    connect(m_cancel, &IconButton::clicked, this, [this] {
        ++m_question;
        set_busy(false);
        Q_EMIT cancelled();
    });
    for (QLineEdit* field :
         {m_address->address, m_sign_in->login, m_sign_in->password, m_sign_in->code, m_sign_in->token})
        connect(field, &QLineEdit::returnPressed, this, &ConnectPage::go_on);
    connect(m_sign_in->by_password, &QRadioButton::toggled, this, &ConnectPage::show_way);
    connect(m_rooms_form->team, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_teams.size()))
            ask_rooms(m_teams[static_cast<size_t>(index)].id);
    });
    connect(&m_theme, &Theme::changed, this, &ConnectPage::restyle);
}

void ConnectPage::start(const QString& address)
{
    ++m_question;
    m_wants_code = false;
    m_sign_in->password->clear();
    m_sign_in->code->clear();
    m_sign_in->token->clear();
    set_busy(false);
    if (!address.isEmpty())
        m_address->address->setText(address);
    go(Step::address);
}

void ConnectPage::go(Step step)
{
    m_step = step;
    m_failure->clear();
    for (size_t index = 0; index < m_pages.size(); ++index)
        m_pages.at(index)->setVisible(index == static_cast<size_t>(step));
    m_steps->set_current(static_cast<int>(step));
    m_back->setVisible(step != Step::address);
    retranslate();
    switch (step) {
    case Step::address:
        m_address->address->setFocus(Qt::OtherFocusReason);
        break;
    case Step::sign_in:
        show_way();
        (m_sign_in->by_token->isChecked() ? m_sign_in->token : m_sign_in->login)->setFocus(Qt::OtherFocusReason);
        break;
    case Step::rooms:
        m_rooms_form->rooms->setFocus(Qt::OtherFocusReason);
        break;
    case Step::posting:
        fill_posting();
        m_next->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void ConnectPage::go_back()
{
    ++m_question;
    set_busy(false);
    if (m_step != Step::address)
        go(static_cast<Step>(static_cast<int>(m_step) - 1));
}

void ConnectPage::go_on()
{
    if (m_is_busy)
        return;
    m_failure->clear();
    switch (m_step) {
    case Step::address:
        look();
        break;
    case Step::sign_in:
        sign_in();
        break;
    case Step::rooms:
        go(Step::posting);
        break;
    case Step::posting:
        finish();
        break;
    }
}

void ConnectPage::fail(opsflow::ConnectStep step, const core::Error& error)
{
    m_failure->show_error(error, opsflow::connect_advice(step, error));
}

void ConnectPage::set_busy(bool is_busy, const QString& words)
{
    m_is_busy = is_busy;
    m_next->setEnabled(!is_busy);
    for (QWidget* page : m_pages)
        page->setEnabled(!is_busy);
    if (is_busy)
        m_found->set(QStringLiteral("running"), words, Role::info, Role::info_soft);
    else
        show_server();
}

void ConnectPage::show_server()
{
    if (m_step == Step::address || m_server.address.isEmpty()) {
        m_found->clear();
        return;
    }
    const QString name = m_server.site_name.isEmpty() ? m_server.address : m_server.site_name;
    const QString what = m_server.version.isEmpty() ? tr("%1 answers.").arg(name)
                                                    : tr("%1 answers: Mattermost %2.").arg(name, m_server.version);
    if (m_server.is_encrypted || m_server.is_this_computer) {
        m_found->set(QStringLiteral("verified"),
                     what + QLatin1Char(' ') +
                         (m_server.is_encrypted ? tr("The connection is encrypted.") : tr("It is on this computer.")),
                     Role::success, Role::success_soft);
    } else {
        m_found->set(QStringLiteral("warning"),
                     what + QLatin1Char(' ') +
                         tr("The connection is not encrypted: whoever is on the way can read your password. Ask the "
                            "administrator for an https address."),
                     Role::warning, Role::warning_soft);
    }
}

void ConnectPage::show_way()
{
    const bool by_token = m_sign_in->by_token->isChecked();
    m_sign_in->login_field->setVisible(!by_token);
    m_sign_in->password_field->setVisible(!by_token);
    m_sign_in->code_field->setVisible(!by_token && m_wants_code);
    m_sign_in->token_field->setVisible(by_token);
}

void ConnectPage::retranslate()
{
    m_title->set_text(tr("Connect a Mattermost server"));
    setAccessibleName(m_title->full_text());
    m_steps->set_steps({tr("Address"), tr("Sign in"), tr("Rooms"), tr("Posting")});
    m_cancel->set_word(tr("Cancel"));
    m_cancel->set_name(m_cancel->text());
    m_back->set_word(tr("Back"));
    m_back->set_name(m_back->text());
    const QStringList next{tr("Look for the server"), tr("Sign in"), tr("Continue"), tr("Connect")};
    m_next->set_word(next.value(static_cast<int>(m_step)));
    m_next->set_name(m_next->text());
    m_sign_in->kept->setText(m_secrets.isEmpty()
                                 ? tr("The password is not kept. The way in is kept on this computer.")
                                 : tr("The password is not kept. The way in is kept in %1.").arg(m_secrets));
    if (!m_is_busy)
        show_server();
}

void ConnectPage::restyle()
{
    const int wide = m_theme.space(Space::wide);
    m_column->layout()->setContentsMargins(wide, m_theme.space(Space::huge), wide, wide);
    m_column->layout()->setSpacing(m_theme.space(Space::large));
    m_column->setMaximumWidth(m_theme.scaled(widest) + 2 * wide);
    QListWidget& list = *m_rooms_form->rooms;
    const int line = list.fontMetrics().height() + m_theme.space(Space::small);
    list.setSpacing(m_theme.space(Space::hair));
    list.setFixedHeight(std::clamp(list.count(), 3, shown_rooms) * line + m_theme.space(Space::small));
    update();
}

void ConnectPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_column) {
        m_address->retranslateUi(m_pages[0]);
        m_sign_in->retranslateUi(m_pages[1]);
        m_rooms_form->retranslateUi(m_pages[2]);
        m_posting->retranslateUi(m_pages[3]);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ConnectPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_step == Step::address ? m_cancel->click() : go_back();
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_step >= Step::rooms) {
        go_on();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConnectPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::surface));
}

} // namespace opsdeck::widgets
