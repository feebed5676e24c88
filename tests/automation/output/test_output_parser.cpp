// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/output_parser.h"

#include <QtTest>

#include <random>

using namespace opsdeck;
using namespace opsdeck::automation;
using core::ParseKind;

namespace {

QByteArray fixture(const char* name)
{
    QFile file(QStringLiteral(OPSDECK_FIXTURES "/output/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::ParseRule rule(ParseKind kind)
{
    core::ParseRule rule;
    rule.kind = kind;
    return rule;
}

QJsonValue at(const QJsonValue& value, int index, const char* key)
{
    return value.toArray().at(index).toObject()[QLatin1String(key)];
}

QString text_at(const QJsonValue& value, int index, const char* key) { return at(value, index, key).toString(); }

} // namespace

class OutputParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_has_its_lines_and_a_first_one()
    {
        const ParsedOutput parsed = parse_output(rule(ParseKind::text), "\n  one \r\ntwo");
        QCOMPARE(parsed.out[QStringLiteral("first")].toString(), QStringLiteral("one"));
        QCOMPARE(parsed.out[QStringLiteral("lines")].toArray(),
                 (QJsonArray{QString(), QStringLiteral("  one "), QStringLiteral("two")}));
        QVERIFY(parsed.note.isEmpty());
    }

    void only_the_last_lines_of_long_text_are_kept_and_that_is_said()
    {
        ParseLimits limits;
        limits.lines = 2;
        const ParsedOutput parsed = parse_output(rule(ParseKind::text), "a\nb\nc\n", limits);
        QCOMPARE(parsed.out[QStringLiteral("lines")].toArray(), (QJsonArray{QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(parsed.note.contains(QStringLiteral("2 of 3")));
    }

    void a_log_is_counted_and_grouped_by_the_shape_of_its_messages()
    {
        const ParsedOutput parsed = parse_output(rule(ParseKind::log), fixture("app.log"));
        QCOMPARE(parsed.kind, ParseKind::log);
        const QJsonObject count = parsed.out[QStringLiteral("count")].toObject();
        QCOMPARE(count[QStringLiteral("ERROR")].toInt(), 3);
        QCOMPARE(count[QStringLiteral("WARN")].toInt(), 1);
        QCOMPARE(count[QStringLiteral("INFO")].toInt(), 3);
        QCOMPARE(count[QStringLiteral("DEBUG")].toInt(), 0);
        const QJsonValue groups = parsed.out[QStringLiteral("groups")];
        QCOMPARE(groups.toArray().size(), 5);
        QCOMPARE(text_at(groups, 0, "level"), QStringLiteral("ERROR"));
        QCOMPARE(at(groups, 0, "count").toInt(), 2);
        QCOMPARE(text_at(groups, 0, "first"), QStringLiteral("2026-11-22T08:31:02.500Z"));
        QCOMPARE(text_at(groups, 0, "last"), QStringLiteral("2026-11-22T08:31:03.500Z"));
        QVERIFY(text_at(groups, 0, "sample").contains(QStringLiteral("10.0.0.17:5432 refused")));
        QCOMPARE(text_at(groups, 2, "level"), QStringLiteral("WARN"));
        QCOMPARE(at(groups, 3, "count").toInt(), 2); // requests 17 and 18
        QCOMPARE(parsed.columns.first(), QStringLiteral("level"));
        QCOMPARE(parsed.rows.size(), std::size_t(5));
    }

    void other_shapes_of_logs_are_understood()
    {
        const ParsedOutput parsed = parse_output(rule(ParseKind::log), fixture("syslog.log"));
        const QJsonObject count = parsed.out[QStringLiteral("count")].toObject();
        QCOMPARE(count[QStringLiteral("ERROR")].toInt(), 2);
        QCOMPARE(count[QStringLiteral("WARN")].toInt(), 1);
        QCOMPARE(count[QStringLiteral("INFO")].toInt(), 1);
        QCOMPARE(text_at(parsed.out[QStringLiteral("groups")], 0, "first"), QStringLiteral("Nov 22 08:30:44"));
        QCOMPARE(text_at(parsed.out[QStringLiteral("groups")], 2, "first"), QStringLiteral("line 4"));
    }

    void prose_about_errors_is_no_error_line()
    {
        const ParsedOutput parsed =
            parse_output(rule(ParseKind::log), "no error was found\nAn error occurred in the past\n0 errors\n");
        QCOMPARE(parsed.out[QStringLiteral("count")][QStringLiteral("ERROR")].toInt(), 0);
        QVERIFY(!parsed.note.isEmpty());
    }

    void an_aligned_table_keeps_blanks_inside_and_right_aligned_cells()
    {
        const ParsedOutput pods = parse_output(rule(ParseKind::table), fixture("pods.txt"));
        QCOMPARE(pods.columns, (QStringList{QStringLiteral("NAME"), QStringLiteral("READY"), QStringLiteral("STATUS"),
                                            QStringLiteral("RESTARTS"), QStringLiteral("AGE")}));
        QCOMPARE(text_at(pods.out, 1, "STATUS"), QStringLiteral("CrashLoopBackOff"));
        QCOMPARE(text_at(pods.out, 1, "RESTARTS"), QStringLiteral("17"));
        QCOMPARE(pods.total_rows, 2);

        const ParsedOutput names =
            parse_output(rule(ParseKind::table), "ID  PERSON         CITY\n--  ------         ----\n1   Ada Lovelace   "
                                                 "London\n2   Alan Turing    Maida Vale\n");
        QCOMPARE(names.columns.size(), 3);
        QCOMPARE(text_at(names.out, 0, "PERSON"), QStringLiteral("Ada Lovelace"));
        QCOMPARE(text_at(names.out, 1, "CITY"), QStringLiteral("Maida Vale"));
    }

    void a_delimited_table_has_quotes_and_may_have_no_header()
    {
        core::ParseRule csv = rule(ParseKind::table);
        csv.delimiter = QStringLiteral(",");
        const ParsedOutput parsed = parse_output(csv, "a,b\n\"1, \"\"x\"\"\",2\n3,4,5\n");
        QCOMPARE(parsed.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("column3")}));
        QCOMPARE(text_at(parsed.out, 0, "a"), QStringLiteral("1, \"x\""));
        QCOMPARE(text_at(parsed.out, 1, "column3"), QStringLiteral("5"));

        csv.delimiter = QStringLiteral("\t");
        csv.header = false;
        csv.columns = {QStringLiteral("k"), QStringLiteral("v")};
        const ParsedOutput plain = parse_output(csv, "x\ty\n");
        QCOMPARE(text_at(plain.out, 0, "v"), QStringLiteral("y"));
    }

    void json_is_its_value_and_a_table_where_it_has_rows()
    {
        const ParsedOutput object =
            parse_output(rule(ParseKind::json), R"({"summary":"ok","rows":[{"a":1,"b":true},{"a":2.5,"c":[1]}]})");
        QCOMPARE(object.kind, ParseKind::json);
        QCOMPARE(object.out[QStringLiteral("summary")].toString(), QStringLiteral("ok"));
        QCOMPARE(object.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(object.rows[1], (QStringList{QStringLiteral("2.5"), QString(), QStringLiteral("[1]")}));
        QCOMPARE(parse_output(rule(ParseKind::json), "42\n").out.toInt(), 42);
        QCOMPARE(parse_output(rule(ParseKind::json), "[1,2]").rows.size(), std::size_t(2));
    }

    void what_is_no_json_is_text_with_the_reason()
    {
        const ParsedOutput cut = parse_output(rule(ParseKind::json), "{\"a\": 1,");
        QCOMPARE(cut.kind, ParseKind::text);
        QVERIFY(cut.note.contains(QStringLiteral("byte")));
        QVERIFY(parse_output(rule(ParseKind::json), " \n").note.contains(QStringLiteral("nothing was printed")));
    }

    void ndjson_is_a_list_and_names_its_first_bad_line()
    {
        const ParsedOutput good = parse_output(rule(ParseKind::ndjson), "{\"n\":1}\n\n{\"n\":2}");
        QCOMPARE(good.out.toArray().size(), 2);
        QCOMPARE(good.columns, QStringList{QStringLiteral("n")});
        const ParsedOutput bad = parse_output(rule(ParseKind::ndjson), "{\"n\":1}\nWarning!\n");
        QCOMPARE(bad.kind, ParseKind::text);
        QVERIFY(bad.note.contains(QStringLiteral("line 2")));
    }

    void names_and_values_keep_what_is_behind_the_first_delimiter()
    {
        const ParsedOutput parsed =
            parse_output(rule(ParseKind::kv), "# note: no\nversion: 1.10\nurl=http://x:80/?a=b\nname = \"a b\"\n");
        QCOMPARE(parsed.out[QStringLiteral("version")].toString(), QStringLiteral("1.10"));
        QCOMPARE(parsed.out[QStringLiteral("url")].toString(), QStringLiteral("http://x:80/?a=b"));
        QCOMPARE(parsed.out[QStringLiteral("name")].toString(), QStringLiteral("a b"));
        QCOMPARE(parsed.rows.size(), std::size_t(3));
        QCOMPARE(parse_output(rule(ParseKind::kv), "nothing here\n").kind, ParseKind::text);
    }

    void junit_counts_and_shows_what_failed_first()
    {
        const ParsedOutput parsed = parse_output(rule(ParseKind::junit), fixture("report.xml"));
        QCOMPARE(parsed.kind, ParseKind::junit);
        QCOMPARE(parsed.out[QStringLiteral("tests")].toInt(), 4);
        QCOMPARE(parsed.out[QStringLiteral("failures")].toInt(), 1);
        QCOMPARE(parsed.out[QStringLiteral("errors")].toInt(), 1);
        QCOMPARE(parsed.out[QStringLiteral("skipped")].toInt(), 1);
        const QJsonValue cases = parsed.out[QStringLiteral("cases")];
        QCOMPARE(text_at(cases, 0, "message"), QStringLiteral("expected 2 but was 3"));
        QCOMPARE(text_at(cases, 1, "message"), QStringLiteral("Segfault"));
        QCOMPARE(text_at(cases, 3, "state"), QStringLiteral("passed"));
        QCOMPARE(parse_output(rule(ParseKind::junit), "<html><body>").kind, ParseKind::text);
        const ParsedOutput cut = parse_output(rule(ParseKind::junit), fixture("report.xml").left(420));
        QCOMPARE(cut.kind, ParseKind::junit);
        QVERIFY(cut.note.contains(QStringLiteral("breaks off")));
    }

    void limits_cut_rows_and_cells_and_say_so_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("ndjson") << int(ParseKind::ndjson) << QByteArray("{\"a\":\"xxxxxxxxxxxxxxxxxxxx\"}\n");
        QTest::newRow("table") << int(ParseKind::table) << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaa  b\n");
    }
    void limits_cut_rows_and_cells_and_say_so()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, row);
        ParseLimits limits;
        limits.rows = 5;
        limits.cell = 10;
        const ParsedOutput parsed = parse_output(rule(ParseKind(kind)), row.repeated(50), limits);
        QCOMPARE(parsed.rows.size(), std::size_t(5));
        QVERIFY(parsed.total_rows >= 49);
        QVERIFY(!parsed.note.isEmpty());
        QCOMPARE(parsed.rows.front().front().size(), 10);
        QCOMPARE(parsed.out.toArray().size(), 5);
    }

    void hostile_bytes_never_end_it()
    {
        std::mt19937 random(11);
        const QByteArray alphabet =
            QByteArray("{}[]\",:=\n\r\t \x1b[31m<a>&x;1-|\xc3\xa9\xff\x80 ERROR 2026-11-22").append('\0');
        ParseLimits limits;
        limits.rows = 20;
        for (int turn = 0; turn < 4000; ++turn) {
            QByteArray bytes;
            for (int count = int(random() % 200); count > 0; --count)
                bytes += alphabet.at(qsizetype(random() % std::size_t(alphabet.size())));
            for (const auto kind : {ParseKind::text, ParseKind::log, ParseKind::table, ParseKind::json,
                                    ParseKind::ndjson, ParseKind::kv, ParseKind::junit}) {
                const ParsedOutput parsed = parse_output(rule(kind), bytes, limits);
                QVERIFY(parsed.rows.size() <= 20);
                for (const QStringList& row : parsed.rows)
                    QCOMPARE(row.size(), parsed.columns.size());
            }
        }
        QVERIFY(!parse_output(rule(ParseKind::json), QByteArray(2'000'000, '[')).note.isEmpty());
        const QByteArray bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
            "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><testsuite><testcase name=\"&d;\"/></testsuite>";
        QVERIFY(parse_output(rule(ParseKind::junit), bomb).out.isObject());
    }
};

QTEST_GUILESS_MAIN(OutputParserTest)
#include "test_output_parser.moc"
