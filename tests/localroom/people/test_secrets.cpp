// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/ids.h"
#include "localroom/secrets.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

class TestSecrets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_password_is_kept_as_argon2id_with_its_own_salt()
    {
        const auto first = hash_password(u"correct horse"_s, PasswordCost::minimal);
        const auto second = hash_password(u"correct horse"_s, PasswordCost::minimal);
        QVERIFY(first && second);
        QVERIFY(first->startsWith(u"$argon2id$"_s));
        QVERIFY(*first != *second);
        QVERIFY(password_matches(*first, u"correct horse"_s));
        QVERIFY(!password_matches(*first, u"correct horsf"_s));
        QVERIFY(!password_matches(*first, QString()));
    }

    void the_usual_cost_is_more_than_the_one_for_tests()
    {
        const auto cheap = hash_password(u"x"_s, PasswordCost::minimal);
        const auto usual = hash_password(u"x"_s, PasswordCost::interactive);
        QVERIFY(cheap && usual);
        QVERIFY(usual->contains(u"m=65536"_s));
        QVERIFY(!cheap->contains(u"m=65536"_s));
    }

    void nobody_signs_in_as_a_bot_by_password()
    {
        QVERIFY(!password_matches(unusable_password(), u"!"_s));
        QVERIFY(!password_matches(unusable_password(), QString()));
    }

    void ids_are_26_letters_and_never_the_same()
    {
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = new_id();
            QVERIFY(is_id(id));
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 10'000);
        QVERIFY(!is_id(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s));
        QVERIFY(!is_id(u"short"_s));
        QVERIFY(!is_id(QString()));
    }

    void a_saved_login_is_read_back_and_a_damaged_one_is_reported()
    {
        const QTemporaryDir folder;
        QCOMPARE(read_local_login(folder.path()).error().kind, core::ErrorKind::not_found);
        QVERIFY(write_local_login(folder.path(), {u"me"_s, u"secret"_s, u"token"_s}));
        const auto login = read_local_login(folder.path());
        QVERIFY(login);
        QCOMPARE(login->password, u"secret"_s);
        QFile file(folder.filePath(u"local-login.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QCOMPARE(read_local_login(folder.path()).error().kind, core::ErrorKind::corrupted);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
