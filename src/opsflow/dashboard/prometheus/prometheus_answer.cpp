// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/prometheus/prometheus_answer.h"

#include "core/command/template_text.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>
#include <limits>
#include <set>

namespace opsdeck::opsflow {
namespace {

constexpr int wanted_points = 120;
constexpr qsizetype most_series = 50;
constexpr qsizetype longest_raw = 64 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

QString seconds(qint64 ms) { return QString::number(static_cast<double>(ms) / 1000.0, 'f', 3); }

double number_of(const QJsonValue& value)
{
    const QString text = value.toString();
    if (text == QLatin1String("+Inf"))
        return std::numeric_limits<double>::infinity();
    if (text == QLatin1String("-Inf"))
        return -std::numeric_limits<double>::infinity();
    bool is_number = false;
    const double number = text.toDouble(&is_number);
    return is_number ? number : std::numeric_limits<double>::quiet_NaN();
}

core::Timestamp time_of(const QJsonValue& value)
{
    return core::from_ms(static_cast<qint64>(std::llround(value.toDouble() * 1000)));
}

/// Labels that are not the same in all series: the others tell nothing.
QStringList telling_labels(const QJsonArray& result)
{
    std::map<QString, std::set<QString>> values;
    for (const auto& one : result) {
        const QJsonObject labels = one[QLatin1String("metric")].toObject();
        for (auto label = labels.begin(); label != labels.end(); ++label)
            values[label.key()].insert(label.value().toString());
    }
    QStringList out;
    for (const auto& [label, seen] : values) {
        if (seen.size() > 1)
            out << label;
    }
    return out;
}

QString name_of(const QJsonObject& labels, const QString& legend, const QStringList& telling)
{
    if (!legend.isEmpty()) {
        QString out;
        for (const core::TemplatePiece& piece :
             core::parse_template(legend).value_or(core::TemplatePieces{{false, legend, {}}}))
            out += piece.lookup ? labels[piece.text].toString() : piece.text;
        return core::single_line(out);
    }
    QStringList parts;
    for (const QString& label : telling)
        parts << labels[label].toString();
    if (parts.isEmpty()) // one series: its name and where it is from
        parts << labels[QLatin1String("__name__")].toString() << labels[QLatin1String("instance")].toString();
    parts.removeAll(QString());
    return core::single_line(parts.join(QLatin1Char(' ')));
}

/// A step without a value is a gap: the server just leaves it out.
void add_points(ChartLine& line, const QJsonArray& values, core::Millis step)
{
    for (const auto& pair : values) {
        const core::Timestamp at = time_of(pair[0]);
        if (!line.points.empty() && step.count() > 0 && at - line.points.back().at > step * 3 / 2)
            line.points.push_back({line.points.back().at + step, std::numeric_limits<double>::quiet_NaN()});
        line.points.push_back({at, number_of(pair[1])});
    }
}

QJsonValue json_number(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

void read_series(const core::PrometheusQuery& query, const QJsonArray& result, core::Millis step, SourceAnswer& out)
{
    const QStringList telling = telling_labels(result);
    QJsonArray all;
    for (const auto& one : result) {
        if (all.size() == most_series) {
            out.note = tr("Only the first %1 of %2 series are shown.").arg(most_series).arg(result.size());
            break;
        }
        const QJsonObject labels = one[QLatin1String("metric")].toObject();
        ChartLine line;
        line.name = name_of(labels, query.legend, telling);
        add_points(line, one[QLatin1String("values")].toArray(), step);
        double last = std::numeric_limits<double>::quiet_NaN();
        if (one[QLatin1String("value")].isArray())
            last = number_of(one[QLatin1String("value")][1]);
        else if (!line.points.empty())
            last = line.points.back().value;
        all.append(QJsonObject{{QStringLiteral("name"), line.name},
                               {QStringLiteral("labels"), labels},
                               {QStringLiteral("value"), json_number(last)}});
        QJsonObject row = labels;
        row.remove(QStringLiteral("__name__"));
        row.insert(QStringLiteral("name"), line.name);
        row.insert(QStringLiteral("value"), json_number(last));
        out.rows.append(row);
        if (!line.points.empty())
            out.lines.push_back(std::move(line));
    }
    out.out = all;
    out.columns = QStringList{QStringLiteral("name"), QStringLiteral("value")};
}

core::Result<SourceAnswer> refused(int status, const QJsonObject& object, const QByteArray& body)
{
    const QString words = core::elide_right(core::single_line(object[QLatin1String("error")].toString()), 300);
    const QString detail = QStringLiteral("HTTP %1 %2").arg(status).arg(object[QLatin1String("errorType")].toString());
    if (status == 400 || status == 422)
        return core::failure(
            core::ErrorKind::invalid_input,
            tr("Prometheus cannot answer this query: %1").arg(words.isEmpty() ? tr("no reason given") : words), detail);
    if (status == 401 || status == 403)
        return core::failure(core::ErrorKind::forbidden, tr("Prometheus does not let us in."), detail);
    if (status == 404)
        return core::failure(core::ErrorKind::not_found,
                             tr("There is no Prometheus at this address. Check the url of the source."), detail);
    if (status == 503 && !words.isEmpty())
        return core::failure(core::ErrorKind::timed_out, tr("Prometheus gave up on this query: %1").arg(words), detail);
    return core::failure(core::ErrorKind::protocol,
                         tr("Prometheus answered with status %1%2")
                             .arg(status)
                             .arg(words.isEmpty() ? QStringLiteral(".") : QStringLiteral(": ") + words),
                         detail + QLatin1Char('\n') + core::strip_controls(QString::fromUtf8(body.left(500))));
}

} // namespace

core::Millis prometheus_step(const core::PrometheusQuery& query, core::Millis range)
{
    if (query.step.count() > 0)
        return std::max(query.step, range / 10'000); // the server refuses more points
    return std::max(core::Millis(1'000), range / wanted_points);
}

QUrl prometheus_address(const core::PrometheusQuery& query, core::Millis range, core::Timestamp now)
{
    QUrl url(query.url, QUrl::StrictMode);
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QUrlQuery fields;
    // The encoded form: a "+" in a query is an addition there, not a space.
    fields.addQueryItem(QStringLiteral("query"), QString::fromLatin1(QUrl::toPercentEncoding(query.query)));
    if (range.count() > 0) {
        const core::Millis step = prometheus_step(query, range);
        const qint64 end = core::to_ms(now) / step.count() * step.count(); // aligned: points stay where they were
        fields.addQueryItem(QStringLiteral("start"), seconds(end - range.count()));
        fields.addQueryItem(QStringLiteral("end"), seconds(end));
        fields.addQueryItem(QStringLiteral("step"), seconds(step.count()));
        path += QStringLiteral("/api/v1/query_range");
    } else {
        fields.addQueryItem(QStringLiteral("time"), seconds(core::to_ms(now)));
        path += QStringLiteral("/api/v1/query");
    }
    url.setPath(path);
    url.setQuery(fields);
    return url;
}

core::Result<SourceAnswer> read_prometheus_answer(const core::PrometheusQuery& query, int status,
                                                  const QByteArray& body, core::Millis step)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.object();
    if (status != 200)
        return refused(status, object, body);
    const QJsonObject data = object[QLatin1String("data")].toObject();
    const QString type = data[QLatin1String("resultType")].toString();
    if (object[QLatin1String("status")].toString() != QLatin1String("success") || type.isEmpty())
        return core::failure(core::ErrorKind::protocol,
                             tr("What answers there is no Prometheus: its answer cannot be read."),
                             core::strip_controls(QString::fromUtf8(body.left(500))));
    SourceAnswer out;
    out.raw = body.left(longest_raw);
    if (type == QLatin1String("scalar") || type == QLatin1String("string")) {
        const QJsonArray pair = data[QLatin1String("result")].toArray();
        const QJsonValue value = type == QLatin1String("scalar") ? json_number(number_of(pair.at(1))) : pair.at(1);
        out.out = QJsonArray{QJsonObject{{QStringLiteral("name"), QString()}, {QStringLiteral("value"), value}}};
        out.rows = out.out.toArray();
        out.columns = QStringList{QStringLiteral("value")};
        return out;
    }
    read_series(query, data[QLatin1String("result")].toArray(), step, out);
    return out;
}

} // namespace opsdeck::opsflow
