// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/confirmation.h"
#include "widgets/confirm/question_view.h"

namespace opsdeck::widgets {

class FramedEdit;
class SecretPeek;

/// A value that nobody keeps: typed into a masked field, shown only while a person wants to see it, and never part of a
/// text that a screen reader, a log or a signal gets.
class SecretQuestionView final : public QuestionView {
    Q_OBJECT

public:
    SecretQuestionView(const opsflow::SecretQuestion& question, const Theme& theme, QWidget* parent);
    ~SecretQuestionView() override;

    [[nodiscard]] QWidget* first() const override;
    [[nodiscard]] QString typed() const override;
    void forget() override;
    [[nodiscard]] bool is_ready() const override;

private:
    FramedEdit* m_field;
    IconButton* m_eye;
    SecretPeek* m_peek;
};

} // namespace opsdeck::widgets
