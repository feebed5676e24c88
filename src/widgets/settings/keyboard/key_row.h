// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace opsdeck::widgets {

class IconButton;
class KeyCaps;
class KeyMap;
class TextLabel;
class Theme;

/// One action with its keys, which can be pressed anew: "Change" listens for the next keys, tells what they mean
/// elsewhere, and asks before it takes them from there. Asks for changes by signals; shows what the map says.
class KeyRow final : public QWidget {
    Q_OBJECT

public:
    KeyRow(const KeyMap& keys, const Theme& theme, QString id, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    /// From the map, in the language of today.
    void refresh();
    [[nodiscard]] bool is_listening() const { return m_is_listening; }

Q_SIGNALS:
    /// Portable text; empty: no key. `taken_from` loses it.
    void keys_wanted(const QString& id, const QString& sequence, const QStringList& taken_from);
    void reset_wanted(const QString& id);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void listen();
    void stop_listening();
    void take(const QKeySequence& sequence);
    void restyle();
    [[nodiscard]] QString conflict_text() const;
    void say(const QString& text, bool is_warning);

    const KeyMap& m_keys;
    const Theme& m_theme;
    QString m_id;
    TextLabel* m_text;
    KeyCaps* m_caps;
    IconButton* m_change;
    IconButton* m_reset;
    TextLabel* m_note;
    IconButton* m_take;
    QKeySequence m_wanted; ///< pressed, and somebody else's
    bool m_is_listening = false;
};

} // namespace opsdeck::widgets
