// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/emoji_table.h"

#include <QSet>
#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestEmojiTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_have_one_meaning_and_can_be_typed()
    {
        QVERIFY(emoji_names().size() >= 200);
        QSet<QString> seen;
        for (const EmojiName& entry : emoji_names()) {
            QVERIFY2(!seen.contains(entry.name), qPrintable(entry.name));
            seen.insert(entry.name);
            for (const QChar c : entry.name)
                QVERIFY2(c.unicode() < 0x80 && (c.isLetterOrNumber() || u"_+-"_s.contains(c)), qPrintable(entry.name));
            QVERIFY2(entry.character.front().unicode() >= 0x80 || entry.character.size() > 1, qPrintable(entry.name));
        }
    }
    void what_people_use_is_known()
    {
        QCOMPARE(emoji_character(u"+1"_s), u"👍"_s);
        QCOMPARE(emoji_character(u"thumbsup"_s), u"👍"_s);
        QCOMPARE(emoji_character(u"White_Check_Mark"_s), u"✅"_s);
        QCOMPARE(emoji_character(u"party_parrot"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestEmojiTable)
#include "test_emoji_table.moc"
