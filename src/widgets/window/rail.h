// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/page.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace opsdeck::widgets {

class RailButton;
class Theme;

/// The narrow column at the edge: one entry a page as drawing and word, with a badge for what needs me there. Arrow
/// keys move in it; it is one stop of the keyboard.
class Rail final : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    void set_current(Page page);
    /// 0: no badge. `is_loud`: somebody waits for me; otherwise it only counts.
    void set_badge(Page page, int count, bool is_loud);
    /// Which key leads there, for the tool tip.
    void set_keys(Page page, const QString& keys);
    /// Who is signed in, at the foot.
    void set_account(const QString& name, const QString& server);
    void take_focus();

Q_SIGNALS:
    void page_wanted(opsdeck::widgets::Page page);
    void account_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void add(Page page, const QString& icon, const QString& word);
    void restyle();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    std::map<Page, RailButton*> m_buttons;
    RailButton* m_account;
    Page m_current = Page::rooms;
};

} // namespace opsdeck::widgets
