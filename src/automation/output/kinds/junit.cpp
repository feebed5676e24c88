// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"

#include <QJsonObject>
#include <QXmlStreamReader>

namespace opsdeck::automation::kinds {
namespace {

struct Totals {
    qint64 tests = 0;
    qint64 failures = 0;
    qint64 errors = 0;
    qint64 skipped = 0;
    double seconds = 0;
};

QString state_of(QStringView element)
{
    if (element == QLatin1String("failure"))
        return QStringLiteral("failed");
    if (element == QLatin1String("error"))
        return QStringLiteral("error");
    if (element == QLatin1String("skipped"))
        return QStringLiteral("skipped");
    return {};
}

QJsonObject read_case(QXmlStreamReader& xml, const QString& suite, Totals& totals, int longest)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    QString state = QStringLiteral("passed");
    QString message;
    const double seconds = attributes.value(QLatin1String("time")).toDouble();
    QString class_name = attributes.value(QLatin1String("classname")).toString();
    const QString name = attributes.value(QLatin1String("name")).toString();
    while (xml.readNextStartElement()) {
        const QString found = state_of(xml.name());
        if (found.isEmpty()) {
            xml.skipCurrentElement();
            continue;
        }
        state = found;
        message = xml.attributes().value(QLatin1String("message")).toString();
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        if (message.isEmpty())
            message = text.section(QLatin1Char('\n'), 0, 0);
    }
    ++totals.tests;
    totals.failures += state == QLatin1String("failed") ? 1 : 0;
    totals.errors += state == QLatin1String("error") ? 1 : 0;
    totals.skipped += state == QLatin1String("skipped") ? 1 : 0;
    totals.seconds += seconds;
    return {{QStringLiteral("name"), cell_text(name, longest)},
            {QStringLiteral("suite"), cell_text(suite.isEmpty() ? class_name : suite, longest)},
            {QStringLiteral("state"), state},
            {QStringLiteral("time"), seconds},
            {QStringLiteral("message"), cell_text(message, longest)}};
}

// What a reader of the result wants first.
int rank_of(const QJsonValue& entry)
{
    const QString state = entry.toObject()[QStringLiteral("state")].toString();
    return state == QLatin1String("passed") ? 2 : state == QLatin1String("skipped") ? 1 : 0;
}

/// The report alone: test runners print words of their own in front of it and behind it.
QByteArray report_in(const QByteArray& bytes)
{
    qsizetype begin = bytes.indexOf("<?xml");
    if (begin < 0)
        begin = bytes.indexOf("<testsuite");
    if (begin < 0)
        return bytes;
    qsizetype end = -1;
    for (const QByteArray& closing : {QByteArray("</testsuites>"), QByteArray("</testsuite>")}) {
        const qsizetype at = bytes.lastIndexOf(closing);
        if (at > begin)
            end = std::max(end, at + closing.size());
    }
    return bytes.mid(begin, end < 0 ? -1 : end - begin);
}

} // namespace

ParsedOutput parse_junit(const Input& input)
{
    const QByteArray report = report_in(input.bytes);
    QXmlStreamReader xml(report);
    Totals totals;
    std::vector<QJsonValue> cases;
    QString suite;
    bool suites_seen = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("testsuite") || xml.name() == QLatin1String("testsuites")) {
            suites_seen = true;
            suite = xml.attributes().value(QLatin1String("name")).toString();
        } else if (xml.name() == QLatin1String("testcase") && suites_seen) {
            const QJsonObject read = read_case(xml, suite, totals, input.limits.cell);
            // A failure must not be lost behind ten thousand successes.
            if (qint64(cases.size()) < input.limits.rows ||
                (rank_of(read) == 0 && qint64(cases.size()) < 2 * input.limits.rows))
                cases.emplace_back(read);
        }
    }
    if (xml.hasError() && totals.tests == 0)
        return as_text(input, say("A JUnit report was expected, but it is not readable in line %1: %2.")
                                  .arg(xml.lineNumber())
                                  .arg(xml.errorString()));
    if (!suites_seen)
        return as_text(input, say("A JUnit report was expected, but there is no test suite in it."));

    std::stable_sort(cases.begin(), cases.end(),
                     [](const QJsonValue& a, const QJsonValue& b) { return rank_of(a) < rank_of(b); });
    if (cases.size() > std::size_t(input.limits.rows))
        cases.resize(std::size_t(input.limits.rows));
    QJsonArray list;
    for (const QJsonValue& entry : cases)
        list.append(entry);
    ParsedOutput parsed;
    parsed.kind = core::ParseKind::junit;
    parsed.out = QJsonObject{{QStringLiteral("tests"), totals.tests},   {QStringLiteral("failures"), totals.failures},
                             {QStringLiteral("errors"), totals.errors}, {QStringLiteral("skipped"), totals.skipped},
                             {QStringLiteral("time"), totals.seconds},  {QStringLiteral("cases"), list}};
    core::ParseRule rule = input.rule;
    if (rule.columns.isEmpty())
        rule.columns = {QStringLiteral("name"), QStringLiteral("suite"), QStringLiteral("state"),
                        QStringLiteral("time"), QStringLiteral("message")};
    fill_rows(parsed, list, Input{rule, input.bytes, input.limits});
    parsed.total_rows = totals.tests;
    if (xml.hasError())
        parsed.note = say("The report breaks off in line %1; what came before it is shown.").arg(xml.lineNumber());
    else if (totals.tests > list.size())
        parsed.note = say("Only %1 of %2 tests are kept, those that failed first.").arg(list.size()).arg(totals.tests);
    return parsed;
}

} // namespace opsdeck::automation::kinds
