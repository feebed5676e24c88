// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/template/template.h"

#include "core/command/template_text.h"
#include "core/text/markdown_escape.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::failure;
using core::Result;

Result<QJsonValue> look_up(const core::TemplatePiece& piece, const QJsonObject& scope)
{
    QJsonValue value = scope;
    for (const QString& step : piece.path) {
        QJsonValue next(QJsonValue::Undefined);
        if (value.isObject()) {
            next = value.toObject().value(step);
        } else if (value.isArray()) {
            bool is_index = false;
            const int index = step.toInt(&is_index);
            if (is_index)
                next = value.toArray().at(index);
            else if (step == u"length" || step == u"count")
                next = value.toArray().size();
        }
        if (next.isUndefined())
            return failure(ErrorKind::not_found,
                           QCoreApplication::translate("Template", "There is no \"%1\" here.").arg(piece.text),
                           piece.text);
        value = next;
    }
    return value;
}

QString number_text(double number)
{
    if (std::abs(number) < 9'007'199'254'740'992.0 && number == std::floor(number))
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', 15);
}

QString value_text(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return number_text(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        const QJsonArray items = value.toArray();
        QStringList texts;
        for (const auto& item : items)
            texts.append(value_text(item));
        return texts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

Result<QString> render(const QString& text, const QJsonObject& scope, const ShownValue& shown)
{
    const auto pieces = core::parse_template(text);
    if (!pieces)
        return failure(pieces.error());
    QString out;
    for (const core::TemplatePiece& piece : *pieces) {
        if (!piece.lookup) {
            out += piece.text;
            continue;
        }
        const auto value = look_up(piece, scope);
        if (!value)
            return failure(value.error());
        const QString filled = value_text(*value);
        out += shown ? shown(filled) : filled;
    }
    return out;
}

/// The arguments that one element becomes: usually one.
Result<QStringList> render_element(const QString& element, const QJsonObject& scope)
{
    const auto pieces = core::parse_template(element);
    if (!pieces)
        return failure(pieces.error());
    if (core::is_one_lookup(*pieces)) {
        const auto value = look_up(pieces->front(), scope);
        if (!value)
            return failure(value.error());
        if (value->isArray()) {
            const QJsonArray items = value->toArray();
            QStringList several;
            for (const auto& item : items)
                several.append(value_text(item));
            return several;
        }
        return QStringList{value_text(*value)};
    }
    auto text = render(element, scope, {});
    if (!text)
        return failure(text.error());
    return QStringList{*text};
}

bool is_empty(const QStringList& arguments)
{
    return std::all_of(arguments.begin(), arguments.end(), [](const QString& text) { return text.isEmpty(); });
}

/// An argument cannot hold a NUL; cutting it silently would run something else than what was shown.
bool has_nul(const QStringList& arguments)
{
    return std::any_of(arguments.begin(), arguments.end(), [](const QString& text) { return text.contains(QChar(0)); });
}

} // namespace

Result<QString> render_text(const QString& text, const QJsonObject& scope) { return render(text, scope, {}); }

Result<QString> render_text(const QString& text, const QJsonObject& scope, const ShownValue& shown)
{
    return render(text, scope, shown);
}

Result<QString> render_markdown(const QString& text, const QJsonObject& scope)
{
    return render(text, scope, core::escape_markdown);
}

Result<QStringList> render_argv(const QStringList& argv, const QStringList& skip_empty, const QJsonObject& scope)
{
    QStringList out;
    for (qsizetype i = 0; i < argv.size(); ++i) {
        if (i > 0 && skip_empty.contains(argv[i]) && i + 1 < argv.size()) {
            const auto next = render_element(argv[i + 1], scope);
            if (!next)
                return failure(next.error());
            if (!is_empty(*next))
                out << argv[i] << *next;
            ++i;
            continue;
        }
        const auto arguments = render_element(argv[i], scope);
        if (!arguments)
            return failure(arguments.error());
        out << *arguments;
    }
    if (out.isEmpty() || out.front().isEmpty())
        return failure(ErrorKind::invalid_input,
                       QCoreApplication::translate("Template", "There is no program to run."));
    if (has_nul(out))
        return failure(ErrorKind::invalid_input,
                       QCoreApplication::translate("Template", "An argument holds a NUL character; no program can be "
                                                               "given that."));
    if (out.front().startsWith(u"./"_s)) {
        const QString folder = scope.value(u"pack"_s).toObject().value(u"dir"_s).toString();
        if (!folder.isEmpty())
            out.front() = QDir::cleanPath(folder + u'/' + out.front().sliced(2));
    }
    return out;
}

Result<RenderedCommand> render_command(const core::CommandTemplate& command, const QJsonObject& scope,
                                       const QJsonObject& secret_scope)
{
    RenderedCommand out;
    auto argv = render_argv(command.argv, command.skip_empty, scope);
    if (!argv)
        return failure(argv.error());
    out.argv = std::move(*argv);
    if (command.stdin_text) {
        auto text = render_text(*command.stdin_text, secret_scope);
        if (!text)
            return failure(text.error());
        out.stdin_text = std::move(*text);
    }
    for (auto it = command.environment.begin(); it != command.environment.end(); ++it) {
        auto text = render_text(it.value(), secret_scope);
        if (!text)
            return failure(text.error());
        if (text->contains(QChar(0)))
            return failure(
                ErrorKind::invalid_input,
                QCoreApplication::translate("Template", "The variable %1 would hold a NUL character.").arg(it.key()));
        out.environment.insert(it.key(), *text);
    }
    auto cwd = render_text(command.cwd, scope);
    if (!cwd)
        return failure(cwd.error());
    const QString folder = scope.value(u"pack"_s).toObject().value(u"dir"_s).toString();
    out.cwd =
        cwd->isEmpty() || QDir::isAbsolutePath(*cwd) || folder.isEmpty() ? *cwd : QDir::cleanPath(folder + u'/' + *cwd);
    if (out.cwd.isEmpty())
        out.cwd = folder;
    return out;
}

} // namespace opsdeck::automation
