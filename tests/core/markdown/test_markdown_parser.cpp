// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/described.h"
#include "core/markdown/markdown_parser.h"
#include "core/text/markdown_escape.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

namespace {

void row(const char* name, const QString& text, const QString& expected) { QTest::newRow(name) << text << expected; }

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

void compare()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(described(parse_markdown(text)), expected);
}

} // namespace

class TestMarkdownParser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocks_are_read_data()
    {
        columns();
        row("nothing", u""_s, u""_s);
        row("blank", u" \n \n"_s, u""_s);
        row("paragraph", u"all is well"_s, u"p(all is well)"_s);
        row("a line feed is a break", u"one\ntwo"_s, u"p(one↵two)"_s);
        row("two spaces and a backslash are one too", u"one  \ntwo\\\nthree"_s, u"p(one↵two↵three)"_s);
        row("paragraphs", u"one\n\n\ntwo"_s, u"p(one) p(two)"_s);
        row("windows line ends", u"one\r\ntwo\r\rthree"_s, u"p(one↵two) p(three)"_s);
        row("heading", u"# Big\n### Small ###"_s, u"h1(Big) h3(Small)"_s);
        row("a hashtag is no heading", u"#incident"_s, u"p(#incident)"_s);
        row("underlined heading", u"Title\n====="_s, u"h1(Title)"_s);
        row("rule", u"a\n\n---\n\nb"_s, u"p(a) rule p(b)"_s);
        row("list", u"- a\n- b"_s, u"ul(p(a) | p(b))"_s);
        row("list right below text", u"Steps:\n- a\n- b"_s, u"p(Steps:) ul(p(a) | p(b))"_s);
        row("loose list", u"- a\n\n- b"_s, u"ul(p(a) | p(b))"_s);
        row("numbered from 3", u"3. a\n4. b"_s, u"ol3(p(a) | p(b))"_s);
        row("nested", u"- a\n  - b\n    1. c\n- d"_s, u"ul(p(a) ul(p(b) ol1(p(c))) | p(d))"_s);
        row("tasks", u"- [ ] drain\n- [x] reboot\n- [X] undrain\n- note"_s,
            u"ul([ ]p(drain) | [x]p(reboot) | [x]p(undrain) | p(note))"_s);
        row("list item with code", u"- do:\n  ```\n  x\n  ```\n  done"_s, u"ul(p(do:) code[](x) p(done))"_s);
        row("quote", u"> a\n> b\n\nc"_s, u"quote(p(a↵b)) p(c)"_s);
        row("quote in quote", u"> > a\n\n"_s, u"quote(quote(p(a)))"_s);
        row("quote with list", u"> - a\n> - b"_s, u"quote(ul(p(a) | p(b)))"_s);
        row("code", u"```json\n{\n  \"a\": 1\n}\n```"_s, u"code[json]({↵  \"a\": 1↵})"_s);
        row("code never closed", u"```\nrm -rf /"_s, u"code[](rm -rf /)"_s);
        row("code with a longer fence", u"````\n```\n````"_s, u"code[](```)"_s);
        row("tilde fence", u"~~~yaml\na: ~b\n~~~"_s, u"code[yaml](a: ~b)"_s);
        row("indented code", u"    ls -l\n    df"_s, u"code[](ls -l↵df)"_s);
        row("blank lines in code", u"```\na\n\nb\n\n```"_s, u"code[](a↵↵b↵)"_s);
        row("nothing means anything in code", u"```\n@ana ~ops :tada: **b** http://a.b &lt;\n```"_s,
            u"code[](@ana ~ops :tada: **b** http://a.b &lt;)"_s);
        row("table", u"| host | up |\n|:---|---:|\n| web-1 | 3 d |\n| db | |"_s,
            u"table[se](host,up / web-1,3 d / db,)"_s);
        row("table aligned to the middle, with styles", u"|a|b|\n|:-:|---|\n|`x`|**y**|"_s,
            u"table[cs](a,b / {code:x},{strong:y})"_s);
        row("short and long rows", u"|a|b|\n|-|-|\n|1|\n|1|2|3|"_s, u"table[ss](a,b / 1, / 1,2)"_s);
        row("dashes of a table in code", u"```\n|a|\n|-|\n```"_s, u"code[](|a|↵|-|)"_s);
        row("a dash that is none of a table", u"a|b\n-|"_s, u"p(a|b↵-|)"_s);
        row("escaped bar", u"|a|\n|-|\n|x\\|y|"_s, u"table[s](a / x|y)"_s);
    }
    void blocks_are_read() { compare(); }

    void spans_are_read_data()
    {
        columns();
        row("strong", u"**a** __b__"_s, u"p({strong:a} {strong:b})"_s);
        row("emphasis", u"*a* _b_"_s, u"p({em:a} {em:b})"_s);
        row("both", u"***a***"_s, u"p({strong em:a})"_s);
        row("strong in emphasis", u"*a **b** c*"_s, u"p({em:a }{strong em:b}{em: c})"_s);
        row("snake case", u"my_file_name and a__b__c"_s, u"p(my_file_name and a__b__c)"_s);
        row("strike", u"~~old~~ new"_s, u"p({strike:old} new)"_s);
        row("one tilde strikes nothing", u"~a~ about ~5 min"_s, u"p({room>a:~a}~ about ~5 min)"_s);
        row("code", u"run `ls -l`"_s, u"p(run {code:ls -l})"_s);
        row("code with ticks", u"`` a`b ``"_s, u"p({code:a`b})"_s);
        row("code is inert", u"`@ana ~ops :tada: http://a.b **x**`"_s,
            u"p({code:@ana ~ops :tada: http://a.b **x**})"_s);
        row("link", u"see [the *run*](https://x.org/a_b_c?d=1&e=2)"_s,
            u"p(see {link>https://x.org/a_b_c?d=1&e=2:the }{link>https://x.org/a_b_c?d=1&e=2 em:run})"_s);
        row("link with a title", u"[a](http://b.c \"t\")"_s, u"p({link>http://b.c:a})"_s);
        row("reference link", u"[a][1]\n\n[1]: http://b.c"_s, u"p({link>http://b.c:a})"_s);
        row("path of the server", u"[post](/ops/pl/abc)"_s, u"p({link>/ops/pl/abc:post})"_s);
        row("link without a scheme", u"[a](example.org/x)"_s, u"p({link>http://example.org/x:a})"_s);
        row("link with a port", u"[a](web-04:8080/health)"_s, u"p({link>http://web-04:8080/health:a})"_s);
        row("angle link", u"<https://a.b/c>"_s, u"p({link>https://a.b/c:https://a.b/c})"_s);
        row("image is a link", u"![graph](https://a.b/c.png)"_s, u"p({image>https://a.b/c.png:graph})"_s);
        row("image without words", u"![](https://a.b/c.png)"_s, u"p({image>https://a.b/c.png:https://a.b/c.png})"_s);
        row("image in a link", u"[![x](http://a.b/i.png)](http://c.d)"_s, u"p({image>http://a.b/i.png:x})"_s);
        row("escapes", u"\\*a\\* \\_b\\_ 1 \\< 2"_s, u"p(*a* _b_ 1 < 2)"_s);
        row("entities", u"a &amp; b &lt;c&gt; &#65;&#x42; &nope; &copy;"_s, u"p(a & b <c> AB &nope; ©)"_s);
        row("html is text", u"<b>x</b> <script>alert(1)</script>"_s, u"p(<b>x</b> <script>alert(1)</script>)"_s);
        row("html block is text", u"<div>\nx\n</div>"_s, u"p(<div>↵x↵</div>)"_s);
        row("heading with styles", u"## a `b` @ana"_s, u"h2(a {code:b} {mention>ana:@ana})"_s);
        row("list item begins styled", u"- **a** b"_s, u"ul(p({strong:a} b))"_s);
    }
    void spans_are_read() { compare(); }

    void what_mattermost_adds_is_found_data()
    {
        columns();
        row("mention", u"@ana, look"_s, u"p({mention>ana:@ana}, look)"_s);
        row("mention with signs", u"(@ana.lopez-2)"_s, u"p(({mention>ana.lopez-2:@ana.lopez-2}))"_s);
        row("end of a sentence", u"ask @li. Or @bo_"_s, u"p(ask {mention>li:@li}. Or {mention>bo:@bo}_)"_s);
        row("everybody", u"@all @here @channel"_s,
            u"p({mention>all:@all} {mention>here:@here} {mention>channel:@channel})"_s);
        row("strong mention", u"**@ana**"_s, u"p({mention>ana strong:@ana})"_s);
        row("two mentions", u"@ana@li"_s, u"p({mention>ana:@ana}@li)"_s);
        row("no mention", u"a@ @ b@@c @-"_s, u"p(a@ @ b@@c @-)"_s);
        row("mail", u"mail ops@example.org."_s, u"p(mail {link>mailto:ops@example.org:ops@example.org}.)"_s);
        row("room", u"see ~town-square and ~ops"_s, u"p(see {room>town-square:~town-square} and {room>ops:~ops})"_s);
        row("rooms behind a slash", u"~ops/~dev"_s, u"p(~ops/~dev)"_s);
        row("no room", u"~/bin ~ 5 a~b ~~ ~50 %"_s, u"p(~/bin ~ 5 a~b ~~ ~50 %)"_s);
        row("emoji", u"done :tada: :+1:"_s, u"p(done {emoji>tada:🎉} {emoji>+1:👍})"_s);
        row("unknown emoji", u":party_parrot:"_s, u"p({emoji>party_parrot::party_parrot:})"_s);
        row("emoji behind emoji", u":x::tada:"_s, u"p({emoji>x:❌}{emoji>tada:🎉})"_s);
        row("no emoji", u"14:02:07 a:b:c :: : x: 10:30:"_s, u"p(14:02:07 a:b:c :: : x: 10:30:)"_s);
        row("nor are times and signs", u":30: :-: :_:"_s, u"p(:30: :-: :_:)"_s);
        row("address", u"see https://a.b/c?d=e#f now"_s,
            u"p(see {link>https://a.b/c?d=e#f:https://a.b/c?d=e#f} now)"_s);
        row("host without a dot, port", u"http://web-04:8080/health"_s,
            u"p({link>http://web-04:8080/health:http://web-04:8080/health})"_s);
        row("address at the end of a sentence", u"(see http://a.b/c)."_s,
            u"p((see {link>http://a.b/c:http://a.b/c}).)"_s);
        row("brackets of its own", u"http://a.b/c_(d)"_s, u"p({link>http://a.b/c_(d):http://a.b/c_(d)})"_s);
        row("signs inside an address", u"http://a.b/_x_/*y*/~ana/&amp/q"_s,
            u"p({link>http://a.b/_x_/*y*/~ana/&amp/q:http://a.b/_x_/*y*/~ana/&amp/q})"_s);
        row("strong address", u"**http://a.b/c**"_s, u"p({link>http://a.b/c strong:http://a.b/c})"_s);
        row("www", u"www.example.org/x"_s, u"p({link>http://www.example.org/x:www.example.org/x})"_s);
        row("no address", u"http:// https://. www. www.x awww.b.c xhttp://a"_s,
            u"p(http:// https://. www. www.x awww.b.c xhttp://a)"_s);
        row("deep link", u"opsdeck://run/01J"_s, u"p({link>opsdeck://run/01J:opsdeck://run/01J})"_s);
        row("address in a table", u"|a|\n|-|\n|http://a.b/c|"_s, u"table[s](a / {link>http://a.b/c:http://a.b/c})"_s);
        row("address in a link's text", u"[http://a.b](http://c.d)"_s, u"p({link>http://c.d:http://a.b})"_s);
    }
    void what_mattermost_adds_is_found() { compare(); }

    void a_dangerous_address_is_written_out_and_leads_nowhere_data()
    {
        columns();
        row("script", u"[a](javascript:alert(1))"_s, u"p(a (javascript:alert(1)))"_s);
        row("data", u"[a](data:text/html,x)"_s, u"p(a (data:text/html,x))"_s);
        row("file", u"[a](file:///etc/passwd)"_s, u"p(a (file:///etc/passwd))"_s);
        row("capitals", u"[a](JavaScript:alert)"_s, u"p(a (JavaScript:alert))"_s);
        row("other host without a scheme", u"[a](//evil.org)"_s, u"p(a (//evil.org))"_s);
        row("angle", u"<javascript:x>"_s, u"p(javascript:x (javascript:x))"_s);
        row("picture", u"![a](javascript:x)"_s, u"p({image>:a})"_s);
    }
    void a_dangerous_address_is_written_out_and_leads_nowhere() { compare(); }

    void what_we_escape_is_read_back_as_plain_text_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"*a* __b__ ~~c~~ `d`"_s, u"[a](http://x) ![b](c)"_s, u"@all ~ops :tada: a@b.org"_s, u"# x"_s, u"> x"_s,
              u"- x"_s, u"1. x"_s, u"<b> &amp; | www.example.org https://a.b"_s, u"\\*"_s, u"***"_s, u"+ a"_s, u"=="_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void what_we_escape_is_read_back_as_plain_text()
    {
        QFETCH(QString, text);
        QString read = described(parse_markdown(escape_markdown(text)));
        QCOMPARE(read.remove(QChar(0x200B)), u"p(%1)"_s.arg(text));
    }

    void plain_text_is_what_a_person_reads()
    {
        const QString text = u"# Title\n**a** [b](http://c.d)\n\n- [x] one\n- two\n\n> q\n\n|h|i|\n|-|-|\n|1|2|\n\n"
                             u"```\nx\ny\n```\n:tada:"_s;
        QCOMPARE(plain_text(parse_markdown(text)), u"Title\na b\n- [x] one\n- two\n> q\nh\ti\n1\t2\nx\ny\n🎉"_s);
    }
};

QTEST_APPLESS_MAIN(TestMarkdownParser)
#include "test_markdown_parser.moc"
