// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace opsdeck::widgets {

class Theme;

/// Where a message is typed: one line that grows to eight and scrolls then. Plain text only; its owner sees every key
/// before it does. What is pasted or dropped and is no text goes to the owner.
class ComposerBox final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// True when the key was used and the box must not see it.
    using KeyHandler = std::function<bool(QKeyEvent& event)>;
    /// True when the box wants a key though a shortcut of the window uses it.
    using KeyClaim = std::function<bool(const QKeyEvent& event)>;

    explicit ComposerBox(const Theme& theme, QWidget* parent = nullptr);

    void set_key_handler(KeyHandler handler, KeyClaim claim);
    /// In one line, cut at its end.
    void set_placeholder(const QString& text);
    [[nodiscard]] const QString& placeholder() const { return m_placeholder; }
    /// Replaces everything so that it can be undone; the cursor stands at its end.
    void replace_text(const QString& text);
    [[nodiscard]] int cursor_at() const { return textCursor().position(); }
    [[nodiscard]] int least_height() const;

Q_SIGNALS:
    void image_pasted(const QImage& image);
    void files_pasted(const QStringList& paths);
    void focus_changed(bool has_focus);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* data) const override;
    void insertFromMimeData(const QMimeData* data) override;

private:
    void restyle();
    void grow();
    /// Of one line, as the document lays it out: whole pixels, which the font's own spacing is not.
    [[nodiscard]] qreal line_height() const;
    /// Of the text without its margins, as far as it is needed to know whether it is more than `limit`.
    [[nodiscard]] qreal text_height(qreal limit) const;

    const Theme& m_theme;
    QString m_placeholder;
    KeyHandler m_handler;
    KeyClaim m_claim;
};

/// The files of this computer among what is pasted or dropped.
[[nodiscard]] QStringList local_files(const QMimeData& data);

} // namespace opsdeck::widgets
