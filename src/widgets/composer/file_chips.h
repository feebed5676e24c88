// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class FileChip;
class Theme;

/// The files that go with a message, each with a way to take it off again. Knows paths, reads nothing. Hidden while
/// empty.
class FileChips final : public QWidget {
    Q_OBJECT

public:
    explicit FileChips(const Theme& theme, QWidget* parent = nullptr);
    ~FileChips() override;

    [[nodiscard]] QStringList files() const;
    void set_files(const QStringList& paths);
    /// False: there are as many as one post can have already. One that is there is not added twice.
    bool add(const QString& path);
    /// A picture that is on its way to being a file: how many there are.
    void set_waiting(int pictures);
    /// They are kept while they are not shown.
    void set_shown(bool shown);
    [[nodiscard]] bool is_empty() const { return m_chips.empty(); }

Q_SIGNALS:
    void changed();
    /// The last chip with the keyboard went: it has to go somewhere.
    void focus_lost();

private:
    void remove(FileChip* chip);
    void add_chip(const QString& path);
    void restyle();
    void show_state();

    const Theme& m_theme;
    std::vector<FileChip*> m_chips;
    FileChip* m_waiting_chip;
    int m_waiting = 0;
    bool m_is_shown = true;
};

} // namespace opsdeck::widgets
