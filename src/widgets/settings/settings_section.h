// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace opsdeck::widgets {

class TextLabel;
class Theme;

/// One part of the settings: a title and rows that can be found by their words. A row is any child with the dynamic
/// property `settingRow`.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    SettingsSection(const Theme& theme, QString icon, QWidget* parent);

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] const QString& icon() const { return m_icon; }
    /// Shows the rows that hold all words; everything when a word of the title does or there are none. False: nothing
    /// fits.
    bool filter(const QStringList& words);

protected:
    /// Below the title.
    [[nodiscard]] QVBoxLayout* lines() const { return m_lines; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Marks a widget as a row.
    static void make_row(QWidget* row);
    /// Something around rows that is shown while one of them is.
    static void make_group(QWidget* group);
    /// Sets every text anew; called when the language changes. Once by each section itself at its start.
    virtual void retranslate();
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QString m_icon;
    TextLabel* m_title;
    QVBoxLayout* m_lines;
};

} // namespace opsdeck::widgets
