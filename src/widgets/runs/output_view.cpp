// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/output_view.h"

#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/search_field.h"
#include "widgets/kit/text_label.h"
#include "widgets/runs/output_text.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

using opsflow::LogLoudness;
using Filter = OutputText::Filter;

constexpr int frame_ms = 40;
constexpr int copied_ms = 1500;
constexpr int least_height = 96;
constexpr int corner = 6;

QWidget* row_of(QWidget* parent, int spacing)
{
    auto* row = new QWidget(parent);
    auto* flow = new FlowLayout(row);
    flow->setSpacing(spacing);
    return row;
}

} // namespace

OutputView::OutputView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::body_strong, Role::text, this))
    , m_find_button(new IconButton(theme, QStringLiteral("search"), tr("Find in the output (Ctrl+F)"), this))
    , m_wrap_button(new IconButton(theme, QStringLiteral("wrap"), tr("Wrap long lines"), this))
    , m_copy_button(new IconButton(theme, QStringLiteral("copy"), tr("Copy what is shown"), this))
    , m_file_button(new IconButton(theme, QStringLiteral("external"), tr("Open all of it as a file"), this))
    , m_find_bar(row_of(this, theme.space(Space::tight)))
    , m_find(new SearchField(theme, m_find_bar))
    , m_found(new TextLabel(theme, TextStyle::small, Role::muted, m_find_bar))
    , m_text(new OutputText(theme, this))
    , m_pill(new IconButton(theme, QStringLiteral("arrow_down"), tr("Go to the end and follow it"), m_text))
{
    build_tools();
    build_find();
    m_pill->set_look(IconButton::Look::primary);
    m_pill->set_word(tr("To the end"));
    m_pill->hide();
    connect(m_pill, &IconButton::clicked, m_text, &OutputText::go_to_end);
    connect(m_text, &OutputText::end_left_or_reached, this, [this](bool at_end) {
        m_pill->setVisible(!at_end);
        place_pill();
    });
    m_text->installEventFilter(this);
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame_ms);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        m_text->follow(m_log);
        show_counts();
    });
    m_copied.setSingleShot(true);
    m_copied.setInterval(copied_ms);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy_button->set_icon(QStringLiteral("copy")); });
    connect(&theme, &Theme::changed, this, &OutputView::restyle);
    restyle();
    show_counts();
}

OutputView::~OutputView() = default;

void OutputView::build_tools()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = row_of(this, 0);
    auto* flow = static_cast<FlowLayout*>(head->layout());
    const std::array names{tr("All lines"), tr("Warnings and errors"), tr("Errors only")};
    for (size_t i = 0; i < m_filters.size(); ++i) {
        auto* button = new IconButton(m_theme, {}, names[i], head);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setAutoExclusive(true);
        connect(button, &IconButton::clicked, this, [this, i] {
            m_text->set_filter(static_cast<Filter>(i), m_log);
            show_counts();
        });
        flow->addWidget(button);
        m_filters[i] = button;
    }
    m_wrap_button->setCheckable(true);
    for (IconButton* button : {m_find_button, m_wrap_button, m_copy_button, m_file_button}) {
        button->setParent(head);
        flow->addWidget(button);
    }
    connect(m_find_button, &IconButton::clicked, this, &OutputView::open_find);
    connect(m_wrap_button, &IconButton::toggled, this, [this](bool on) { m_text->set_wrapped(on); });
    connect(m_copy_button, &IconButton::clicked, this, &OutputView::copy);
    connect(m_file_button, &IconButton::clicked, this, [this] { Q_EMIT open_file(m_file); });
    m_file_button->hide();
    column->addWidget(m_title);
    column->addWidget(head);
    column->addWidget(m_find_bar);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
}

void OutputView::build_find()
{
    auto* flow = static_cast<FlowLayout*>(m_find_bar->layout());
    m_find->set_hint(tr("Find in the output"));
    flow->addWidget(m_find);
    auto* before =
        new IconButton(m_theme, QStringLiteral("chevron_up"), tr("The one before (Shift+Enter)"), m_find_bar);
    auto* next = new IconButton(m_theme, QStringLiteral("chevron_down"), tr("The next one (Enter)"), m_find_bar);
    auto* close = new IconButton(m_theme, QStringLiteral("cross"), tr("Close (Escape)"), m_find_bar);
    for (IconButton* button : {before, next, close})
        flow->addWidget(button);
    flow->addWidget(m_found);
    connect(before, &IconButton::clicked, this, [this] { find(-1); });
    connect(next, &IconButton::clicked, this, [this] { find(1); });
    connect(close, &IconButton::clicked, this, &OutputView::close_find);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_text->find_all(words);
        find(1);
    });
    m_find->installEventFilter(this);
    m_find_bar->hide();
}

void OutputView::set_output(const QByteArray& bytes)
{
    m_frame.stop();
    m_log.clear();
    m_log.add(bytes);
    m_text->show_log(m_log);
    show_counts();
}

void OutputView::add_output(const QByteArray& bytes)
{
    m_log.add(bytes);
    if (!m_frame.isActive())
        m_frame.start();
}

void OutputView::set_hint(const QString& text) { m_text->setPlaceholderText(text); }

void OutputView::set_file(const QString& path)
{
    m_file = path;
    m_file_button->setVisible(!path.isEmpty());
}

void OutputView::open_find()
{
    m_find_bar->show();
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_find->setText(selected);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void OutputView::close_find()
{
    m_find->clear();
    m_text->find_all({});
    m_find_bar->hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

void OutputView::find(int step)
{
    const int count = m_text->find_all(m_find->text());
    const int at = m_text->go_to_found(step);
    if (m_find->text().isEmpty())
        m_found->set_text({});
    else
        m_found->set_text(count == 0 ? tr("not found") : tr("%1 of %2").arg(at).arg(count));
    m_found->set_role(count == 0 && !m_find->text().isEmpty() ? Role::danger : Role::muted);
}

void OutputView::copy()
{
    QApplication::clipboard()->setText(m_text->copied_text());
    m_copy_button->set_icon(QStringLiteral("check"), Role::success);
    m_copied.start();
}

void OutputView::show_counts()
{
    const QLocale locale;
    const auto lines = static_cast<int>(m_log.lines().size());
    const int errors = m_log.count(LogLoudness::error);
    const int warnings = m_log.count(LogLoudness::warning);
    QString title = tr("Output");
    if (lines > 0)
        title += QStringLiteral(" · ") + tr("%n line(s)", nullptr, static_cast<int>(lines + m_log.dropped()));
    if (m_log.dropped() > 0)
        title += QStringLiteral(" · ") + tr("the last %1 are shown").arg(locale.toString(lines));
    m_title->set_text(title);
    m_filters[0]->set_word(tr("All"));
    m_filters[1]->set_word(warnings > 0 ? tr("Warnings %1").arg(locale.toString(warnings)) : tr("Warnings"));
    m_filters[2]->set_word(errors > 0 ? tr("Errors %1").arg(locale.toString(errors)) : tr("Errors"));
    const bool has_levels = errors + warnings > 0 || m_text->filter() != Filter::all;
    for (IconButton* button : m_filters)
        button->setVisible(has_levels); // where no line says its level there is nothing to choose
}

void OutputView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        open_find();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_F3) {
        find(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool OutputView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::Resize)
        place_pill();
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update(); // the ring is ours
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_find && key->key() == Qt::Key_Escape) {
            close_find();
            return true;
        }
        if (watched == m_find && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            find(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (watched == m_text && key->key() == Qt::Key_Escape && m_find_bar->isVisible()) {
            close_find();
            return true;
        }
        // The text would swallow them.
        if (watched == m_text && (key->matches(QKeySequence::Find) || key->key() == Qt::Key_F3)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutputView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place_pill();
}

void OutputView::place_pill()
{
    const QSize size = m_pill->sizeHint();
    const QRect port = m_text->viewport()->geometry();
    m_pill->setGeometry(port.center().x() - size.width() / 2,
                        port.bottom() - size.height() - m_theme.space(Space::small), size.width(), size.height());
}

void OutputView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool has_focus = m_text->hasFocus();
    painter.setPen(QPen(m_theme.color(has_focus ? Role::focus : Role::border), has_focus ? 2 : 1));
    painter.setBrush(m_theme.color(Role::code_ground));
    const qreal inset = has_focus ? 1 : 0.5;
    const QRectF frame = QRectF(m_text->geometry()).adjusted(-2, -2, 2, 2).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(frame, m_theme.scaled(corner), m_theme.scaled(corner));
}

void OutputView::restyle()
{
    layout()->setSpacing(m_theme.space(Space::tight));
    layout()->setContentsMargins(2, 0, 2, 2);
    m_find->setMinimumWidth(m_theme.scaled(140));
    m_text->setMinimumHeight(m_theme.scaled(least_height));
    m_text->show_log(m_log); // its colours are in its text
    place_pill();
    update();
}

} // namespace opsdeck::widgets
