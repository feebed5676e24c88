// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_answer.h"

#include "localroom/engine/json_shape.h"

#include <QRegularExpression>
#include <QtTest>

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

/// A header's value without what belongs to the case: ids, numbers, the name of a file.
QString form_of(QString value)
{
    static const QRegularExpression id(u"\\b[a-z0-9]{26}\\b"_s);
    static const QRegularExpression number(u"[0-9]+"_s);
    static const QRegularExpression file_name(u"(filename=\"|UTF-8'')[^\"]*"_s);
    return value.replace(file_name, u"\\1<name>"_s).replace(id, u"<id>"_s).replace(number, u"#"_s);
}

QStringList header_differences(const QJsonObject& recorded, const Reply& reply)
{
    // The connection writes the first and packs for who asks; the type is compared with the body.
    static const QStringList left_out{u"Transfer-Encoding"_s, u"Content-Type"_s};
    static const QStringList free_value{u"X-Version-Id"_s, u"X-Request-Id"_s, u"Token"_s, u"Set-Cookie"_s,
                                        u"Last-Modified"_s};
    if (recorded.isEmpty())
        return {}; // that recording has none
    QStringList found;
    for (auto it = recorded.constBegin(); it != recorded.constEnd(); ++it) {
        if (left_out.contains(it.key()))
            continue;
        const QString value = QString::fromLatin1(reply.header(it.key().toLatin1()));
        const QString expected = it.value().toVariant().toString();
        const bool is_same = free_value.contains(it.key()) ? !value.isEmpty() : form_of(value) == form_of(expected);
        if (!is_same)
            found += u"header %1 is '%2', recorded '%3'"_s.arg(it.key(), value, expected);
    }
    for (const auto& [name, value] : reply.response.headers) {
        if (!recorded.contains(QString::fromLatin1(name)))
            found += u"header %1 is too much"_s.arg(QString::fromLatin1(name));
    }
    return found;
}

/// Numbers in a sentence are the case's, not the error's.
QString without_numbers(QString text)
{
    static const QRegularExpression number(u"-?[0-9]+"_s);
    return text.replace(number, u"#"_s);
}

QStringList error_differences(const QJsonObject& recorded, const QJsonObject& actual)
{
    QStringList found;
    for (const auto& key : {"id"_L1, "message"_L1}) {
        const QString expected = without_numbers(recorded.value(key).toString());
        const QString told = without_numbers(actual.value(key).toString());
        if (told != expected)
            found += u"error %1 is '%2', recorded '%3'"_s.arg(key, told, expected);
    }
    return found;
}

QStringList body_differences(const QJsonValue& recorded, const Reply& reply)
{
    const bool is_binary = recorded.toObject().contains("binary_bytes"_L1);
    if (is_binary)
        return reply.response.body.isEmpty() ? QStringList(u"the body is empty"_s) : QStringList();
    if (recorded.isObject() || recorded.isArray()) {
        const bool is_error = recorded.toObject().contains("status_code"_L1);
        return (is_error ? error_differences(recorded.toObject(), reply.object()) : QStringList()) +
               shape_differences(recorded, reply.json());
    }
    const QString expected = recorded.isNull() ? u"null"_s : recorded.toString();
    const QString body = QString::fromUtf8(reply.response.body);
    if (body != expected)
        return {u"body is '%1', recorded '%2'"_s.arg(body, expected)};
    return {};
}

/// What a scenario's name says.
struct Expected {
    QJsonObject response;
    QString request_line;
    QString route; ///< empty: the recorded one
};

Expected expected_of(const QString& scenario)
{
    const QString source = scenario.section('|'_L1, 0, 0);
    const QString part = source.section('#'_L1, 1);
    const QJsonObject recorded = recording(source.section('#'_L1, 0, 0));
    const QJsonObject request = recorded.value("request"_L1).toObject();
    Expected expected{recorded.value("response"_L1).toObject(),
                      request.value("method"_L1).toString() + ' '_L1 + request.value("path"_L1).toString(),
                      scenario.section('|'_L1, 1)};
    const QJsonValue body = expected.response.value("body"_L1);
    if (!part.isEmpty())
        expected.response.insert(u"body"_s,
                                 body.isArray() ? body.toArray().at(part.toInt()) : body.toObject().value(part));
    // Only what is read has it.
    QJsonObject headers = expected.response.value("headers"_L1).toObject();
    if (expected.route.startsWith("GET "_L1))
        headers.insert(u"Expires"_s, u"0"_s);
    else if (!expected.route.isEmpty())
        headers.remove(u"Expires"_s);
    expected.response.insert(u"headers"_s, headers);
    return expected;
}

} // namespace

QStringList answer_differences(const QJsonObject& recorded, const Reply& reply)
{
    QStringList found;
    if (reply.status() != recorded.value("status"_L1).toInt())
        found += u"status is %1, recorded %2"_s.arg(reply.status()).arg(recorded.value("status"_L1).toInt());
    const QJsonObject headers = recorded.value("headers"_L1).toObject();
    const QString type = headers.value("Content-Type"_L1).toString();
    if (!type.isEmpty() && QString::fromLatin1(reply.response.content_type) != type)
        found += u"Content-Type is %1, recorded %2"_s.arg(QString::fromLatin1(reply.response.content_type), type);
    return found + header_differences(headers, reply) + body_differences(recorded.value("body"_L1), reply);
}

void add_scenario_rows(const std::vector<RecordedScenario>& scenarios)
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < scenarios.size(); ++i)
        QTest::newRow(qPrintable(scenarios[i].first)) << static_cast<int>(i);
}

void play_scenario_row(const std::vector<RecordedScenario>& scenarios, const localroom::ServerOptions& options)
{
    QFETCH(int, index);
    const auto& [name, play] = scenarios[static_cast<size_t>(index)];
    const Expected expected = expected_of(name);
    EngineRoom room(options);
    const Reply reply = play(room);
    QCOMPARE(reply.route, expected.route.isEmpty() ? room.route_of(expected.request_line) : expected.route);
    const QStringList differences = answer_differences(expected.response, reply);
    QVERIFY2(differences.isEmpty(),
             qPrintable(differences.join(u'\n') + u'\n' + QString::fromUtf8(reply.response.body.left(4000))));
}

} // namespace opsdeck::test
