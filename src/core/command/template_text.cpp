// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/template_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

bool is_path(const QString& text)
{
    static const QRegularExpression path(u"\\A[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*\\z"_s);
    return path.match(text).hasMatch();
}

} // namespace

Result<TemplatePieces> parse_template(const QString& text)
{
    TemplatePieces pieces;
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            pieces.push_back({false, literal, {}});
        literal.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        if (QStringView(text).sliced(i).startsWith(u"$${")) {
            literal += u"${"_s;
            i += 3;
            continue;
        }
        if (!QStringView(text).sliced(i).startsWith(u"${")) {
            literal += text[i++];
            continue;
        }
        const qsizetype close = text.indexOf(u'}', i);
        if (close < 0)
            return failure(ErrorKind::invalid_input,
                           QCoreApplication::translate("Template", "\"${\" is not closed by \"}\". A literal \"${\" is "
                                                                   "written \"$${\"."),
                           QString::number(i));
        const QString lookup = text.sliced(i + 2, close - i - 2).trimmed();
        if (!is_path(lookup))
            return failure(ErrorKind::invalid_input,
                           QCoreApplication::translate("Template", "\"%1\" is not a look-up. Between the braces stands "
                                                                   "a name such as params.app, nothing to compute.")
                               .arg(lookup),
                           QString::number(i));
        flush();
        pieces.push_back({true, lookup, lookup.split(u'.')});
        i = close + 1;
    }
    flush();
    return pieces;
}

bool is_one_lookup(const TemplatePieces& pieces) { return pieces.size() == 1 && pieces.front().lookup; }

QString escape_template(QString text) { return text.replace(u"${"_s, u"$${"_s); }

} // namespace opsdeck::core
