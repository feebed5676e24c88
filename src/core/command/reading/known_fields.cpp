// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/reading/known_fields.h"

#include "core/command/definition_reader.h"

#include <QHash>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

const QHash<QString, QStringList>& fields()
{
    static const QStringList command{u"argv"_s, u"stdin"_s, u"env"_s, u"cwd"_s, u"skip_empty"_s};
    static const QHash<QString, QStringList> table{
        {u""_s,
         {u"opsdeck"_s, u"id"_s,     u"title"_s,     u"help"_s,        u"say"_s,     u"tags"_s,         u"danger"_s,
          u"params"_s,  u"run"_s,    u"plan"_s,      u"plan_reason"_s, u"verify"_s,  u"limits"_s,       u"parse"_s,
          u"redact"_s,  u"result"_s, u"followups"_s, u"rollback"_s,    u"confirm"_s, u"minutes_saved"_s}},
        {u"say[]"_s, {u"form"_s, u"verb"_s}},
        {u"params.*"_s,
         {u"type"_s, u"required"_s, u"default"_s, u"values"_s, u"choices"_s, u"pattern"_s, u"min"_s, u"max"_s,
          u"max_length"_s, u"help"_s, u"positional"_s, u"allow_dash"_s, u"exists"_s, u"source"_s, u"pass"_s}},
        {u"params.*.choices"_s, {u"argv"_s, u"rows"_s, u"value"_s, u"label"_s, u"ttl"_s, u"needs"_s, u"on_error"_s}},
        {u"run"_s, command + QStringList{u"builtin"_s}},
        {u"plan"_s, command},
        {u"verify"_s, command + QStringList{u"expect"_s, u"every"_s, u"for"_s}},
        {u"limits"_s, {u"time"_s, u"silence"_s, u"output"_s, u"post_lines"_s, u"kill_after"_s}},
        {u"parse"_s, {u"kind"_s, u"rows"_s, u"columns"_s, u"delimiter"_s, u"header"_s}},
        {u"result"_s, {u"headline"_s, u"table"_s, u"attach"_s}},
        {u"result.table"_s, {u"rows"_s, u"columns"_s, u"limit"_s}},
        {u"followups[]"_s, {u"label"_s, u"run"_s, u"with"_s, u"when"_s}},
        {u"rollback"_s, {u"run"_s, u"with"_s, u"on_failure"_s, u"when"_s}},
        {u"confirm"_s, {u"mode"_s, u"phrase"_s}},
        {u"pack"_s, {u"opsdeck"_s, u"id"_s, u"version"_s, u"title"_s, u"maintainers"_s, u"needs"_s}},
        {u"dashboard"_s,
         {u"opsdeck"_s, u"id"_s, u"title"_s, u"help"_s, u"interval"_s, u"range"_s, u"variables"_s, u"tiles"_s}},
        {u"dashboard.variables.*"_s, {u"label"_s, u"values"_s, u"default"_s}},
        {u"dashboard.tiles[]"_s, {u"title"_s,    u"kind"_s,    u"help"_s,   u"span"_s,    u"height"_s, u"source"_s,
                                  u"interval"_s, u"value"_s,   u"rows"_s,   u"columns"_s, u"lines"_s,  u"unit"_s,
                                  u"decimals"_s, u"min"_s,     u"max"_s,    u"target"_s,  u"better"_s, u"thresholds"_s,
                                  u"normal"_s,   u"samples"_s, u"states"_s, u"limit"_s,   u"text"_s,   u"actions"_s}},
        {u"dashboard.tiles[].source"_s, {u"run"_s, u"prometheus"_s}},
        {u"dashboard.tiles[].source.prometheus"_s, {u"url"_s, u"query"_s, u"legend"_s, u"range"_s, u"step"_s}},
        {u"dashboard.tiles[].thresholds[]"_s, {u"from"_s, u"below"_s, u"state"_s, u"word"_s}},
        {u"dashboard.tiles[].actions[]"_s, {u"label"_s, u"line"_s}},
    };
    return table;
}

} // namespace

QStringList known_fields(const QString& place) { return fields().value(place); }

QStringList known_places()
{
    QStringList places = fields().keys();
    places.sort();
    return places;
}

bool is_future_field(const QString& place, const QString& field)
{
    static const QStringList command{u"via"_s,   u"playbook"_s, u"vars"_s,     u"check"_s,   u"diff"_s,
                                     u"limit"_s, u"parse"_s,    u"template"_s, u"action"_s,  u"with"_s,
                                     u"run"_s,   u"limits"_s,   u"pass"_s,     u"to_file"_s, u"privileged"_s};
    static const QHash<QString, QStringList> table{
        {u""_s,
         {u"may"_s, u"approve"_s, u"lock"_s, u"targets"_s, u"steps"_s, u"preconditions"_s, u"order"_s, u"freeze"_s,
          u"capture"_s, u"progress"_s, u"privacy"_s, u"schedule_followup"_s, u"schedule"_s, u"tests"_s, u"undo"_s,
          u"idempotent"_s, u"aliases"_s, u"needs"_s, u"examples"_s}},
        {u"params.*"_s,
         {u"use"_s, u"needs"_s, u"taken"_s, u"locked"_s, u"multiple"_s, u"min_length"_s, u"label"_s, u"hidden"_s}},
        {u"params.*.choices"_s, {u"via"_s, u"path"_s, u"allow"_s, u"run"_s, u"with"_s}},
        {u"run"_s, command},
        {u"plan"_s, command},
        {u"verify"_s, command + QStringList{u"until"_s}},
        {u"limits"_s, {u"memory"_s, u"procs"_s}},
        {u"parse"_s, {u"time"_s, u"level"_s, u"group_by"_s, u"path"_s}},
        {u"result"_s, {u"once_secret"_s, u"levels"_s, u"chart"_s}},
        {u"rollback"_s, {u"argv"_s, u"via"_s, u"use"_s, u"skip"_s, u"approve"_s, u"danger"_s}},
        {u"confirm"_s, {u"production"_s, u"environments"_s}},
        {u"pack"_s, {u"capabilities"_s, u"params"_s, u"signature"_s, u"minimum"_s, u"requires"_s}},
    };
    return table.value(place).contains(field);
}

bool is_future_type(const QString& type)
{
    static const QStringList types{u"environment"_s, u"date"_s, u"time"_s, u"email"_s, u"user"_s, u"room"_s, u"json"_s};
    return types.contains(type);
}

} // namespace opsdeck::core
