// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/expression/expression.h"

#include "automation/expression/watchdog.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::failure;
using core::Result;

constexpr qsizetype longest_expression = 10'000;
constexpr qsizetype largest_result = 8 * 1024 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Expression", text); }

/// Runs once in a new engine. Built-ins that loop natively cannot be interrupted, so they get a length limit; then
/// everything that an expression could reach and change is frozen.
const QString& prelude()
{
    static const QString text = uR"JS((function (root) {
    'use strict';
    const most = 2000000;
    const apply = Reflect.apply;
    const guard = function (holder, name, allowed) {
        const native = holder[name];
        if (typeof native !== 'function' || name === 'constructor')
            return;
        Object.defineProperty(holder, name, {writable: true, configurable: true, value: function () {
            if (!allowed(this, arguments))
                throw new RangeError('too large');
            return apply(native, this, arguments);
        }});
    };
    const short = function (self) { return self === null || self === undefined || !(self.length > most); };
    for (const name of Object.getOwnPropertyNames(Array.prototype))
        guard(Array.prototype, name, short);
    guard(Array, 'from', function (self, list) { return short(list[0]); });
    guard(String.prototype, 'repeat', function (self, list) { return String(self).length * Number(list[0]) <= most; });
    for (const name of ['padStart', 'padEnd'])
        guard(String.prototype, name, function (self, list) { return Number(list[0]) <= most; });
    delete root.gc;
    delete root.eval;
    for (const type of ['ArrayBuffer', 'SharedArrayBuffer', 'Int8Array', 'Uint8Array', 'Int16Array', 'Uint16Array',
                        'Int32Array', 'Uint32Array', 'Uint8ClampedArray', 'Float32Array', 'Float64Array', 'DataView',
                        'Atomics', 'Proxy', 'Promise', 'WeakMap', 'WeakSet'])
        delete root[type];
    const seen = new Set();
    const freeze = function (value) {
        if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value))
            return;
        seen.add(value);
        Object.freeze(value);
        for (const key of Reflect.ownKeys(value)) {
            const property = Object.getOwnPropertyDescriptor(value, key);
            freeze(property.value);
            freeze(property.get);
        }
        freeze(Object.getPrototypeOf(value));
    };
    for (const name of Object.getOwnPropertyNames(root)) {
        if (name !== 'globalThis')
            freeze(root[name]);
    }
    freeze(Object.getPrototypeOf(function* () {}));
    Object.freeze(root);
}))JS"_s;
    return text;
}

core::Error error_of(const QJSValue& thrown, const QString& expression)
{
    return {ErrorKind::invalid_input,
            tr("The expression \"%1\" cannot be evaluated: %2.").arg(expression.left(200), thrown.toString().left(300)),
            thrown.toString().left(1000)};
}

bool is_name(const QString& text)
{
    static const QRegularExpression name(u"\\A[A-Za-z_$][A-Za-z0-9_$]*\\z"_s);
    return name.match(text).hasMatch();
}

} // namespace

ExpressionEngine::ExpressionEngine(std::chrono::milliseconds limit)
    : m_limit(limit)
    , m_watchdog(std::make_unique<Watchdog>())
{
    renew();
}

ExpressionEngine::~ExpressionEngine() = default;

void ExpressionEngine::renew()
{
    m_engine = std::make_unique<QJSEngine>();
    const QJSValue result = m_engine->evaluate(prelude()).call({m_engine->globalObject()});
    if (result.isError())
        qFatal("The expression engine cannot be prepared: %s", qPrintable(result.toString()));
}

core::Done ExpressionEngine::check(const QString& expression)
{
    if (expression.trimmed().isEmpty())
        return failure(ErrorKind::invalid_input, tr("The expression is empty."));
    if (expression.size() > longest_expression)
        return failure(ErrorKind::invalid_input,
                       tr("The expression is longer than %1 characters.").arg(longest_expression));
    // Two kinds of brackets: what closes one of them early cannot close the other, so it really is one expression.
    // The functions around it are made but never called.
    for (const QString& wrapped : {u"(function () { 'use strict'; return [(0,\n%1\n)]; })"_s,
                                   u"(function () { 'use strict'; return [0,\n%1\n]; })"_s}) {
        QString program = wrapped;
        program.replace(u"%1"_s, expression);
        m_watchdog->arm(*m_engine, m_limit);
        const QJSValue result = m_engine->evaluate(program);
        if (m_watchdog->disarm()) {
            renew();
            return failure(ErrorKind::timed_out, tr("The expression takes too long."));
        }
        if (result.isError())
            return failure(
                ErrorKind::invalid_input,
                tr("\"%1\" is not one JavaScript expression: %2.").arg(expression.left(200), result.toString()),
                result.toString());
    }
    return {};
}

Result<QJsonValue> ExpressionEngine::evaluate(const QString& expression, const QJsonObject& scope)
{
    if (const auto sound = check(expression); !sound)
        return failure(sound.error());
    QStringList names;
    QStringList members;
    for (auto it = scope.begin(); it != scope.end(); ++it) {
        if (!is_name(it.key()))
            continue;
        names.append(it.key());
        members.append(u"scope."_s + it.key());
    }
    // The result leaves as text: whatever it is made of, nothing of the engine's stays alive in it.
    QString program = u"(function (json) { 'use strict'; const scope = JSON.parse(json);\n"
                      "return JSON.stringify((function ("_s +
                      names.join(u", "_s) + u") { return (\n"_s;
    program += expression + u"\n); })("_s + members.join(u", "_s) + u")); })"_s;

    const QString json = QString::fromUtf8(QJsonDocument(scope).toJson(QJsonDocument::Compact));
    m_watchdog->arm(*m_engine, m_limit);
    QJSValue function = m_engine->evaluate(program);
    const QJSValue result = function.isError() ? function : function.call({QJSValue(json)});
    const bool interrupted = m_watchdog->disarm();
    if (interrupted) {
        renew();
        return failure(ErrorKind::timed_out, tr("The expression \"%1\" took longer than %2 ms and was stopped.")
                                                 .arg(expression.left(200))
                                                 .arg(m_limit.count()));
    }
    if (result.isError())
        return failure(error_of(result, expression));
    if (result.isUndefined())
        return QJsonValue(QJsonValue::Null);
    const QString text = result.toString();
    if (text.size() > largest_result)
        return failure(ErrorKind::too_large,
                       tr("The expression \"%1\" gives more than 8 MiB.").arg(expression.left(200)));
    const QJsonDocument document = QJsonDocument::fromJson(u"["_s.append(text).append(u']').toUtf8());
    return document.array().at(0);
}

Result<bool> ExpressionEngine::test(const QString& expression, const QJsonObject& scope)
{
    const auto value = evaluate(u"!!(\n"_s + expression + u"\n)"_s, scope);
    if (!value)
        return failure(value.error());
    return value->toBool();
}

} // namespace opsdeck::automation
