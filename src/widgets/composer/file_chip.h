// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace opsdeck::widgets {

class IconButton;
class Theme;

/// One attached file: its name, cut in the middle, and a button that takes it off.
class FileChip final : public QWidget {
    Q_OBJECT

public:
    /// No button while `path` is empty: something is on its way.
    FileChip(const Theme& theme, const QString& path, const QString& word, QWidget* parent = nullptr);

    [[nodiscard]] const QString& path() const { return m_path; }
    void set_word(const QString& word);
    [[nodiscard]] IconButton* button() const { return m_remove; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void remove_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    QString m_path;
    QString m_word;
    IconButton* m_remove = nullptr;
};

} // namespace opsdeck::widgets
