// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/confirmation.h"
#include "widgets/confirm/question_view.h"

class QPlainTextEdit;

namespace opsdeck::widgets {

class FramedEdit;

/// "This changes something": the line as it will run, where it is posted and as whom, what is not certain, what a dry
/// run says, and for what destroys a phrase to type.
class RunQuestionView final : public QuestionView {
    Q_OBJECT

public:
    RunQuestionView(const opsflow::ConfirmationQuestion& question, const QString& account, const Theme& theme,
                    QWidget* parent);

    [[nodiscard]] QWidget* first() const override;
    [[nodiscard]] QString typed() const override;
    [[nodiscard]] bool is_ready() const override;

private:
    void add_facts(const QString& account);
    void add_plan();
    void add_phrase();
    void phrase_edited();
    void restyle() override;

    opsflow::ConfirmationQuestion m_question;
    bool m_is_production;
    QPlainTextEdit* m_plan = nullptr;
    FramedEdit* m_phrase = nullptr;
    TextLabel* m_match = nullptr;
};

} // namespace opsdeck::widgets
