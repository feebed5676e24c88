// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// A card over a window, with the rest dimmed: the palette, a confirmation, a sheet of keys. Covers its host and grows
/// with it, keeps the keyboard inside, closes with Escape or a click beside the card, and gives the focus back exactly
/// where it was. Put what it shows into card(). UI thread.
class Overlay : public QWidget {
    Q_OBJECT

public:
    enum class Place { middle, top }; ///< of the card: in the middle, or in the upper third

    Overlay(const Theme& theme, QWidget* host, Place place = Place::middle);

    [[nodiscard]] QWidget* card() const { return m_card; }
    /// In pixels at 100 %; the card never grows over its host. Its height is what its content wants.
    void set_card_width(int pixels);
    [[nodiscard]] bool is_open() const { return isVisible(); }

public Q_SLOTS:
    /// `first` gets the keyboard.
    void open(QWidget* first);
    void dismiss();

Q_SIGNALS:
    /// However it was closed.
    void closed();

protected:
    /// Whether Escape and a click beside the card close it; asked each time.
    [[nodiscard]] virtual bool may_dismiss() { return true; }
    void place_card();
    /// What it gets from the host as it is now.
    [[nodiscard]] int card_width() const;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    const Theme& m_theme;
    QWidget* m_card;
    Place m_place;
    int m_card_width = 640;
    QPointer<QWidget> m_focus_before;
};

} // namespace opsdeck::widgets
