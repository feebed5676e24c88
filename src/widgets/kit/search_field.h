// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace opsdeck::widgets {

class Theme;

/// One line that narrows what stands below it: with a magnifier, and a way to empty it. Escape empties it first and
/// only then goes on to whoever closes something.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const Theme& theme, QWidget* parent = nullptr);

    /// What can be found: shown while it is empty, and its accessible name.
    void set_hint(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QAction* m_magnifier;
};

} // namespace opsdeck::widgets
