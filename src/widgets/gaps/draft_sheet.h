// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/gaps/definition_draft.h"
#include "widgets/kit/overlay.h"

#include <QTimer>

class QLineEdit;
class QPlainTextEdit;

namespace opsdeck::widgets {

class IconButton;
class NoticeLine;
class TextLabel;
class WrappedText;

/// The beginning of an automation, to be edited, copied or saved. Checked while somebody types, as the linter would;
/// what has an error cannot be saved. Ctrl+Enter saves.
class DraftSheet final : public Overlay {
    Q_OBJECT

public:
    DraftSheet(const Theme& theme, QWidget* host);
    ~DraftSheet() override;

    void open_draft(const QString& line, const opsflow::DefinitionDraft& draft);
    [[nodiscard]] opsflow::DefinitionDraft draft() const;
    /// Saving did not work; the sheet stays.
    void show_problem(const QString& text);

Q_SIGNALS:
    void save_wanted(const QString& file_name, const QString& yaml);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// A slip beside the card must not lose what was written.
    [[nodiscard]] bool may_dismiss() override;

private:
    void build();
    void check();
    void save();
    void restyle();

    const Theme& m_theme;
    TextLabel* m_title;
    WrappedText* m_line;
    QLineEdit* m_file;
    QPlainTextEdit* m_text;
    NoticeLine* m_notice;
    IconButton* m_copy;
    IconButton* m_save;
    IconButton* m_close;
    opsflow::DefinitionDraft m_given;
    QTimer m_pause;
};

} // namespace opsdeck::widgets
