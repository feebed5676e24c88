// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/confirmation.h"
#include "widgets/kit/overlay.h"

#include <QFuture>
#include <QPromise>

#include <deque>
#include <memory>
#include <variant>

namespace opsdeck::widgets {

class FreshKeys;
class QuestionView;

/// Asks a person before something changes, and for secrets; over whatever is open. One question at a time, the others
/// wait. An answer is a fresh key or click on what was seen; whatever ends a question otherwise (Escape, destruction)
/// is a no. UI thread.
class ConfirmSheet final : public Overlay, public opsflow::Confirmation {
    Q_OBJECT

public:
    ConfirmSheet(const Theme& theme, QWidget* host);
    ~ConfirmSheet() override;

    /// As whom lines are posted, for people.
    void set_account(const QString& account) { m_account = account; }

    QCoro::Task<opsflow::ConfirmationAnswer> confirm(opsflow::ConfirmationQuestion question) override;
    QCoro::Task<core::Result<QString>> secret(opsflow::SecretQuestion question) override;

    /// Questions that are not answered yet, the one that is shown included.
    [[nodiscard]] int open_questions() const { return static_cast<int>(m_questions.size()); }
    /// Whether keys and clicks count as an answer by now.
    [[nodiscard]] bool listens() const;

Q_SIGNALS:
    /// A question is shown: whoever hides the window may want to bring it to the front.
    void asking();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Answer {
        bool accepted = false;
        QString typed;
    };
    struct Question {
        std::variant<opsflow::ConfirmationQuestion, opsflow::SecretQuestion> what;
        std::shared_ptr<QPromise<Answer>> promise;
    };

    [[nodiscard]] QFuture<Answer> enqueue(Question question);
    void show_first();
    void drop_view();
    void fit();
    void enter(const QKeyEvent& key);
    void accept();
    void answer(bool accepted);

    const Theme& m_theme;
    FreshKeys* m_keys;
    QString m_account;
    std::deque<Question> m_questions;
    QuestionView* m_view = nullptr;
};

} // namespace opsdeck::widgets
