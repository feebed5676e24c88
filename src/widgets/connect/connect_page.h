// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/connect/connect_advice.h"
#include "widgets/connect/connect_choice.h"

#include <QWidget>
#include <qcoro/qcorotask.h>

#include <array>
#include <memory>
#include <vector>

namespace Ui {
class ConnectAddressForm;
class ConnectPostingForm;
class ConnectRoomsForm;
class ConnectSignInForm;
} // namespace Ui

namespace opsdeck::widgets {

class FailureNote;
class IconButton;
class NoticeLine;
class PostingChoice;
class SamplePosts;
class ScrollColumn;
class StepLine;
class TextLabel;
class Theme;

/// From any pasted link to rooms that may be posted to, a question at a time. It knows no network: it asks `desk`.
/// Nothing that was entered is lost when an answer is no.
class ConnectPage final : public QWidget {
    Q_OBJECT

public:
    enum class Step { address, sign_in, rooms, posting };

    /// `desk` and `theme` outlive it. `secrets` says where the way in is kept: SecretStore::describe().
    ConnectPage(opsflow::ConnectDesk& desk, const Theme& theme, const QString& secrets, QWidget* parent = nullptr);
    ~ConnectPage() override;

    /// From the beginning; with an address when one is known.
    void start(const QString& address = {});
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool is_busy() const { return m_is_busy; }

Q_SIGNALS:
    void done(const opsdeck::widgets::ConnectChoice& choice);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void connect_parts();
    void go(Step step);
    void go_back();
    void go_on();
    void set_busy(bool is_busy, const QString& words = {});
    void fail(opsflow::ConnectStep step, const core::Error& error);
    void show_way();
    void show_server();
    void fill_teams(const std::vector<core::Team>& teams);
    void fill_rooms(const std::vector<opsflow::ConnectRoom>& rooms);
    void fill_posting();
    void finish();
    [[nodiscard]] std::vector<opsflow::ConnectRoom> chosen_rooms() const;
    QCoro::Task<void> look();
    QCoro::Task<void> sign_in();
    QCoro::Task<void> ask_teams();
    QCoro::Task<void> ask_rooms(core::TeamId team);
    void retranslate();
    void restyle();

    opsflow::ConnectDesk& m_desk;
    const Theme& m_theme;
    QString m_secrets;
    Step m_step = Step::address;
    bool m_is_busy = false;
    bool m_wants_code = false;
    int m_question = 0; ///< answers to earlier ones are of no interest any more

    opsflow::ServerProbe m_server;
    opsflow::SignedIn m_account;
    std::vector<core::Team> m_teams;
    std::vector<opsflow::ConnectRoom> m_rooms;

    std::unique_ptr<Ui::ConnectAddressForm> m_address;
    std::unique_ptr<Ui::ConnectSignInForm> m_sign_in;
    std::unique_ptr<Ui::ConnectRoomsForm> m_rooms_form;
    std::unique_ptr<Ui::ConnectPostingForm> m_posting;
    QWidget* m_column = nullptr;
    ScrollColumn* m_scroll;
    TextLabel* m_title;
    StepLine* m_steps;
    NoticeLine* m_found;
    std::array<QWidget*, 4> m_pages{}; ///< in the order of Step; one is shown
    FailureNote* m_failure;
    SamplePosts* m_sample = nullptr;
    std::vector<PostingChoice*> m_policies; ///< one for each chosen room
    IconButton* m_cancel;
    IconButton* m_back;
    IconButton* m_next;
};

} // namespace opsdeck::widgets
