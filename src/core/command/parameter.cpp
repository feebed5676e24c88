// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/parameter.h"

#include <QRegularExpression>

#include <array>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QStringView, 10> names{u"text",     u"int",  u"number", u"bool", u"choice",
                                            u"duration", u"file", u"url",    u"host", u"secret"};

} // namespace

QString to_text(ParameterType type) { return names.at(static_cast<size_t>(type)).toString(); }

std::optional<ParameterType> parameter_type_from_text(const QString& text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (names.at(i) == text)
            return static_cast<ParameterType>(i);
    }
    return std::nullopt;
}

bool is_parameter_name(const QString& text)
{
    static const QRegularExpression name(u"\\A[A-Za-z][A-Za-z0-9_-]*\\z"_s);
    return name.match(text).hasMatch();
}

} // namespace opsdeck::core
