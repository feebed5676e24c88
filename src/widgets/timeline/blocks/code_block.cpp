// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/blocks/blocks.h"
#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

constexpr qsizetype most_counted = 400; ///< letters of a line: more than any screen holds

/// Of a fixed-width font, so counting is enough.
int widest_line(const LayoutBuilder& builder, const QString& code)
{
    qsizetype letters = 0;
    qsizetype start = 0;
    for (qsizetype end = 0; end >= 0 && start <= code.size(); start = end + 1) {
        end = code.indexOf(QLatin1Char('\n'), start);
        letters = std::max(letters, (end < 0 ? code.size() : end) - start);
        if (end < 0)
            break;
    }
    return builder.label_width(QString(std::min<qsizetype>(letters, most_counted) + 1, QLatin1Char('0')),
                               TextStyle::mono_small);
}

} // namespace

int add_code(LayoutBuilder& builder, const core::MarkdownCode& code, const BlockPlace& place)
{
    const Theme& theme = builder.theme();
    const int side = theme.space(Space::medium);
    const int above = theme.space(Space::small);
    const auto look = ButtonPiece::Look::quiet;
    const QString copy_icon = QStringLiteral("copy");
    const int copy_width = builder.button_width({}, copy_icon, look);
    // Beside the name of the language the button has a line of its own.
    const int frame = 2 * side + (code.language.isEmpty() ? copy_width : 0);
    const int longest = widest_line(builder, code.text) + frame;
    const int width = std::clamp(longest, place.width, std::max(place.width, place.wide));
    const int inner_width = width - frame;

    const size_t ground = builder.begin_box();
    int y = place.top + above;
    if (!code.language.isEmpty()) {
        TextPlace label{{place.left + side, y}, inner_width - copy_width, Role::muted, false, {}, 1};
        y = builder.add_label(code.language, label, TextStyle::caption).bottom() + 1 + theme.space(Space::hair);
    }

    const QString part = builder.next_fold();
    const qsizetype lines = code.text.count(QLatin1Char('\n')) + 1;
    const bool is_long = lines > folded_lines;
    const bool is_cut = is_long && !builder.is_unfolded(part);
    const QString shown = is_cut ? code.text.section(QLatin1Char('\n'), 0, folded_lines - 1) : code.text;
    TextLook mono;
    mono.style = TextStyle::mono_small;
    TextPlace text{{place.left + side, y}, inner_width, Role::code, true, place.separator, 0};
    y = builder.add_text(shown, text, mono).bottom() + 1;

    ItemAction copy;
    copy.verb = ItemAction::Verb::copy_code;
    copy.text = code.text;
    const int edge = theme.space(Space::tight);
    builder.add_button({place.left + width - edge - copy_width, place.top + edge}, {}, copy_icon, look, copy,
                       Words::tr("Copy this code"));
    if (is_long) {
        const QString words = Words::tr("Show all %n lines", nullptr, int(lines));
        y = add_fold_button(builder, {place.left + side - edge, y + theme.space(Space::hair)}, part, words);
    }
    y += is_long ? edge : above;
    y = std::max(y, place.top + builder.button_height(look) + 2 * edge);
    builder.end_box(ground, {QRectF(place.left, place.top, width, y - place.top),
                             qreal(theme.scaled(6)),
                             Role::code_ground,
                             Role::border,
                             {},
                             false});
    return y;
}

} // namespace opsdeck::widgets
