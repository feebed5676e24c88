// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_scope.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Palette", text); }

} // namespace

std::vector<PalettePrefix> palette_prefixes()
{
    return {{u'>', PaletteScope::commands, tr("commands")},
            {u'@', PaletteScope::people, tr("people")},
            {u'~', PaletteScope::rooms, tr("rooms")},
            {u'#', PaletteScope::runs, tr("runs")},
            {u'!', PaletteScope::gaps, tr("not automated yet")},
            {u'/', PaletteScope::lines, tr("lines and slash commands")},
            {u'?', PaletteScope::help, tr("help")}};
}

PaletteQuery read_palette_query(const QString& typed)
{
    const QString line = typed.trimmed();
    for (const PalettePrefix& prefix : palette_prefixes()) {
        if (line.startsWith(prefix.prefix))
            return {prefix.scope, line.sliced(1).simplified(), line.sliced(1).trimmed()};
    }
    return {PaletteScope::everything, line.simplified(), line};
}

bool is_in_scope(PaletteKind kind, PaletteScope scope)
{
    switch (scope) {
    case PaletteScope::everything:
        return kind != PaletteKind::server_command && kind != PaletteKind::prefix;
    case PaletteScope::commands:
        return kind == PaletteKind::automation || kind == PaletteKind::action || kind == PaletteKind::wish;
    case PaletteScope::people:
        return kind == PaletteKind::person;
    case PaletteScope::rooms:
        return kind == PaletteKind::room;
    case PaletteScope::runs:
        return kind == PaletteKind::run;
    case PaletteScope::help:
        return kind == PaletteKind::automation || kind == PaletteKind::prefix;
    case PaletteScope::gaps:
        return kind == PaletteKind::gap || kind == PaletteKind::wish;
    case PaletteScope::lines:
        return kind == PaletteKind::automation || kind == PaletteKind::server_command || kind == PaletteKind::wish;
    }
    return false;
}

bool may_wish(PaletteScope scope) { return is_in_scope(PaletteKind::wish, scope); }

} // namespace opsdeck::opsflow
