// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/attachments.h"
#include "localroom/posts/post_props.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, which read better here (and moc stumbles over raw strings).
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QJsonObject parse(const QByteArray& text) { return QJsonDocument::fromJson(json(text)).object(); }

QJsonObject first_attachment(const QJsonObject& props)
{
    return props.value("attachments"_L1).toArray().first().toObject();
}

} // namespace

class TestAttachments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missing_keys_are_filled()
    {
        const QJsonObject attachment = first_attachment(complete_attachments(parse("{'attachments':[{'text':'a'}]}")));
        QCOMPARE(attachment.keys(),
                 (QStringList{u"author_icon"_s, u"author_link"_s, u"author_name"_s, u"color"_s, u"fallback"_s,
                              u"fields"_s, u"footer"_s, u"footer_icon"_s, u"id"_s, u"image_url"_s, u"pretext"_s,
                              u"text"_s, u"thumb_url"_s, u"title"_s, u"title_link"_s, u"ts"_s}));
        QVERIFY(attachment.value("fields"_L1).isNull());
        QVERIFY(attachment.value("ts"_L1).isNull());
    }

    void integrations_are_never_told_but_can_be_found()
    {
        const QJsonObject stored =
            complete_attachments(parse("{'attachments':[{'actions':[{'id':'ok','name':'OK','integration':{'url':'http:/"
                                       "/127.0.0.1:1/','context':{'secret':'s3'}}}]}]}"));
        const QJsonObject seen = public_props(stored);
        QVERIFY(!QJsonDocument(seen).toJson().contains("s3"));
        QVERIFY(!QJsonDocument(seen).toJson().contains("integration"));
        QVERIFY(find_action(stored, u"ok"_s).has_value());
        QVERIFY(!find_action(stored, u"nosuch"_s).has_value());
    }

    void trap_9_what_a_client_received_brings_no_action_back()
    {
        const QJsonObject stored = complete_attachments(parse(
            "{'attachments':[{'actions':[{'id':'ok','name':'OK','integration':{'url':'http://127.0.0.1:1/'}}]}]}"));
        QVERIFY(!find_action(complete_attachments(public_props(stored)), u"ok"_s).has_value());
    }

    void an_action_without_an_id_gets_one()
    {
        const QJsonObject attachment =
            first_attachment(complete_attachments(parse("{'attachments':[{'actions':[{'name':'OK'}]}]}")));
        QCOMPARE(attachment.value("actions"_L1).toArray().first().toObject().value("id"_L1).toString().size(), 26);
    }

    void what_is_no_attachment_is_dropped()
    {
        QCOMPARE(complete_attachments(parse("{'attachments':[1,'x',null]}")).value("attachments"_L1).toArray().size(),
                 0);
        QCOMPARE(complete_attachments(parse("{'attachments':'x'}")).value("attachments"_L1).toString(), u"x"_s);
    }

    void trap_10_numbers_of_props_are_doubles()
    {
        const QJsonObject props = clean_props(parse("{'n':9007199254740993,'deep':[{'n':9007199254740993}]}"));
        QCOMPARE(QJsonDocument(props).toJson(QJsonDocument::Compact),
                 json("{'deep':[{'n':9007199254740992}],'n':9007199254740992}"));
    }

    void keys_of_the_server_cannot_be_set()
    {
        const QJsonObject props = clean_props(parse("{'channel_mentions':{},'add_channel_member':{},'own':1}"));
        QCOMPARE(props.keys(), QStringList{u"own"_s});
    }

    void the_length_of_props_counts_code_points() { QCOMPARE(props_length({{u"d"_s, u"ä😀"_s}}), 10); }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "test_attachments.moc"
