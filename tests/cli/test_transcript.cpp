// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/transcript.h"

#include <QtTest>

using namespace opsdeck;

class TestTranscript final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markdown_reads_as_plain_text_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain");
        QTest::newRow("inline code") << "`deploy billing 1.1 to test`"
                                     << "deploy billing 1.1 to test";
        QTest::newRow("code with back-ticks") << "`` a`b ``"
                                              << "a`b";
        QTest::newRow("escapes") << "a\\_b \\*c\\* 1\\. x"
                                 << "a_b *c* 1. x";
        QTest::newRow("link") << "**done** [invocation](http://127.0.0.1:1/x/pl/abc)"
                              << "done invocation";
        QTest::newRow("block") << "```text\none\ntwo\n```"
                               << "one\ntwo";
        QTest::newRow("table") << "x\n\n| name | b |\n|---|---|\n| a\\|b | 2 |\n"
                               << "x\n\nname  b\na|b   2";
    }

    void markdown_reads_as_plain_text()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, plain);
        core::Post post;
        post.message = markdown;
        QCOMPARE(cli::plain_text(post), plain);
    }

    void attachments_and_files_are_shown_below()
    {
        core::Post post;
        post.message = QStringLiteral("done");
        post.props =
            QJsonDocument::fromJson(R"({"attachments":[{"text":"one","fields":[{"title":"Took","value":"0.1 s"}]}]})")
                .object();
        core::FileInfo file;
        file.name = QStringLiteral("run.log");
        file.size = 2048;
        post.files.push_back(file);
        const QString text = cli::plain_text(post);
        QVERIFY2(text.contains(QStringLiteral("│ one")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Took: 0.1 s")));
        QVERIFY(text.contains(QStringLiteral("run.log, 2")));
    }

    void no_post_can_send_control_sequences_to_the_terminal()
    {
        core::Post post;
        post.message = QStringLiteral("a\033]0;owned\007b\033[2Jc\u202Ed");
        const QString text = cli::plain_text(post);
        QVERIFY(!text.contains(QChar(0x1B)));
        QVERIFY(!text.contains(QChar(0x07)));
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(!text.contains(QStringLiteral("owned")));
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "test_transcript.moc"
