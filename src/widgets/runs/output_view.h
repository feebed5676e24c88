// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/runs/run_log.h"

#include <QTimer>
#include <QWidget>

#include <array>

namespace opsdeck::widgets {

class FlowLayout;
class IconButton;
class OutputText;
class SearchField;
class TextLabel;
class Theme;

/// Output with what is needed to read it: level filter, find (Ctrl+F, F3, Escape), wrap, copy, and a way back to the
/// end. Takes bytes at any pace; what comes within a frame is shown together.
class OutputView final : public QWidget {
    Q_OBJECT

public:
    explicit OutputView(const Theme& theme, QWidget* parent = nullptr);
    ~OutputView() override;

    void set_output(const QByteArray& bytes);
    void add_output(const QByteArray& bytes);
    /// What stands there while there is no output.
    void set_hint(const QString& text);
    /// A way to all of it, when it is a file; empty: none.
    void set_file(const QString& path);
    [[nodiscard]] const opsflow::RunLog& log() const { return m_log; }
    [[nodiscard]] OutputText& text() { return *m_text; }

public Q_SLOTS:
    void open_find();
    void close_find();

Q_SIGNALS:
    void open_file(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_tools();
    void build_find();
    void show_counts();
    void find(int step);
    void copy();
    void place_pill();
    void restyle();

    const Theme& m_theme;
    opsflow::RunLog m_log;
    TextLabel* m_title;
    std::array<IconButton*, 3> m_filters{};
    IconButton* m_find_button;
    IconButton* m_wrap_button;
    IconButton* m_copy_button;
    IconButton* m_file_button;
    QWidget* m_find_bar;
    SearchField* m_find;
    TextLabel* m_found;
    OutputText* m_text;
    IconButton* m_pill;
    QString m_file;
    QTimer m_frame;
    QTimer m_copied;
};

} // namespace opsdeck::widgets
