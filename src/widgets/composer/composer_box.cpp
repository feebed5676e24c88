// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer_box.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>

#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr int most_lines = 8;
constexpr int least_side = 28; ///< as high as the buttons beside it
constexpr int spare = 2;       ///< QPlainTextEdit takes its last line for hidden, and scrolls, without these pixels

} // namespace

QStringList local_files(const QMimeData& data)
{
    QStringList out;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            out.append(url.toLocalFile());
    }
    return out;
}

ComposerBox::ComposerBox(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setCursorWidth(2);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerBox::grow);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ComposerBox::grow);
    connect(&theme, &Theme::changed, this, &ComposerBox::restyle);
    restyle();
}

void ComposerBox::set_key_handler(KeyHandler handler, KeyClaim claim)
{
    m_handler = std::move(handler);
    m_claim = std::move(claim);
}

void ComposerBox::set_placeholder(const QString& text)
{
    if (m_placeholder == text)
        return;
    m_placeholder = text;
    setAccessibleName(text);
    viewport()->update();
}

void ComposerBox::replace_text(const QString& text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    moveCursor(QTextCursor::End);
}

void ComposerBox::restyle()
{
    setFont(m_theme.font(TextStyle::body));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    setPalette(colors);
    const int line = QFontMetrics(font()).lineSpacing();
    document()->setDocumentMargin(
        std::max(m_theme.space(Space::tight), (m_theme.scaled(least_side) - spare - line) / 2));
    grow();
    viewport()->update();
}

int ComposerBox::least_height() const
{
    return static_cast<int>(std::ceil(line_height() + 2 * document()->documentMargin() + spare));
}

qreal ComposerBox::line_height() const
{
    const QTextBlock first = document()->firstBlock();
    const qreal whole = blockBoundingRect(first).height(); // lays it out
    return first.layout()->lineCount() > 0 ? first.layout()->lineAt(0).height() : whole;
}

qreal ComposerBox::text_height(qreal limit) const
{
    qreal height = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && height <= limit; block = block.next()) {
        height += blockBoundingRect(block).height();
        if (!block.next().isValid())
            height -= document()->documentMargin(); // it is part of the last one
    }
    return height;
}

void ComposerBox::grow()
{
    const qreal line = line_height();
    const qreal most = most_lines * line;
    const qreal text = text_height(most);
    const bool scrolls = text > most + line / 2;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const qreal shown = std::clamp(text, line, most);
    const int height = static_cast<int>(std::ceil(shown + 2 * document()->documentMargin() + spare));
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

bool ComposerBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_claim && m_claim(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    // Tab would go on to the next widget before keyPressEvent() sees it.
    if (event->type() == QEvent::KeyPress) {
        auto& key = static_cast<QKeyEvent&>(*event);
        const bool is_tab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
        if (is_tab && m_handler && m_handler(key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ComposerBox::keyPressEvent(QKeyEvent* event)
{
    if (m_handler && m_handler(*event)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerBox::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focus_changed(true);
}

void ComposerBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focus_changed(false);
}

void ComposerBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void ComposerBox::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        QTextOption option = document()->defaultTextOption();
        // Every paragraph follows its own letters; only an empty one follows the window.
        option.setTextDirection(Qt::LayoutDirectionAuto);
        document()->setDefaultTextOption(option);
    }
}

void ComposerBox::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (!document()->isEmpty() || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.color(Role::muted));
    painter.setFont(font());
    const int edge = static_cast<int>(document()->documentMargin());
    const QRect place = viewport()->rect().adjusted(edge + 1, edge, -edge, -edge);
    painter.drawText(place,
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(m_placeholder, Qt::ElideRight, place.width()));
}

void ComposerBox::dragEnterEvent(QDragEnterEvent* event)
{
    // Files belong to the whole composer.
    if (!local_files(*event->mimeData()).isEmpty())
        event->ignore();
    else
        QPlainTextEdit::dragEnterEvent(event);
}

void ComposerBox::dragMoveEvent(QDragMoveEvent* event)
{
    if (!local_files(*event->mimeData()).isEmpty())
        event->ignore();
    else
        QPlainTextEdit::dragMoveEvent(event);
}

bool ComposerBox::canInsertFromMimeData(const QMimeData* mime) const
{
    return mime->hasImage() || mime->hasText() || QPlainTextEdit::canInsertFromMimeData(mime);
}

void ComposerBox::insertFromMimeData(const QMimeData* mime)
{
    if (const QStringList files = local_files(*mime); !files.isEmpty()) {
        Q_EMIT files_pasted(files);
        return;
    }
    // A spreadsheet offers its cells as a picture too: then the text is what is meant.
    if (mime->hasImage() && !mime->hasText()) {
        const QImage image = qvariant_cast<QImage>(mime->imageData());
        if (!image.isNull()) {
            Q_EMIT image_pasted(image);
            return;
        }
    }
    QPlainTextEdit::insertFromMimeData(mime);
}

} // namespace opsdeck::widgets
