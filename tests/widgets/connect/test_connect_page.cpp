// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/server.h"
#include "opsflow/connect/server_connect_desk.h"
#include "support/gui_test.h"
#include "widgets/connect/connect_page.h"
#include "widgets/connect/failure_note.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace opsdeck::widgets;
using Step = ConnectPage::Step;

namespace {

/// Answers what it was told, at once.
class ToldDesk final : public ConnectDesk {
public:
    core::Result<ServerProbe> found = ServerProbe{};
    core::Result<SignedIn> account = SignedIn{};
    core::Result<std::vector<core::Team>> known_teams = std::vector<core::Team>{};
    SignInRequest last;

    QCoro::Task<core::Result<ServerProbe>> probe(QString /*pasted*/) override { co_return found; }
    QCoro::Task<core::Result<SignedIn>> sign_in(SignInRequest request) override
    {
        last = request;
        co_return account;
    }
    QCoro::Task<core::Result<std::vector<core::Team>>> teams() override { co_return known_teams; }
    QCoro::Task<core::Result<std::vector<ConnectRoom>>> rooms(core::TeamId /*team*/) override
    {
        co_return std::vector<ConnectRoom>{};
    }
};

core::Error error(core::ErrorKind kind, const char* text, const char* detail)
{
    return {kind, QLatin1String(text), QLatin1String(detail)};
}

struct Shown {
    Theme theme;
    ConnectPage page;

    explicit Shown(ConnectDesk& desk)
        : page(desk, theme, QStringLiteral("the desktop's keychain"))
    {
        page.resize(900, 760);
        page.show();
        page.activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&page)); }();
        page.start();
    }
    [[nodiscard]] QLineEdit* field(const char* name) const { return page.findChild<QLineEdit*>(QLatin1String(name)); }
    void type(const char* name, const QString& text) const
    {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }
    [[nodiscard]] FailureNote* failure() const { return page.findChild<FailureNote*>(); }
};

ServerProbe good_server()
{
    ServerProbe probe;
    probe.address = QStringLiteral("https://chat.example.org");
    probe.version = QStringLiteral("7.8.0");
    probe.is_encrypted = true;
    return probe;
}

} // namespace

class TestConnectPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_failed_look_keeps_the_entry_and_says_what_to_ask_for()
    {
        ToldDesk desk;
        desk.found = core::failure(error(core::ErrorKind::unreachable, "Nothing answers.", "Connection refused"));
        const Shown shown(desk);
        shown.type("address", QStringLiteral("chat.example.org"));
        QTest::keyClick(shown.field("address"), Qt::Key_Return);
        QVERIFY(shown.failure()->isVisible());
        QCOMPARE(shown.failure()->text(), QStringLiteral("Nothing answers."));
        QVERIFY(shown.failure()->advice().contains(QStringLiteral("administrator")));
        QCOMPARE(shown.field("address")->text(), QStringLiteral("chat.example.org"));
        QCOMPARE(shown.page.step(), Step::address);
        QVERIFY(!shown.page.is_busy());
    }

    void a_code_is_asked_for_when_the_account_wants_one()
    {
        ToldDesk desk;
        desk.found = good_server();
        desk.account = core::failure(error(core::ErrorKind::unauthenticated, "A code, too.", "mfa_required"));
        const Shown shown(desk);
        shown.type("address", QStringLiteral("chat.example.org"));
        QTest::keyClick(shown.field("address"), Qt::Key_Return);
        QCOMPARE(shown.page.step(), Step::sign_in);
        QVERIFY(!shown.field("code")->isVisible());
        shown.type("login", QStringLiteral("ana"));
        shown.type("password", QStringLiteral("secret"));
        QTest::keyClick(shown.field("password"), Qt::Key_Return);
        QVERIFY(shown.field("code")->isVisible() && shown.field("code")->hasFocus());
        QCOMPARE(shown.field("password")->text(), QStringLiteral("secret"));
        shown.type("code", QStringLiteral("123456"));
        QTest::keyClick(shown.field("code"), Qt::Key_Return);
        QCOMPARE(desk.last.mfa_code, QStringLiteral("123456"));
        QCOMPARE(desk.last.login, QStringLiteral("ana"));
    }

    void an_account_without_a_team_is_told_so()
    {
        ToldDesk desk;
        desk.found = good_server();
        const Shown shown(desk);
        shown.type("address", QStringLiteral("chat.example.org"));
        QTest::keyClick(shown.field("address"), Qt::Key_Return);
        shown.type("login", QStringLiteral("ana"));
        QTest::keyClick(shown.field("login"), Qt::Key_Return);
        QVERIFY(shown.failure()->isVisible());
        QVERIFY(shown.failure()->advice().contains(QStringLiteral("invitation")));
        QCOMPARE(shown.page.step(), Step::sign_in);
    }

    void escape_goes_a_step_back_and_then_away()
    {
        ToldDesk desk;
        desk.found = good_server();
        Shown shown(desk);
        QSignalSpy cancelled(&shown.page, &ConnectPage::cancelled);
        shown.type("address", QStringLiteral("chat.example.org"));
        QTest::keyClick(shown.field("address"), Qt::Key_Return);
        QTest::keyClick(shown.field("login"), Qt::Key_Escape);
        QCOMPARE(shown.page.step(), Step::address);
        QCOMPARE(cancelled.count(), 0);
        QTest::keyClick(shown.field("address"), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
    }

    void the_whole_way_on_a_real_server_by_keyboard()
    {
        localroom::ServerOptions options;
        options.seed = localroom::Seed::demo;
        options.password_cost = localroom::PasswordCost::minimal;
        auto server = localroom::LocalRoomServer::start(options);
        QVERIFY(server.has_value());
        const localroom::ServerInfo& info = (*server)->info();
        const QTemporaryDir profile;
        ServerConnectDesk desk(nullptr, profile.path());
        Shown shown(desk);
        qRegisterMetaType<ConnectChoice>();
        QSignalSpy done(&shown.page, &ConnectPage::done);

        shown.type("address", info.url + QStringLiteral("/main/channels/town-square"));
        QTest::keyClick(shown.field("address"), Qt::Key_Return);
        QTRY_COMPARE(shown.page.step(), Step::sign_in);
        shown.type("login", info.login);
        shown.type("password", QStringLiteral("surely not this"));
        QTest::keyClick(shown.field("password"), Qt::Key_Return);
        QTRY_VERIFY(shown.failure()->isVisible());
        QVERIFY(shown.failure()->advice().contains(QStringLiteral("access token")));
        QCOMPARE(shown.field("login")->text(), info.login);

        shown.type("password", info.password);
        QTest::keyClick(shown.field("password"), Qt::Key_Return);
        QTRY_COMPARE(shown.page.step(), Step::rooms);
        auto* rooms = shown.page.findChild<QListWidget*>();
        QVERIFY(rooms->hasFocus() && rooms->count() >= 4);
        QCOMPARE(rooms->item(0)->checkState(), Qt::Checked);
        QTest::keyClick(rooms, Qt::Key_Return);
        QTRY_COMPARE(shown.page.step(), Step::posting);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        const auto choice = done.front().front().value<ConnectChoice>();
        QCOMPARE(choice.account.server_url, info.url);
        QCOMPARE(choice.team.id.value(), info.team.id);
        QVERIFY(!choice.rooms.empty() && choice.posting.size() == choice.rooms.size());
        for (const auto& [room, policy] : choice.posting)
            QCOMPARE(policy, PostingPolicy::ask);
    }
};

OPSDECK_GUI_TEST_MAIN(TestConnectPage)
#include "test_connect_page.moc"
