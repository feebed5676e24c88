// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// The ground and the border of everything that belongs to one message: shows the focus, production, and that files may
/// be dropped.
class ComposerFrame final : public QWidget {
    Q_OBJECT

public:
    explicit ComposerFrame(const Theme& theme, QWidget* parent = nullptr);

    void set_focused(bool focused);
    void set_production(bool production);
    void set_blocked(bool blocked);
    /// Says `word` over everything while files hang over it; empty: not any more.
    void set_drop_word(const QString& word);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paint_drop_sheet();

    const Theme& m_theme;
    bool m_is_focused = false;
    bool m_is_production = false;
    bool m_is_blocked = false;
    QString m_drop_word;
    QWidget* m_sheet; ///< over the children while files hang over them
};

} // namespace opsdeck::widgets
