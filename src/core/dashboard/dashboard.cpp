// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/dashboard.h"

#include "core/command/line_tokens.h"
#include "core/command/template_text.h"

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

template<typename Fill>
QString fill(const QString& text, Fill value_of)
{
    const Result<TemplatePieces> pieces = parse_template(text);
    if (!pieces)
        return text;
    QString out;
    for (const TemplatePiece& piece : *pieces)
        out += piece.lookup ? value_of(piece.text) : piece.text;
    return out;
}

} // namespace

QString fill_variables(const QString& text, const DashboardValues& values)
{
    return fill(text, [&values](const QString& name) { return values.value(name); });
}

QString fill_line(const QString& line, const DashboardValues& values)
{
    return fill(line, [&values](const QString& name) { return quote_word(values.value(name)); });
}

QStringList tile_kind_names()
{
    return {u"stat"_s, u"gauge"_s, u"series"_s, u"services"_s, u"states"_s, u"runs"_s,
            u"log"_s,  u"table"_s, u"gaps"_s,   u"buttons"_s,  u"note"_s,   u"host"_s};
}

QString to_text(TileKind kind) { return tile_kind_names().at(static_cast<qsizetype>(kind)); }

} // namespace opsdeck::core
