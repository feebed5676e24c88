// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/confirm/confirm_sheet.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <optional>

namespace opsdeck::widgets {

/// What became of a question.
struct Asked {
    std::optional<opsflow::ConfirmationAnswer> answer;
    std::optional<core::Result<QString>> secret;
};

inline QCoro::Task<void> ask_run(ConfirmSheet* sheet, opsflow::ConfirmationQuestion question,
                                 std::shared_ptr<Asked> asked)
{
    QCoro::Task<opsflow::ConfirmationAnswer> asking = sheet->confirm(std::move(question));
    const opsflow::ConfirmationAnswer answer = co_await asking;
    asked->answer = answer;
}

inline QCoro::Task<void> ask_secret(ConfirmSheet* sheet, opsflow::SecretQuestion question, std::shared_ptr<Asked> asked)
{
    QCoro::Task<core::Result<QString>> asking = sheet->secret(std::move(question));
    const core::Result<QString> answer = co_await asking;
    asked->secret = answer;
}

/// A window where somebody writes, and the sheet over it.
class ConfirmScene final {
public:
    Theme theme;
    QWidget window;
    QLineEdit composer{&window};
    std::unique_ptr<ConfirmSheet> sheet;

    explicit ConfirmScene(QSize size = {1280, 800}, Theme::Settings settings = {})
        : theme(settings)
        , sheet(std::make_unique<ConfirmSheet>(theme, &window))
    {
        window.resize(size);
        composer.setGeometry(0, size.height() - 40, size.width(), 40);
        sheet->set_account(QStringLiteral("ana"));
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no active window");
        composer.setFocus();
    }

    static opsflow::ConfirmationQuestion change(const QString& environment = QStringLiteral("test"))
    {
        opsflow::ConfirmationQuestion question;
        question.mode = opsflow::ConfirmationMode::preview;
        question.line = QStringLiteral("deploy billing 1.2 to ") + environment;
        question.title = QStringLiteral("Deploy a version");
        question.danger = core::Danger::change;
        question.environment = environment;
        question.room_name = QStringLiteral("ops");
        return question;
    }
    static opsflow::ConfirmationQuestion destruction()
    {
        opsflow::ConfirmationQuestion question = change(QStringLiteral("production"));
        question.mode = opsflow::ConfirmationMode::phrase;
        question.danger = core::Danger::destructive;
        question.line = QStringLiteral("restore database of billing in production");
        question.title = QStringLiteral("Restore the database");
        question.phrase = QStringLiteral("billing production");
        question.plan_reason = QStringLiteral("A restore cannot be tried");
        return question;
    }
    static opsflow::SecretQuestion password()
    {
        return {QStringLiteral("password"), QStringLiteral("of the new user"), QStringLiteral("Add a user")};
    }
    std::shared_ptr<Asked> ask(opsflow::ConfirmationQuestion question)
    {
        auto asked = std::make_shared<Asked>();
        ask_run(sheet.get(), std::move(question), asked);
        return asked;
    }
    std::shared_ptr<Asked> ask(opsflow::SecretQuestion question)
    {
        auto asked = std::make_shared<Asked>();
        ask_secret(sheet.get(), std::move(question), asked);
        return asked;
    }

    [[nodiscard]] static QWidget* focus() { return QApplication::focusWidget(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    static void type(const QString& text)
    {
        for (const QChar c : text)
            QTest::keyClick(focus(), c.toLatin1());
    }
    static void hold(Qt::Key key)
    {
        QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, {}, true);
        QApplication::sendEvent(focus(), &again);
    }
    [[nodiscard]] IconButton* button(const QString& word) const
    {
        for (auto* one : sheet->findChildren<IconButton*>()) {
            if (one->isVisible() && one->text() == word)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& text) const
    {
        for (const auto* widget : sheet->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->accessibleName().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace opsdeck::widgets
