// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gaps/draft_sheet.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/text_label.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int widest_card = 760;
constexpr int text_height = 300;
constexpr int pause_ms = 200;

bool is_file_name(const QString& name)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml\\z"));
    return shape.match(name).hasMatch();
}

} // namespace

DraftSheet::DraftSheet(const Theme& theme, QWidget* host)
    : Overlay(theme, host)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, tr("Automate this line"), card()))
    , m_line(new WrappedText(theme, TextStyle::mono, Role::muted, card()))
    , m_file(new QLineEdit(card()))
    , m_text(new QPlainTextEdit(card()))
    , m_notice(new NoticeLine(theme, card()))
    , m_copy(new IconButton(theme, QStringLiteral("copy"), tr("Copy the definition"), card()))
    , m_save(new IconButton(theme, QStringLiteral("download"), tr("Save it beside the other automations (Ctrl+Enter)"),
                            card()))
    , m_close(new IconButton(theme, {}, tr("Close without saving"), card()))
{
    set_card_width(widest_card);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause_ms);
    connect(&m_pause, &QTimer::timeout, this, &DraftSheet::check);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_file, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_copy, &IconButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_text->toPlainText());
        m_copy->set_icon(QStringLiteral("check"), Role::success);
    });
    connect(m_save, &IconButton::clicked, this, &DraftSheet::save);
    connect(m_close, &IconButton::clicked, this, &DraftSheet::dismiss);
    connect(&theme, &Theme::changed, this, &DraftSheet::restyle);
    restyle();
}

DraftSheet::~DraftSheet() = default;

void DraftSheet::build()
{
    auto* column = new QVBoxLayout(card());
    m_line->set_most_lines(2);
    m_file->setAccessibleName(tr("File name"));
    m_text->setAccessibleName(tr("Definition"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->installEventFilter(this);
    m_file->installEventFilter(this);
    auto* explanation = new WrappedText(m_theme, TextStyle::small, Role::muted, card());
    explanation->set_text(
        tr("A beginning: name the program that does it, in any language. The next one who types the line runs it."));
    auto* name = new QHBoxLayout;
    auto* label = new TextLabel(m_theme, TextStyle::body, Role::muted, tr("File"), card());
    label->setBuddy(m_file);
    name->addWidget(label);
    name->addWidget(m_file, 1);
    auto* buttons = new QHBoxLayout;
    m_copy->set_word(tr("Copy"));
    m_copy->set_look(IconButton::Look::outline);
    m_close->set_word(tr("Close"));
    m_close->set_look(IconButton::Look::outline);
    m_save->set_word(tr("Save"));
    m_save->set_look(IconButton::Look::primary);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(explanation);
    column->addLayout(name);
    column->addWidget(m_text, 1);
    column->addWidget(m_notice);
    column->addLayout(buttons);
}

void DraftSheet::open_draft(const QString& line, const opsflow::DefinitionDraft& draft)
{
    m_given = draft;
    m_line->set_text(line);
    m_file->setText(draft.file_name);
    m_text->setPlainText(draft.yaml);
    m_copy->set_icon(QStringLiteral("copy"));
    check();
    open(m_text);
    // Where the work is: the program.
    const QTextCursor program = m_text->document()->find(QStringLiteral("./bin/"));
    if (!program.isNull())
        m_text->setTextCursor(program);
}

opsflow::DefinitionDraft DraftSheet::draft() const { return {m_file->text().trimmed(), m_text->toPlainText()}; }

void DraftSheet::show_problem(const QString& text)
{
    m_notice->set(QStringLiteral("failed"), text, Role::danger, Role::danger_soft);
    m_save->setEnabled(true);
}

void DraftSheet::check()
{
    m_pause.stop();
    if (!is_file_name(draft().file_name)) {
        m_notice->set(QStringLiteral("warning"),
                      tr("A file name has letters, digits, \".\", \"-\" and \"_\", and ends with .yaml."), Role::danger,
                      Role::danger_soft);
        m_save->setEnabled(false);
        return;
    }
    const core::Findings findings = opsflow::check_draft(draft());
    const bool is_wrong = core::has_errors(findings);
    m_save->setEnabled(!is_wrong);
    if (findings.empty()) {
        m_notice->set(QStringLiteral("done"), tr("The definition reads well."), Role::success, Role::success_soft);
        return;
    }
    const core::Finding& first =
        *std::find_if(findings.begin(), findings.end(), [is_wrong](const core::Finding& finding) {
            return !is_wrong || finding.severity == core::Finding::Severity::error;
        });
    QString text = first.line > 0 ? tr("Line %1: %2").arg(first.line).arg(first.text) : first.text;
    if (!first.hint.isEmpty())
        text += QStringLiteral(" (%1)").arg(first.hint);
    if (is_wrong)
        m_notice->set(QStringLiteral("failed"), text, Role::danger, Role::danger_soft);
    else
        m_notice->set(QStringLiteral("warning"), text, Role::warning, Role::warning_soft);
}

void DraftSheet::save()
{
    check();
    if (!m_save->isEnabled())
        return;
    const opsflow::DefinitionDraft saved = draft();
    Q_EMIT save_wanted(saved.file_name, saved.yaml);
}

bool DraftSheet::may_dismiss() { return draft() == m_given; }

bool DraftSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_text || watched == m_file)) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool is_enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (is_enter && key->modifiers() & Qt::ControlModifier) {
            save();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !may_dismiss()) {
            m_close->setFocus(Qt::ShortcutFocusReason); // a second thought: Enter there gives it up
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void DraftSheet::restyle()
{
    const int edge = m_theme.space(Space::large);
    auto* column = static_cast<QVBoxLayout*>(card()->layout());
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(m_theme.space(Space::small));
    m_file->setFont(m_theme.font(TextStyle::mono));
    m_text->setFont(m_theme.font(TextStyle::mono_small));
    m_text->setMinimumHeight(m_theme.scaled(text_height) / (m_theme.settings().text_percent > 140 ? 2 : 1));
}

} // namespace opsdeck::widgets
