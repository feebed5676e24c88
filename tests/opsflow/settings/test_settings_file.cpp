// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/server_name.h"
#include "opsflow/settings/settings_file.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

Settings everything_changed()
{
    Settings settings;
    settings.theme = ThemeChoice::dark;
    settings.text_percent = 150;
    settings.motion = MotionChoice::reduced;
    settings.language = QStringLiteral("de");
    settings.clock = ClockChoice::utc;
    settings.enter_sends = false;
    settings.single_keys = false;
    settings.keys = {{QStringLiteral("palette.open"), {QStringLiteral("Ctrl+P"), QStringLiteral("Ctrl+,")}},
                     {QStringLiteral("app.quit"), {}}};
    settings.notify = NotifyAbout::none;
    settings.notify_run_ends = false;
    settings.tray = true;
    settings.skip_tour = true;
    const QString server = QStringLiteral("https://chat.example.org/team chat");
    settings.posting = {{{server, core::RoomId(QStringLiteral("room1"))}, PostingPolicy::post},
                        {{server, core::RoomId(QStringLiteral("room2"))}, PostingPolicy::read_only},
                        {{QStringLiteral("localroom:x"), core::RoomId(QStringLiteral("room1"))}, PostingPolicy::ask}};
    return settings;
}

} // namespace

class TestSettingsFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void a_new_profile_has_the_defaults_and_no_complaint()
    {
        const SettingsFile file(path());
        QCOMPARE(file.settings(), Settings());
        QVERIFY(file.findings().isEmpty());
        QVERIFY2(!QFile::exists(path()), "nothing is written before something was set");
    }

    void everything_that_was_set_comes_back()
    {
        SettingsFile(path()).set(everything_changed()); // written when it goes
        const SettingsFile again(path());
        QVERIFY(again.settings() == everything_changed());
        QCOMPARE(again.findings(), QStringList());
    }

    void what_is_taken_back_does_not_stay_in_the_file()
    {
        SettingsFile(path()).set(everything_changed());
        SettingsFile(path()).set(Settings());
        QVERIFY(SettingsFile(path()).settings() == Settings());
    }

    void a_change_is_told_at_once_and_written_a_moment_later_in_one_go()
    {
        SettingsFile file(path());
        QSignalSpy changed(&file, &SettingsFile::changed);
        Settings settings;
        settings.text_percent = 110;
        file.set(settings);
        settings.text_percent = 120;
        file.set(settings);
        file.set(settings); // nothing new
        QCOMPARE(changed.count(), 2);
        QVERIFY(!QFile::exists(path()));
        QTRY_VERIFY(QFile::exists(path()));
        QCOMPARE(SettingsFile(path()).settings().text_percent, 120);
    }

    void a_bad_value_keeps_its_default_and_is_told()
    {
        write("[appearance]\ntheme=pink\ntext-percent=900\nlanguage=../../x\nclock=utc\n"
              "[keyboard]\nsingle-keys=perhaps\n"
              "[posting]\nsize=1\n1\\server=https://a\n1\\room=r\n1\\policy=shout\n");
        const SettingsFile file(path());
        Settings wanted;
        wanted.clock = ClockChoice::utc; // the good one beside them holds
        wanted.posting = {{{QStringLiteral("https://a"), core::RoomId(QStringLiteral("r"))}, PostingPolicy::ask}};
        QVERIFY(file.settings() == wanted);
        QCOMPARE(file.findings().size(), 5);
        QVERIFY(file.findings().front().contains(QStringLiteral("pink")));
        QVERIFY(file.findings().front().contains(QStringLiteral("desktop")));
    }

    void what_a_newer_version_wrote_stays_in_the_file()
    {
        write("[future]\nthing=1\n");
        {
            SettingsFile file(path());
            file.set(everything_changed());
        }
        QCOMPARE(QSettings(path(), QSettings::IniFormat).value(QStringLiteral("future/thing")).toInt(), 1);
    }

    void a_file_that_cannot_be_read_is_kept_aside_before_it_is_written()
    {
        write("[appearance]\ntheme=dark\nthis is no line of an ini file\n");
        SettingsFile file(path());
        QCOMPARE(file.settings().theme, ThemeChoice::dark);
        QCOMPARE(file.findings().size(), 1);
        QFile aside(path() + QStringLiteral(".broken"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QVERIFY(aside.readAll().contains("this is no line"));
    }

    void a_folder_that_cannot_be_made_is_told()
    {
        QFile blocker(m_dir->filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        SettingsFile file(m_dir->filePath(QStringLiteral("file/settings.ini")));
        QSignalSpy not_saved(&file, &SettingsFile::not_saved);
        file.set(everything_changed());
        QTRY_COMPARE(not_saved.count(), 1);
        QVERIFY(file.settings() == everything_changed());
        QCOMPARE(not_saved.front().front().value<core::Error>().kind, core::ErrorKind::storage);
    }

    void nothing_is_posted_to_a_room_of_a_server_unasked()
    {
        const core::RoomId room(QStringLiteral("r"));
        QCOMPARE(Settings().posting_policy({QStringLiteral("https://a"), room}), PostingPolicy::ask);
        QCOMPARE(Settings().posting_policy({local_room_name(QStringLiteral("id")), room}), PostingPolicy::post);
        Settings settings;
        settings.posting[{QStringLiteral("https://a"), room}] = PostingPolicy::read_only;
        QCOMPARE(settings.posting_policy({QStringLiteral("https://a"), room}), PostingPolicy::read_only);
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("profile/settings.ini")); }
    void write(const QByteArray& text) const
    {
        QDir(m_dir->path()).mkpath(QStringLiteral("profile"));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "test_settings_file.moc"
